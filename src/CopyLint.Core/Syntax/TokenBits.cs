using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using CopyLint.Text;

namespace CopyLint.Syntax;

/// <summary>A bit for each token and <see cref="TokenSet"/>, so that who looks for few tokens need not look at all. The last token is in every set.</summary>
internal sealed class TokenBits
{
    private const int Sets = (int)TokenSet.Hyphen + 1;

    /// <summary>How many tokens are looked at together.</summary>
    private const int Together = 8;

    /// <summary>How many times 32 bits a token has: kind and flags are its last (<see cref="Token"/>).</summary>
    private const int TokenSize = 4;
    private const int FlagsShift = 16;

    private readonly Table<ulong> _bits = new();

    /// <summary>How many times 64 bits a set has.</summary>
    private int _length;

    /// <param name="tokens">Those of a story, the first tokens of its sentences marked.</param>
    public void Build(ReadOnlySpan<Token> tokens)
    {
        _length = (tokens.Length + 63) >> 6;
        var bits = _bits.Resized(Sets * _length);
        bits.Clear();
        var bytes = MemoryMarshal.AsBytes(bits);
        var whole = tokens.Length & -Together;
        for (var i = 0; i < whole; i += Together)
        {
            Set(tokens[i..], bytes[(i / Together)..]);
        }

        if (whole < tokens.Length)
        {
            Span<Token> last = stackalloc Token[Together];
            last.Clear();
            tokens[whole..].CopyTo(last);
            Set(last, bytes[(whole / Together)..]);
        }

        for (var set = 1; set <= Sets; set++)
        {
            bits[set * _length - 1] |= 1UL << (tokens.Length - 1);
        }
    }

    /// <summary>The first token of the set at or behind another.</summary>
    public int NextOf(TokenSet set, int token)
    {
        var bits = _bits.Items.Slice((int)set * _length, _length);
        var at = token >> 6;
        var left = bits[at] & ulong.MaxValue << token;
        while (left == 0)
        {
            left = bits[++at];
        }

        return (at << 6) + BitOperations.TrailingZeroCount(left);
    }

    /// <summary>Before the first token of the set.</summary>
    public TokenCursor Of(TokenSet set) => new(_bits.Items.Slice((int)set * _length, _length));

    /// <summary>How many tokens of the set stand from the token <paramref name="first"/> up to <paramref name="end"/>.</summary>
    public int CountOf(TokenSet set, int first, int end)
    {
        var bits = _bits.Items.Slice((int)set * _length, _length);
        var count = 0;
        for (var at = first >> 6; at << 6 < end; at++)
        {
            var before = at == first >> 6 ? ulong.MaxValue << first : ulong.MaxValue;
            var behind = end - (at << 6) < 64 ? ~(ulong.MaxValue << end) : ulong.MaxValue;
            count += BitOperations.PopCount(bits[at] & before & behind);
        }

        return count;
    }

    /// <summary>Sets a byte in each set: the bits of eight tokens.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Set(ReadOnlySpan<Token> tokens, Span<byte> sets)
    {
        var t = MemoryMarshal.Cast<Token, int>(tokens[..Together])[(TokenSize - 1)..];
        var traits = Vector256.Create(t[0], t[4], t[8], t[12], t[16], t[20], t[24], t[28]);
        var kinds = traits & Vector256.Create((int)byte.MaxValue);
        var length = _length * sizeof(ulong);
        sets[length * (int)TokenSet.Capitalized] = Flagged(traits, TokenFlags.Capitalized);
        sets[length * (int)TokenSet.Number] = Bits(Vector256.Equals(kinds, Vector256.Create((int)TokenKind.Number)));
        sets[length * (int)TokenSet.Mark] = Bits(Vector256.GreaterThan(kinds, Vector256.Create((int)TokenKind.Number)));
        sets[length * (int)TokenSet.QuotationMark] = Bits(
            Vector256.GreaterThan(kinds, Vector256.Create((int)TokenKind.OpenQuote - 1)) & Vector256.LessThan(kinds, Vector256.Create((int)TokenKind.StraightSingleQuote + 1)));
        sets[length * (int)TokenSet.SentenceStart] = Flagged(traits, TokenFlags.SentenceStart);
        sets[length * (int)TokenSet.Hyphen] = Bits(Vector256.Equals(kinds, Vector256.Create((int)TokenKind.Hyphen)));
    }

    private static byte Flagged(Vector256<int> traits, TokenFlags flag) => Bits(traits << (31 - FlagsShift - BitOperations.Log2((uint)flag)));

    private static byte Bits(Vector256<int> lanes) => (byte)lanes.ExtractMostSignificantBits();
}
