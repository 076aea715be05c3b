using System.Collections.Frozen;
using System.Collections.Immutable;

namespace CopyLint.Model.Schema;

/// <summary>The fixed table of everything that predicates can ask: no reflection, so an unknown name is an error at its place.</summary>
public static class ModelSchema
{
    private static readonly FrozenDictionary<ElementKind, ImmutableArray<ModelMember>> s_members =
        Enum.GetValues<ElementKind>().ToFrozenDictionary(kind => kind, kind => CommonMembers.Of(kind).AddRange(Own(kind)));

    private static readonly ImmutableArray<ModelType> s_enums =
    [
        .. s_members.Values.SelectMany(members => members).Select(member => member.Type)
            .Where(type => type.Kind == ModelTypeKind.Enum).Distinct().OrderBy(type => type.EnumType!.Name, StringComparer.Ordinal),
    ];

    /// <summary>The members of a kind of element, in the order in which <c>inspect</c> prints them.</summary>
    public static ImmutableArray<ModelMember> Members(ElementKind kind) => s_members[kind];

    public static ModelMember? Find(ElementKind kind, string name)
    {
        foreach (var member in s_members[kind])
        {
            if (member.Name == name)
            {
                return member;
            }
        }

        return null;
    }

    /// <summary>The enums that members have as their type.</summary>
    public static ImmutableArray<ModelType> Enums => s_enums;

    /// <summary>The enum with this C# name, or null.</summary>
    public static ModelType? FindEnum(string name)
    {
        foreach (var type in s_enums)
        {
            if (type.EnumType!.Name == name)
            {
                return type;
            }
        }

        return null;
    }

    private static ImmutableArray<ModelMember> Own(ElementKind kind) => kind switch
    {
        ElementKind.Story => StoryMembers.All,
        ElementKind.Block => BlockMembers.All,
        ElementKind.Quotation => Quotations.QuotationMembers.All,
        ElementKind.Quantity => Quantities.QuantityMembers.All,
        ElementKind.Date => Dates.DateMembers.All,
        ElementKind.Person => People.PersonMembers.All,
        ElementKind.Source => Sources.SourceMembers.All,
        ElementKind.Attribution => Attributions.AttributionMembers.All,
        ElementKind.Anonymity => Anonymity.AnonymityMembers.All,
        ElementKind.Hedge => Hedges.HedgeMembers.All,
        ElementKind.Claim => Claims.ClaimMembers.All,
        ElementKind.Term => Terms.TermMembers.All,
        ElementKind.Match => MatchMembers.All,
        _ => [],
    };
}
