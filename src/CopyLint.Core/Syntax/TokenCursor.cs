using System.Numerics;
using System.Runtime.CompilerServices;

namespace CopyLint.Syntax;

/// <summary>Goes from token to token of a <see cref="TokenSet"/>. The last token of the story is in every set: nobody goes further.</summary>
/// <param name="bits">A bit for each token of the story.</param>
internal ref struct TokenCursor(ReadOnlySpan<ulong> bits)
{
    private readonly ReadOnlySpan<ulong> _bits = bits;
    private int _at;
    private ulong _left = bits[0];

    /// <summary>The next token.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Next()
    {
        while (_left == 0)
        {
            _left = _bits[++_at];
        }

        var token = (_at << 6) + BitOperations.TrailingZeroCount(_left);
        _left &= _left - 1;
        return token;
    }

    /// <summary>Makes the next token one at or behind another.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void GoTo(int token)
    {
        _at = token >> 6;
        _left = _bits[_at] & ulong.MaxValue << token;
    }
}
