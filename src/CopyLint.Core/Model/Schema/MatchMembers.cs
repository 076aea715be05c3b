using System.Collections.Immutable;

namespace CopyLint.Model.Schema;

/// <summary>What predicates can ask of a rule's match alone.</summary>
internal static class MatchMembers
{
    public static ImmutableArray<ModelMember> All { get; } =
    [
        new("IsInSquareBrackets", ModelType.Boolean, "it begins with a square bracket: patterns take every bracket alike", static (m, _) =>
            ModelValue.Of(m.Match.Length > 0 && m.Tree.Text[m.Match.Start] == '[')),
        new("IsFirst", ModelType.Boolean, "the rule has found nothing before it in the story", static (m, _) => ModelValue.Of(m.IsFirstMatch)),
        new("IsCapitalized", ModelType.Boolean, "its first letter is a capital", static (m, _) => ModelValue.Of(m.Match.Length > 0 && char.IsUpper(m.Tree.Text[m.Match.Start]))),
        new("IsTight", ModelType.Boolean, "no white space stands in it", static (m, _) => ModelValue.Of(!m.Tree.TextOf(m.Match).ContainsAny(" \t\r\n\u00a0"))),
        new("Hyphenated", ModelType.Words, "its words joined by hyphens", static (m, _) =>
            ModelValue.Of(string.Join('-', m.Tree.TextOf(m.Match).ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)))),
    ];
}
