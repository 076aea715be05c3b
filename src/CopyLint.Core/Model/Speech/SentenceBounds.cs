using System.Numerics;
using CopyLint.Syntax;

namespace CopyLint.Model.Speech;

/// <summary>Finds where the sentence around a token begins and ends: every token is in one.</summary>
internal readonly ref struct SentenceBounds(StoryTree tree)
{
    private readonly ReadOnlySpan<ulong> _starts = tree.Bits.BitsOf(TokenSet.SentenceStart);
    private readonly int _last = tree.Tokens.Length - 1;

    /// <summary>The first token of the sentence.</summary>
    public int FirstOf(int token)
    {
        var at = token >> 6;
        var left = _starts[at] << (63 - token);
        while (left == 0 && at > 0)
        {
            left = _starts[--at];
            token = (at << 6) + 63;
        }

        return left == 0 ? 0 : token - BitOperations.LeadingZeroCount(left);
    }

    /// <summary>One past the last token of the sentence. The token is not the last one of the story.</summary>
    public int EndOf(int token) => tree.Bits.NextOf(TokenSet.SentenceStart, token + 1, _last);
}
