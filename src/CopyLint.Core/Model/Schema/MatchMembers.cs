using System.Collections.Immutable;

namespace CopyLint.Model.Schema;

/// <summary>What predicates can ask of a rule's match alone.</summary>
internal static class MatchMembers
{
    public static ImmutableArray<ModelMember> All { get; } =
    [
        new("IsInSquareBrackets", ModelType.Boolean, "it begins with a square bracket: patterns take every bracket alike", static (m, _) =>
            ModelValue.Of(m.Match.Length > 0 && m.Tree.Text[m.Match.Start] == '[')),
    ];
}
