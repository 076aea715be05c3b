using System.Collections.Immutable;
using CopyLint.Diagnostics;

namespace CopyLint.Analysis;

/// <summary>After the walk: pure steps from raw findings to the ones that are shown, in their total order.</summary>
internal static class DiagnosticPipeline
{
    public static ImmutableArray<Diagnostic> Finish(StoryContext context)
    {
        if (context.Found.Count == 0)
        {
            return [];
        }

        var found = context.Found.Where(d => !context.Options.HouseWords.Covers(context.Tree, d.Span)).ToList();
        found.Sort(Compare);
        return [.. found.Where((d, i) => !IsReplaced(found, d) && (i == 0 || Compare(found[i - 1], d) != 0))];
    }

    /// <summary>The total order within a story: start, end, id, message.</summary>
    public static int Compare(Diagnostic left, Diagnostic right)
    {
        var order = left.Span.Start.CompareTo(right.Span.Start);
        order = order != 0 ? order : left.Span.End.CompareTo(right.Span.End);
        order = order != 0 ? order : string.CompareOrdinal(left.Id, right.Id);
        return order != 0 ? order : string.CompareOrdinal(left.Message, right.Message);
    }

    private static bool IsReplaced(List<Diagnostic> found, Diagnostic diagnostic)
    {
        foreach (var other in found)
        {
            if (other.Span.Start >= diagnostic.Span.End)
            {
                return false;
            }

            if (other.InsteadOf.Contains(diagnostic.Id) && other.Span.OverlapsWith(diagnostic.Span))
            {
                return true;
            }
        }

        return false;
    }
}
