using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
using CopyLint.Text;
using CopyLint.Text.Phrases;

namespace CopyLint.Syntax;

/// <summary>
/// A bit for each token and <see cref="TokenSet"/>, so that who looks for few tokens need not look at all, and for each token the bits
/// by which filters of phrases know it. The last token is in every set.
/// </summary>
internal sealed class TokenBits
{
    private const int Sets = (int)TokenSet.SentenceStart + 1;

    /// <summary>How many tokens are looked at together.</summary>
    private const int Together = 8;

    /// <summary>How many times 32 bits a token has: kind and flags are its last (<see cref="Token"/>).</summary>
    private const int TokenSize = 4;
    private const int FlagsShift = 16;

    private readonly Table<ulong> _bits = new();
    private readonly Table<ulong> _filters = new();

    /// <summary>How many times 64 bits a set has.</summary>
    private int _length;

    /// <summary>For each token <see cref="PhraseIndex.NextMaskOf"/>; a hyphen has the bits of the token behind it, too, for a pattern may take either.</summary>
    public ReadOnlySpan<ulong> Filters => _filters.Items;

    /// <summary>The tokens of a set, 64 to an element.</summary>
    public ReadOnlySpan<ulong> BitsOf(TokenSet set) => _bits.Items.Slice((int)set * _length, _length);

    /// <param name="tokens">Those of a story, the first tokens of its sentences marked.</param>
    public void Build(ReadOnlySpan<Token> tokens)
    {
        _length = (tokens.Length + 63) >> 6;
        var bits = _bits.Resized(Sets * _length);
        bits.Clear();
        var bytes = MemoryMarshal.AsBytes(bits);
        var filters = _filters.Resized((tokens.Length + Together - 1) & -Together);
        var whole = tokens.Length & -Together;
        for (var i = 0; i < whole; i += Together)
        {
            Set(tokens[i..], bytes[(i / Together)..], filters[i..]);
        }

        if (whole < tokens.Length)
        {
            Span<Token> last = stackalloc Token[Together];
            last.Clear();
            tokens[whole..].CopyTo(last);
            Set(last, bytes[(whole / Together)..], filters[whole..]);
        }

        _filters.Truncate(tokens.Length);
        for (var set = 1; set <= Sets; set++)
        {
            bits[set * _length - 1] |= 1UL << (tokens.Length - 1);
        }

        for (var i = NextOf(TokenSet.Hyphen, 0); i < tokens.Length - 1; i = NextOf(TokenSet.Hyphen, i + 1))
        {
            filters[i] |= filters[i + 1];
        }
    }

    /// <summary>The first token of the set at or behind another.</summary>
    public int NextOf(TokenSet set, int token)
    {
        var bits = BitsOf(set);
        var at = token >> 6;
        var left = bits[at] & ulong.MaxValue << token;
        while (left == 0)
        {
            left = bits[++at];
        }

        return (at << 6) + BitOperations.TrailingZeroCount(left);
    }

    /// <summary>Before the first token of the set.</summary>
    public TokenCursor Of(TokenSet set) => new(BitsOf(set));

    /// <summary>How many tokens of the set stand from the token <paramref name="first"/> up to <paramref name="end"/>.</summary>
    public int CountOf(TokenSet set, int first, int end)
    {
        var bits = BitsOf(set);
        var count = 0;
        for (var at = first >> 6; at << 6 < end; at++)
        {
            var before = at == first >> 6 ? ulong.MaxValue << first : ulong.MaxValue;
            var behind = end - (at << 6) < 64 ? ~(ulong.MaxValue << end) : ulong.MaxValue;
            count += BitOperations.PopCount(bits[at] & before & behind);
        }

        return count;
    }

    /// <summary>Sets a byte in each set, the bits of eight tokens, and their filters.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Set(ReadOnlySpan<Token> tokens, Span<byte> sets, Span<ulong> filters)
    {
        var (words, traits) = Load(ref Unsafe.As<Token, int>(ref MemoryMarshal.GetReference(tokens[..Together])));
        var kinds = traits & Vector256.Create((int)byte.MaxValue);
        var length = _length * sizeof(ulong);
        sets[length * (int)TokenSet.Capitalized] = Flagged(traits, TokenFlags.Capitalized);
        sets[length * (int)TokenSet.Number] = Bits(Vector256.Equals(kinds, Vector256.Create((int)TokenKind.Number)));
        sets[length * (int)TokenSet.Mark] = Bits(Vector256.GreaterThan(kinds, Vector256.Create((int)TokenKind.Number)));
        sets[length * (int)TokenSet.Hyphen] = Bits(Vector256.Equals(kinds, Vector256.Create((int)TokenKind.Hyphen)));
        sets[length * (int)TokenSet.QuotationMark] = Bits(
            Vector256.GreaterThan(kinds, Vector256.Create((int)TokenKind.OpenQuote - 1)) & Vector256.LessThan(kinds, Vector256.Create((int)TokenKind.StraightSingleQuote + 1)));
        sets[length * (int)TokenSet.SentenceStart] = Flagged(traits, TokenFlags.SentenceStart);
        if (Avx2.IsSupported)
        {
            PhraseIndex.NextMasksOf(words, kinds, filters);
            return;
        }

        for (var i = 0; i < Together; i++)
        {
            filters[i] = PhraseIndex.NextMaskOf(tokens[i]);
        }
    }

    /// <summary>The words of eight tokens, and their kinds and flags.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static (Vector256<int> Words, Vector256<int> Traits) Load(ref int tokens)
    {
        if (!Avx2.IsSupported)
        {
            return (Lane(ref tokens, TokenSize - 2), Lane(ref tokens, TokenSize - 1));
        }

        var even = Avx2.UnpackHigh(Two(ref tokens, 0), Two(ref tokens, 1));
        var odd = Avx2.UnpackHigh(Two(ref tokens, 2), Two(ref tokens, 3));
        return (Avx2.UnpackLow(even.AsInt64(), odd.AsInt64()).AsInt32(), Avx2.UnpackHigh(even.AsInt64(), odd.AsInt64()).AsInt32());

        static Vector256<int> Two(ref int tokens, nuint i) =>
            Vector256.Create(Vector128.LoadUnsafe(ref tokens, i * TokenSize), Vector128.LoadUnsafe(ref tokens, (i + (Together / 2)) * TokenSize));

        static Vector256<int> Lane(ref int tokens, int at)
        {
            ref var t = ref Unsafe.Add(ref tokens, at);
            return Vector256.Create(
                t, Unsafe.Add(ref t, 4), Unsafe.Add(ref t, 8), Unsafe.Add(ref t, 12), Unsafe.Add(ref t, 16), Unsafe.Add(ref t, 20), Unsafe.Add(ref t, 24), Unsafe.Add(ref t, 28));
        }
    }

    private static byte Flagged(Vector256<int> traits, TokenFlags flag) => Bits(traits << (31 - FlagsShift - BitOperations.Log2((uint)flag)));

    private static byte Bits(Vector256<int> lanes) => (byte)lanes.ExtractMostSignificantBits();
}
