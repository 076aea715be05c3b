using System.Numerics;
using System.Runtime.CompilerServices;
using CopyLint.Text;
using CopyLint.Text.Phrases;

namespace CopyLint.Syntax;

/// <summary>
/// A bit for each token and <see cref="TokenSet"/>, so that who looks for few tokens need not look at all, and for each token the bits
/// by which filters of phrases know it. The last token is in every set.
/// </summary>
internal sealed partial class TokenBits
{
    private const int Sets = (int)TokenSet.SentenceStart + 1;

    private readonly Table<ulong> _bits = new();
    private readonly Table<byte> _rows = new();

    /// <summary>How many times 64 bits a set has.</summary>
    private int _length;

    /// <summary>The last token.</summary>
    private int _last;

    /// <summary>For each token <see cref="PhraseIndex.NextMaskAt"/>; in the memory behind the last its own, two more times.</summary>
    public ReadOnlySpan<ulong> Filters => FilterTable.Items;

    /// <summary>For who cuts the tokens: before <see cref="Build"/>, <see cref="PhraseIndex.NextMaskOf"/> of each that is no number.</summary>
    public Table<ulong> FilterTable { get; } = new();

    /// <summary>For each token the row of filters of phrases that is asked where it stands behind their first token (<see cref="NextToken.Asked"/>).</summary>
    public ReadOnlySpan<byte> Rows => _rows.Items;

    /// <summary>For one stage after the other that makes the tree: where it gathers the tokens or cues that it goes through.</summary>
    public Table<int> Room { get; } = new();

    /// <summary>The tokens of a set, 64 to an element.</summary>
    public ReadOnlySpan<ulong> BitsOf(TokenSet set) => _bits.Items.Slice((int)set * _length, _length);

    /// <summary>The same for who adds tokens.</summary>
    public Span<ulong> RoomOf(TokenSet set) => _bits.From((int)set * _length)[.._length];

    /// <summary>The first token of the set at or behind another, or <paramref name="end"/> where that comes first: nothing behind it is looked at.</summary>
    public int NextOf(TokenSet set, int token, int end)
    {
        if (token >= end)
        {
            return end;
        }

        var at = ((int)set * _length) + (token >> 6);
        var left = _bits[at] >> token;
        return left != 0 ? Math.Min(token + BitOperations.TrailingZeroCount(left), end) : NextBehind(at, (token | 63) + 1, end);
    }

    /// <summary>The first token of the set at or behind another; the last token where there is none.</summary>
    public int NextOf(TokenSet set, int token) => NextOf(set, token, _last);

    /// <param name="at">Where the bits of the tokens before stand.</param>
    /// <param name="token">The first token of the bits that stand behind these.</param>
    private int NextBehind(int at, int token, int end)
    {
        for (; token < end; token += 64)
        {
            if (_bits[++at] is not 0 and var left)
            {
                return Math.Min(token + BitOperations.TrailingZeroCount(left), end);
            }
        }

        return end;
    }

    /// <summary>Before the first token of the set.</summary>
    public TokenCursor Of(TokenSet set) => new(BitsOf(set));

    /// <summary>Whether the token is in the set.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool Has(TokenSet set, int token) => (_bits[((int)set * _length) + (token >> 6)] >> token & 1) != 0;

    /// <summary>Whether any of so many tokens, at most 64, may be in the set. Of the last tokens of the story it says so though none is.</summary>
    public bool MayHave(TokenSet set, int first, int count)
    {
        return (From(set, first) & ulong.MaxValue >> -count) != 0;
    }

    /// <summary>The bits of a token and of the 63 behind it. Those behind the last are any.</summary>
    private ulong From(TokenSet set, int token)
    {
        var at = ((int)set * _length) + (token >> 6);
        return _bits[at] >> token | _bits[at + 1] << 1 << ~token;
    }

    /// <summary>The tokens of the set in their order, the last of the story among them. Written without a branch for each.</summary>
    public void Gather(TokenSet set, Table<int> tokens)
    {
        tokens.Clear();
        var bits = BitsOf(set);
        for (var at = 0; at < bits.Length; at++)
        {
            var room = tokens.Room(64);
            var left = bits[at];
            var count = BitOperations.PopCount(left);
            for (var i = 0; i < count; i += 4)
            {
                for (var k = 0; k < 4; k++)
                {
                    // What is written when nothing is left is not taken.
                    room[i + k] = (at << 6) + BitOperations.TrailingZeroCount(left);
                    left &= left - 1;
                }
            }

            tokens.Take(count);
        }
    }

    /// <summary>How many tokens of the set stand from the token <paramref name="first"/> up to <paramref name="end"/>.</summary>
    public int CountOf(TokenSet set, int first, int end) =>
        (uint)(end - first - 1) < 64 ? BitOperations.PopCount(From(set, first) & ulong.MaxValue >> (first - end)) : CountOfMany(set, first, end);

    private int CountOfMany(TokenSet set, int first, int end)
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
}
