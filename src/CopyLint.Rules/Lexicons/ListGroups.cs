using System.Collections.Frozen;
using System.Collections.Immutable;
using CopyLint.Model.Anonymity;
using CopyLint.Model.Attributions;
using CopyLint.Model.Claims;
using CopyLint.Model.Hedges;
using CopyLint.Model.People;
using CopyLint.Model.Sources;
using CopyLint.Model.Quantities;
using CopyLint.Rules.Kinds;
using CopyLint.Syntax;
using CopyLint.Text;

namespace CopyLint.Rules.Lexicons;

/// <summary>Which lists are grouped, and the names of their groups: the members of an enum beside the recognizer. The payload of an entry is the member's value.</summary>
internal static class ListGroups
{
    private static readonly FrozenDictionary<WordList, ImmutableArray<(string Name, int Value)>> s_groups =
        new Dictionary<WordList, ImmutableArray<(string, int)>>
        {
            [WordList.Approximator] = Of<ApproximatorKind>(),
            [WordList.PersonNoun] = Of<NounNumber>(),
            [WordList.DegreeChange] = Of<DegreeChangeEvidence>(),
            [WordList.SpecialMeasure] = Of<SpecialMeasure>(),
            [WordList.AnonymityFormula] = Of<AnonymityForm>(),
            [WordList.Abbreviation] = Of<AbbreviationKind>(),
            [WordList.BoilerplateLine] = Of<BoilerplateKind>(),
            [WordList.BoilerplatePhrase] = Of<BoilerplateKind>(),
            [WordList.SentenceStarter] = Of<StarterKind>(),
            [WordList.DoubleNeighbor] = Of<DoubleNeighbor>(),
            [WordList.LegitimateDouble] = Of<DoubleContext>(),
            [WordList.AnonymityReason] = Of<AnonymityReason>(),
            [WordList.CourtesyTitle] = Of<CourtesyKind>(),
            [WordList.Hedge] = Of<HedgeKind>(),
            [WordList.CasualtyVerb] = Of<CasualtyWord>(),
            [WordList.CasualtyNoun] = Of<CasualtyWord>(),
            [WordList.ReportingVerb] = Of<ReportingForm>(),
            [WordList.SourceNoun] = Of<SourceNounKind>(),
            [WordList.VerificationStatus] = Of<HedgeKind>(),
        }.ToFrozenDictionary();

    /// <summary>The groups of a list by name, or nothing for a list without groups.</summary>
    public static ImmutableArray<(string Name, int Value)> OfList(WordList list) => s_groups.TryGetValue(list, out var groups) ? groups : [];

    private static ImmutableArray<(string, int)> Of<T>() where T : struct, Enum =>
        [.. Enum.GetValues<T>().Select(value => (EnumNames<T>.Of(value), Convert.ToInt32(value, System.Globalization.CultureInfo.InvariantCulture)))];
}
