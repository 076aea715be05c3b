using System.Collections.Immutable;
using CopyLint.Diagnostics;
using CopyLint.Text;

namespace CopyLint.Rules.Kinds;

/// <summary>
/// Forms that guides ask for where they disagree: an option for each guide, by its name. A guide without forms, and the
/// neutral default, asks for none.
/// </summary>
internal sealed class GuideForms(KindSettings settings)
{
    private readonly ImmutableArray<ImmutableArray<string>> _forms =
        [.. Enum.GetValues<Guide>().Select(guide => guide == Guide.Neutral ? [] : settings.Words(EnumNames<Guide>.Of(guide)))];

    public static ImmutableArray<KindOption> Options { get; } =
        [.. Enum.GetValues<Guide>().Where(guide => guide != Guide.Neutral).Select(guide => KindOption.Words(EnumNames<Guide>.Of(guide)))];

    public ImmutableArray<string> Of(Guide guide) => _forms[(int)guide];

    /// <summary>Whether the guide asks for this form.</summary>
    public bool Has(Guide guide, string form) => _forms[(int)guide].Contains(form);
}
