using System.Collections.Immutable;
using CopyLint.Syntax;

namespace CopyLint.Model.Schema;

/// <summary>What predicates can ask of a block alone.</summary>
internal static class BlockMembers
{
    public static ImmutableArray<ModelMember> All { get; } =
    [
        new("EndsInColon", ModelType.Boolean, "its last mark is a colon", static (m, i) =>
            ModelValue.Of(m.Tree.Tokens[m.Tree.Blocks[i].EndToken - 1].Kind == TokenKind.Colon)),
        new("IsField", ModelType.Boolean, "its format keeps it apart from the body: a headline, a byline, a note to editors in a field of its own", static (m, i) =>
            ModelValue.Of(m.Tree.Layout.RoleAt(m.Tree.Blocks[i].Span.Start) != BlockRole.Body)),
    ];
}
