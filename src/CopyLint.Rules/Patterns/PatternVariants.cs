using System.Collections.Immutable;

namespace CopyLint.Rules.Patterns;

/// <summary>
/// Every way to narrow a pattern to one of its inline alternatives. A rule's examples must match each of them, or the
/// alternative is unproved.
/// </summary>
internal static class PatternVariants
{
    /// <summary>The pattern with one group of alternatives replaced by one of its options, and the option's offset; the pattern itself if it has no alternatives.</summary>
    public static IEnumerable<(PatternNode Pattern, int Index)> Of(PatternNode pattern)
    {
        var any = false;
        foreach (var variant in Narrow(pattern))
        {
            any = true;
            yield return variant;
        }

        if (!any)
        {
            yield return (pattern, 0);
        }
    }

    private static IEnumerable<(PatternNode Pattern, int Index)> Narrow(PatternNode node) => node switch
    {
        AlternativesNode alternatives => alternatives.Options.SelectMany(option => Of(option).Select(v => (v.Pattern, Math.Max(v.Index, option.Index)))),
        SequenceNode sequence => sequence.Items.SelectMany((item, i) => Narrow(item).Select(v =>
            ((PatternNode)(sequence with { Items = sequence.Items.SetItem(i, v.Pattern) }), v.Index))),
        OptionalNode optional => Narrow(optional.Item).Select(v => (v.Pattern, v.Index)),
        ReportNode report => Narrow(report.Item).Select(v => ((PatternNode)(report with { Item = v.Pattern }), v.Index)),
        _ => [],
    };
}
