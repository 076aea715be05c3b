using System.Runtime.CompilerServices;
using System.Numerics;
using CopyLint.Syntax;

namespace CopyLint.Model.Speech;

/// <summary>Finds where the sentence around a token begins and ends: every token is in one. Tokens come in rising order, so that no sentence is gone through twice.</summary>
internal ref struct SentenceBounds(StoryTree tree)
{
    private readonly ReadOnlySpan<ulong> _starts = tree.Bits.BitsOf(TokenSet.SentenceStart);
    private readonly int _last = tree.Tokens.Length - 1;

    /// <summary>The first token of the sentence; <see cref="End"/> is one past its last.</summary>
    public int First { get; private set; }

    public int End { get; private set; }

    /// <summary>Makes the sentence the one around a token, which is not the last one of the story.</summary>
    public void MoveTo(int token)
    {
        if (token >= End)
        {
            First = FirstOf(token);
            End = tree.Bits.NextOf(TokenSet.SentenceStart, token + 1, _last);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private readonly int FirstOf(int token)
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
}
