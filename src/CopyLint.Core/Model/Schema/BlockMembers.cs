using System.Collections.Immutable;
using CopyLint.Syntax;

namespace CopyLint.Model.Schema;

/// <summary>What predicates can ask of a block alone.</summary>
internal static class BlockMembers
{
    /// <summary>Where its role stands in its traits.</summary>
    public const int RoleAt = 0;

    private const int ColonAt = 16;

    public static ImmutableArray<ModelMember> All { get; } =
    [
        new("EndsInColon", ModelType.Boolean, "its last mark is a colon", static (m, i) =>
            ModelValue.Of(m.Tree.Tokens[m.Tree.Blocks[i].EndToken - 1].Kind == TokenKind.Colon)) { Trait = ColonAt },
        new("IsField", ModelType.Boolean, "its format keeps it apart from the body: a headline, a byline, a note to editors in a field of its own", static (m, i) =>
            ModelValue.Of(m.Tree.Layout.RoleAt(m.Tree.Blocks[i].Span.Start) != BlockRole.Body)),
    ];

    /// <summary>Passes the blocks with one of the roles.</summary>
    public static ElementTest With(BlockRoles roles) => ElementTest.WithAny((ulong)roles.Bits << RoleAt);

    /// <inheritdoc cref="ElementTraits"/>
    public static void Fill(StoryModel model, Span<ulong> traits)
    {
        var blocks = model.Tree.Blocks;
        var tokens = model.Tree.Tokens;
        for (var i = 0; i < traits.Length; i++)
        {
            ref readonly var its = ref blocks[i];
            traits[i] = ElementTest.Always | 1UL << (RoleAt + (int)its.Role) | ElementTraits.Bit(tokens[its.EndToken - 1].Kind == TokenKind.Colon, ColonAt);
        }
    }
}
