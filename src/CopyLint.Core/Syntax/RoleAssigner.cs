using CopyLint.Text;

namespace CopyLint.Syntax;

/// <summary>Gives each block its role from its place, its shape and the cues in it.</summary>
internal static class RoleAssigner
{
    private const int LongestHeadline = 25;

    public static void Assign(StoryTree tree, Table<Block> blocks)
    {
        var isBodySeen = blocks.Count == 1;
        for (var b = 0; b < blocks.Count; b++)
        {
            var block = blocks[b];
            var last = tree.Tokens[block.EndToken - 1].Kind;
            var isShort = block.EndToken - block.FirstToken <= LongestHeadline
                && last is not (TokenKind.Period or TokenKind.Question or TokenKind.Exclamation or TokenKind.Colon or TokenKind.CloseQuote);
            var role = !isShort || blocks.Count == 1 ? BlockRole.Body : b == 0 ? BlockRole.Headline : BlockRole.Display;
            isBodySeen |= role == BlockRole.Body;
            blocks[b] = block with { Role = role };
        }
    }
}
