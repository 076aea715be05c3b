using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
using CopyLint.Text;
using CopyLint.Text.Phrases;

namespace CopyLint.Syntax;

/// <content>How the bits are made.</content>
internal sealed partial class TokenBits
{
    /// <summary>How many tokens have their bits made together.</summary>
    private const int Together = 32;

    /// <summary>How many of them are loaded together.</summary>
    private const int Loaded = 8;

    /// <summary>How many times 32 bits a token has: its kind and flags are the last (<see cref="Token.TraitsOf"/>).</summary>
    private const int TokenSize = 4;
    private const int FlagsShift = 16;

    /// <summary>How many times the filter bits of the last token stand behind it, for who asks what stands behind a token.</summary>
    private const int FiltersBehind = 2;

    /// <summary>Beside a row: that the token is neither word nor number.</summary>
    private const byte MarkFlag = 1 << NextToken.RowBits;

    /// <summary>Beside <see cref="MarkFlag"/>: that it is a hyphen.</summary>
    private const byte HyphenFlag = MarkFlag << 1;

    /// <summary>Finds the tokens of all sets but that of sentence starts, which are to be added, and sets right what is said of numbers' words and of filters.</summary>
    public void Build(Table<Token> all, Table<int> words)
    {
        var tokens = all.Items;
        _last = tokens.Length - 1;
        _length = (tokens.Length + 63) >> 6;
        var bits = _bits.Resized(Sets * _length + 1);
        bits[((Sets - 1) * _length)..].Clear();
        var rows = _rows.Resized((64 * _length) + 1);
        rows[^1] = 0;
        var parts = MemoryMarshal.Cast<ulong, uint>(bits);
        var before = default(Neighbors);
        var part = 0;
        for (; (part + 1) * Together <= tokens.Length; part++)
        {
            Set(tokens[(part * Together)..], ref parts[part], 2 * _length, ref before, rows[(part * Together)..]);
        }

        Span<Token> last = stackalloc Token[Together];
        last.Clear();
        tokens[(part * Together)..].CopyTo(last);
        for (; part < 2 * _length; part++)
        {
            Set(last, ref parts[part], 2 * _length, ref before, rows[(part * Together)..]);
            last.Clear();
        }

        for (var set = 1; set <= Sets; set++)
        {
            bits[set * _length - 1] |= 1UL << (tokens.Length - 1);
        }

        SetRows(rows);
        _rows.Truncate(tokens.Length);
        SetFilters(all, words);
    }

    /// <summary>Makes the rows of the tokens' words, with <see cref="MarkFlag"/> and <see cref="HyphenFlag"/>, those that are asked of the tokens.</summary>
    /// <param name="rows">With that of what stands behind the last.</param>
    private static void SetRows(Span<byte> rows)
    {
        ref var first = ref MemoryMarshal.GetReference(rows);
        for (nuint at = 0; at < (nuint)rows.Length - 1; at += Together)
        {
            var own = Vector256.LoadUnsafe(ref first, at);
            var behind = Vector256.LoadUnsafe(ref first, at + 1) & Vector256.Create((byte)(MarkFlag - 1));
            var (marks, hyphens) = (Vector256.GreaterThanOrEqual(own, Vector256.Create(MarkFlag)), Vector256.GreaterThanOrEqual(own, Vector256.Create(HyphenFlag)));
            NextToken.Asked(own, behind, marks, hyphens).StoreUnsafe(ref first, at);
        }
    }

    /// <summary>Sets the filter bits of what is known by more than its word: numbers and hyphens, and those behind the last. A number that is no entry has no word.</summary>
    private void SetFilters(Table<Token> tokens, Table<int> words)
    {
        FilterTable.Room(FiltersBehind).Fill(FilterTable[_last]);
        var filters = FilterTable.From(0);
        var numbers = BitsOf(TokenSet.Number);
        var hyphens = BitsOf(TokenSet.Hyphen);
        for (var at = 0; at < numbers.Length; at++)
        {
            for (var left = numbers[at] | hyphens[at]; left != 0; left &= left - 1)
            {
                var token = (at << 6) + BitOperations.TrailingZeroCount(left);
                words[token] &= ~(words[token] >> 31);
                Token.SetWord(ref tokens[token], words[token]);
                filters[token] = PhraseIndex.NextMaskAt(tokens.Items, token);
            }
        }
    }

    /// <summary>Sets 32 bits in each set, and 32 rows.</summary>
    /// <param name="sets">Where those of the first set stand; there is room for those of all.</param>
    /// <param name="stride">How far from there those of the next set stand.</param>
    /// <param name="before">What the 32 tokens before these are, and then what these are.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Set(ReadOnlySpan<Token> tokens, ref uint sets, nint stride, ref Neighbors before, Span<byte> rows)
    {
        ref var first = ref Unsafe.As<Token, int>(ref MemoryMarshal.GetReference(tokens[..Together]));
        var (a, rowsOfA) = Load(ref first, 0);
        var (b, rowsOfB) = Load(ref first, Loaded);
        var (c, rowsOfC) = Load(ref first, 2 * Loaded);
        var (d, rowsOfD) = Load(ref first, 3 * Loaded);
        var kinds = Vector256.Narrow(Vector256.Narrow(a, b), Vector256.Narrow(c, d)).AsSByte();
        var flags = Vector256.Narrow(Vector256.Narrow(a >>> FlagsShift, b >>> FlagsShift), Vector256.Narrow(c >>> FlagsShift, d >>> FlagsShift)).AsUInt16();
        var (abbreviations, capitals, spaces, lines) =
            (Flagged(flags, TokenFlags.Abbreviation), Flagged(flags, TokenFlags.Capitalized), Flagged(flags, TokenFlags.SpaceBefore), Flagged(flags, TokenFlags.LineStart));
        var its = new Neighbors(
            Bits(Vector256.Equals(kinds, Of(TokenKind.Number))),
            Bits(Vector256.Equals(kinds, Of(TokenKind.Comma))),
            Bits(Vector256.Equals(kinds, Of(TokenKind.Colon))),
            Bits(capitals),
            Bits(Vector256.AndNot(Between(kinds, TokenKind.EndOfText, TokenKind.Hyphen), abbreviations)),
            Bits(Vector256.AndNot(Vector256.Equals(kinds, Of(TokenKind.Period)) | Vector256.Equals(kinds, Of(TokenKind.Question)), spaces)));
        var singles = Bits(Vector256.Equals(kinds, Of(TokenKind.OpenSingleQuote)) | Vector256.Equals(kinds, Of(TokenKind.StraightSingleQuote)));
        var (names, spaced) = (Bits(Vector256.Equals(kinds, Of(TokenKind.Word)) & capitals), Bits(spaces));
        var marks = Bits(abbreviations | Vector256.Equals(kinds, Of(TokenKind.OpenBracket)) | Between(kinds, TokenKind.Comma, TokenKind.Colon));
        Put(ref sets, stride, TokenSet.Boundary, marks | BoundariesBehind(its, before, singles));
        var quotes = singles | Bits(Vector256.Equals(kinds, Of(TokenKind.OpenQuote)) | Vector256.Equals(kinds, Of(TokenKind.StraightQuote)));
        var stopped = spaced & Behind(its.Stops, before.Stops, 1) & Behind(its.Words, before.Words, 2);
        Put(ref sets, stride, TokenSet.PlainOpener, stopped & (names | (quotes & ((names & ~spaced) >> 1))));
        Put(ref sets, stride, TokenSet.LineStart, Bits(lines));
        Put(ref sets, stride, TokenSet.Spaced, spaced);
        Put(ref sets, stride, TokenSet.Ellipsis, Bits(Vector256.Equals(kinds, Of(TokenKind.Ellipsis))));
        Put(ref sets, stride, TokenSet.Punctuation, Bits(Between(kinds, TokenKind.Dash, TokenKind.OpenQuote)));
        Put(ref sets, stride, TokenSet.InnerLine, Bits(Vector256.AndNot(lines, Flagged(flags, TokenFlags.ParagraphStart))));
        Put(ref sets, stride, TokenSet.QuotationMark, Bits(Between(kinds, TokenKind.OpenQuote - 1, TokenKind.StraightSingleQuote + 1)));
        Put(ref sets, stride, TokenSet.Hyphen, Bits(Vector256.Equals(kinds, Of(TokenKind.Hyphen))));
        Put(ref sets, stride, TokenSet.Dash, Bits(Between(kinds, TokenKind.Number, TokenKind.Comma)));
        Put(ref sets, stride, TokenSet.Mark, Bits(Vector256.GreaterThan(kinds, Of(TokenKind.Number))));
        Put(ref sets, stride, TokenSet.Number, its.Numbers);
        Put(ref sets, stride, TokenSet.Capitalized, its.Capitals);
        before = its;
        (Vector256.Narrow(Vector256.Narrow(rowsOfA, rowsOfB), Vector256.Narrow(rowsOfC, rowsOfD)) | RowFlags(kinds)).CopyTo(rows);
    }

    /// <summary>What a row says of the kind of its token.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<byte> RowFlags(Vector256<sbyte> kinds) =>
        Vector256.AndNot(Vector256.Create(MarkFlag), Between(kinds, TokenKind.EndOfText, TokenKind.Hyphen).AsByte())
        | (Vector256.Equals(kinds, Of(TokenKind.Hyphen)).AsByte() & Vector256.Create(HyphenFlag));

    /// <summary>The boundaries that what stands before makes such.</summary>
    /// <param name="singles">Single quotation marks that may open.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static uint BoundariesBehind(in Neighbors its, in Neighbors before, uint singles)
    {
        var comma = Behind(its.Commas, before.Commas, 1);
        var labels = its.Colons & Behind(its.Capitals, before.Capitals, 1);
        var years = its.Numbers & comma & Behind(its.Numbers, before.Numbers, 2) & Behind(its.Commas, before.Commas, 4);
        return labels | years | (singles & (comma | Behind(its.Colons, before.Colons, 1)));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Put(ref uint sets, nint stride, TokenSet set, uint bits) => Unsafe.Add(ref sets, stride * (nint)set) = bits;

    /// <summary>The tokens that stand so many behind those of a set.</summary>
    /// <param name="before">The bits of the 32 tokens before.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static uint Behind(uint its, uint before, int distance) => its << distance | before >> (Together - distance);

    /// <summary>Of eight tokens from one on kinds (the lowest 8 bits) and flags (the upper 16), and the rows of their words.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static (Vector256<uint> Traits, Vector256<uint> Rows) Load(ref int tokens, int first)
    {
        ref var eight = ref Unsafe.Add(ref tokens, first * TokenSize);
        if (!Avx2.IsSupported)
        {
            return (Lane(ref eight, TokenSize - 1), NextToken.RowsOf(Lane(ref eight, TokenSize - 2).AsInt32()));
        }

        var even = Avx2.UnpackHigh(Two(ref eight, 0), Two(ref eight, 1)).AsInt64();
        var odd = Avx2.UnpackHigh(Two(ref eight, 2), Two(ref eight, 3)).AsInt64();
        return (Avx2.UnpackHigh(even, odd).AsUInt32(), NextToken.RowsOf(Avx2.UnpackLow(even, odd).AsInt32()));

        static Vector256<int> Two(ref int tokens, nuint i) =>
            Vector256.Create(Vector128.LoadUnsafe(ref tokens, i * TokenSize), Vector128.LoadUnsafe(ref tokens, (i + (Loaded / 2)) * TokenSize));

        static Vector256<uint> Lane(ref int tokens, int at)
        {
            ref var t = ref Unsafe.Add(ref tokens, at);
            return Vector256.Create(
                t, Unsafe.Add(ref t, 4), Unsafe.Add(ref t, 8), Unsafe.Add(ref t, 12), Unsafe.Add(ref t, 16), Unsafe.Add(ref t, 20), Unsafe.Add(ref t, 24), Unsafe.Add(ref t, 28)).AsUInt32();
        }
    }

    private static Vector256<sbyte> Of(TokenKind kind) => Vector256.Create((sbyte)kind);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<sbyte> Between(Vector256<sbyte> kinds, TokenKind lower, TokenKind upper) =>
        Vector256.GreaterThan(kinds, Of(lower)) & Vector256.LessThan(kinds, Of(upper));

    /// <summary>The lowest 8 flags, with one of them where the bits of a set are taken from.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<sbyte> Flagged(Vector256<ushort> flags, TokenFlags flag) => (flags << (7 - BitOperations.Log2((uint)flag))).AsSByte();

    private static uint Bits(Vector256<sbyte> lanes) => lanes.ExtractMostSignificantBits();

    /// <summary>Of 32 tokens what is asked of those before another: a bit for each of some.</summary>
    /// <param name="Words">Numbers, and words that are not written as abbreviations.</param>
    /// <param name="Stops">Periods and question marks without a space before them.</param>
    private readonly record struct Neighbors(uint Numbers, uint Commas, uint Colons, uint Capitals, uint Words, uint Stops);
}
