using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using CopyLint.Syntax;

namespace CopyLint.Text.Phrases;

/// <content>What can begin at the tokens of a window.</content>
internal ref partial struct PhraseWalk
{
    /// <summary>What can begin at the window's tokens: for each its word, and its kind or its capital and its name. Returns how many there are.</summary>
    private readonly int Gather(int first, int end, scoped Span<Attempt> attempts)
    {
        var count = 0;
        for (var from = first; from < end; from = (from | (SetBits - 1)) + 1)
        {
            var to = Math.Min((from | (SetBits - 1)) + 1, end);
            var (words, kinds) = Beginning(from, to);
            var capitals = _capitalized[from / SetBits] & Between(from, to);
            count = Gather(from & -SetBits, new Beginnings(words, kinds, capitals), ref MemoryMarshal.GetReference(attempts), count);
        }

        return count;
    }

    /// <summary>The same for up to as many tokens as an element of a set holds. A token of which the word begins nothing is asked as if it were not known: that cannot be foreseen either.</summary>
    /// <param name="first">The element's first token, of which the lowest bits are.</param>
    /// <param name="attempts">There is room for all.</param>
    /// <param name="count">How many attempts there are.</param>
    private readonly int Gather(int first, in Beginnings at, ref Attempt attempts, int count)
    {
        var (words, kinds, capitals) = at;
        var (keys, filters) = (_table.Keys, _table.Filters);
        var capital = (int)keys.Known(_index.CapitalKey).Filters;
        var name = (int)keys.Known(_index.NameKey).Filters;
        for (var left = words | kinds | capitals; left != 0; left &= left - 1)
        {
            var bit = BitOperations.TrailingZeroCount(left);
            var token = first + bit;
            ref readonly var form = ref _tokens[token];
            var attempt = new Attempt(token, 0, form.Flags, NextToken.At(_tokens, _tokenFilters, token + 1));
            count += Note(attempt with { Filters = (int)keys.Known(KeyOf(form) & -(int)(words >> bit & 1)).Filters }, filters, ref Unsafe.Add(ref attempts, count));
            if ((capitals >> bit & 1) != 0)
            {
                count += Note(attempt with { Filters = capital }, filters, ref Unsafe.Add(ref attempts, count));
                var behind = NameEnd(token);
                var next = behind == token + 1 ? attempt.Next : NextToken.At(_tokens, _tokenFilters, behind);
                count += Note(attempt with { Filters = name, Next = next }, filters, ref Unsafe.Add(ref attempts, count));
            }
            else if ((kinds >> bit & 1) != 0)
            {
                count += Note(attempt with { Filters = (int)keys.Known(_index.KeyOf(form.Kind)).Filters }, filters, ref Unsafe.Add(ref attempts, count));
            }
        }

        return count;
    }

    /// <summary>Notes that candidates are to be tried. Returns 0 if none of them can stand before what stands behind, or else 1.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int Note(in Attempt attempt, FixedTable<ulong> filters, ref Attempt place)
    {
        place = attempt;
        return (filters.Known(attempt.Filters + 1 + attempt.Next.Row) & attempt.Next.Bits) != 0 ? 1 : 0;
    }

    /// <summary>The token after the capitalized words that a capitalized one begins (<see cref="PhraseShapes.NameEnd"/>).</summary>
    private readonly int NameEnd(int at)
    {
        var next = at + 1;
        var shift = next % SetBits;
        var going = CapitalsInside(next / SetBits) >> shift;
        if (shift > SetBits - PhraseShapes.LongestName && (next | (SetBits - 1)) + 1 < _tokens.Length)
        {
            going |= CapitalsInside((next / SetBits) + 1) << (SetBits - shift);
        }

        return next + Math.Min(BitOperations.TrailingZeroCount(~going), PhraseShapes.LongestName - 1);
    }

    /// <summary>Bits of the capitalized tokens of an element that do not begin a sentence.</summary>
    private readonly ulong CapitalsInside(int element) => _capitalized[element] & ~_sentenceStarts[element];

    /// <summary>A bit for each token of which the word can begin a phrase, and one for each of which the kind can.</summary>
    private readonly (ulong Words, ulong Kinds) Beginning(int first, int end)
    {
        var keys = _table.Keys;
        var tokens = _tokens[first..end];
        var next = _tokenFilters.Slice(first + 1, tokens.Length);
        var firstKind = _index.KeyOf(default(TokenKind));
        var (words, kinds) = (0UL, 0UL);
        for (var i = tokens.Length - 1; i >= 0; i--)
        {
            ref readonly var token = ref tokens[i];
            words = words << 1 | ((keys.Known(KeyOf(token)).MaskFor(token) & next[i]) != 0 ? 1u : 0);
            kinds = kinds << 1 | ((keys.Known(firstKind + (int)token.Kind).Mask & next[i]) != 0 ? 1u : 0);
        }

        return (words << first, kinds << first);
    }

    /// <summary>The key of the token's word; that of no word where it is not known.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int KeyOf(in Token token) => token.Word & ~(token.Word >> 31);

    /// <summary>The bits of the tokens from <paramref name="first"/> up to <paramref name="end"/>, which one element of a set holds.</summary>
    private static ulong Between(int first, int end) => ulong.MaxValue << first & ulong.MaxValue >> -end;

    /// <summary>Candidates to try at a token.</summary>
    /// <param name="Filters">Where theirs begin (<see cref="KeyCandidates.Filters"/>).</param>
    /// <param name="Flags">The token's.</param>
    /// <param name="Next">What stands behind.</param>
    private readonly record struct Attempt(int Token, int Filters, TokenFlags Flags, NextToken Next);

    /// <summary>Bits of tokens.</summary>
    /// <param name="Words">Of which the word can begin a phrase.</param>
    /// <param name="Kinds">Of which the kind can.</param>
    /// <param name="Capitals">That are capitalized.</param>
    private readonly record struct Beginnings(ulong Words, ulong Kinds, ulong Capitals);
}
