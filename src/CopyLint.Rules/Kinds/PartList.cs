using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using CopyLint.Model;
using CopyLint.Model.Quantities;
using CopyLint.Syntax;
using CopyLint.Text;

namespace CopyLint.Rules.Kinds;

/// <summary>
/// Reads a number of people and its parts: "12 people, seven men and five women", "12 people were hurt: seven soldiers and
/// five civilians". Behind a comma only parts that every group of people has count; "12 soldiers, seven doctors and two
/// guides" is a list.
/// </summary>
/// <param name="parts">Nouns for people by age and sex, one and several.</param>
/// <param name="groups">Nouns for a group that say with "of" how many it is.</param>
internal sealed class PartList(ImmutableArray<string> parts, ImmutableArray<string> groups)
{
    private const int MostParts = 6;
    private const int WordsBetween = 5;
    private const double LargestTotal = 10_000;

    /// <summary>Whether the quantity itself may be the sum of others: asked before <see cref="TryRead"/>.</summary>
    /// <param name="before">The word before it (<see cref="ShortWord"/>).</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool MayBeTotal(in Quantity total, ulong before) =>
        IsExactCount(total) & ((total.Noun < 0 & before == ShortWord.Of) | (total.Noun == total.End & total.NounNumber != NounNumber.None)) & total.Low >= 2 & total.Low <= LargestTotal;

    public bool TryRead(StoryTree tree, ReadOnlySpan<Quantity> quantities, int index, out (double Sum, int End) list)
    {
        list = default;
        ref readonly var total = ref quantities[index];
        var open = total.Noun < 0 ? OpenOfGroup(tree, total) : IsPart(total) ? OpenOf(tree, total.Noun + 1) : -1;
        if (open < 0 || !MayBePart(tree, quantities, index + 1, open + 1) || (total.Noun >= 0 && tree.IsOneOf(total.Noun, parts.AsSpan())))
        {
            return false;
        }

        var isLoose = tree.Tokens[open].Kind == TokenKind.Comma;
        var (count, next) = (0, index + 1);
        for (var start = open + 1; count < MostParts && TryPart(tree, quantities, ref next, start, isLoose, out var part); count++)
        {
            list = (list.Sum + part.Number, part.End);
            start = NextPart(tree, part.End);
            if (start == part.End)
            {
                count++;
                break;
            }
        }

        return count > 1 && IsClosed(tree, list.End);
    }

    /// <summary>Whether a quantity or an article begins there: commas stand behind most numbers, and hardly any before a part.</summary>
    private static bool MayBePart(StoryTree tree, ReadOnlySpan<Quantity> quantities, int next, int start) =>
        (next < quantities.Length && quantities[next].First == start) || ShortWord.TryRead(tree, start) is ShortWord.A or ShortWord.An;

    /// <summary>"seven men", "a woman".</summary>
    private bool TryPart(StoryTree tree, ReadOnlySpan<Quantity> quantities, ref int next, int start, bool isLoose, out (double Number, int End) part)
    {
        part = (1, OnePerson(tree, start));
        if (part.End > 0)
        {
            return tree.IsOneOf(part.End - 1, parts.AsSpan());
        }

        if (next >= quantities.Length || quantities[next].First != start || !IsExactCount(quantities[next]) || !IsPart(quantities[next]) || (isLoose && !tree.IsOneOf(quantities[next].Noun, parts.AsSpan())))
        {
            return false;
        }

        part = (quantities[next].Low, quantities[next++].Noun + 1);
        return true;
    }

    /// <summary>Whether it is a count, without an approximator and no range: one test of all.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool IsExactCount(in Quantity quantity) =>
        ((quantity.Kind - QuantityKind.Count) | (quantity.Approximator - ApproximatorKind.None) | (int)(quantity.Traits & QuantityTraits.Range)) == 0;

    /// <summary>Whether an exact count is one of people.</summary>
    private static bool IsPart(in Quantity quantity) =>
        quantity.Noun >= 0 && quantity.Noun == quantity.End && quantity.NounNumber != NounNumber.None
        && !quantity.Has(QuantityTraits.Open | QuantityTraits.Fraction | QuantityTraits.Hyphenated);

    /// <summary>The mark behind "the jury of nine": a group says how many it is, and its parts follow; or -1.</summary>
    /// <param name="quantity">An exact count without a noun, behind "of".</param>
    private int OpenOfGroup(StoryTree tree, in Quantity quantity) =>
        tree.Tokens[quantity.End].Kind is TokenKind.Comma or TokenKind.Dash or TokenKind.OpenBracket or TokenKind.Colon
        && tree.IsOneOf(quantity.First - 2, groups.AsSpan()) ? quantity.End : -1;

    /// <summary>The comma, colon, dash or bracket that opens the parts, at most a few words behind the total; or -1.</summary>
    private static int OpenOf(StoryTree tree, int at)
    {
        for (var i = at; i < at + WordsBetween && !tree.Tokens[i].Has(TokenFlags.SentenceStart); i++)
        {
            switch (tree.Tokens[i].Kind)
            {
                case TokenKind.Comma or TokenKind.Colon or TokenKind.Dash or TokenKind.OpenBracket:
                case TokenKind.Hyphen when tree.IsDash(i):
                    return i;
                case TokenKind.Word when !tree.Is(i, WordList.NumberWord):
                    continue;
                default:
                    return -1;
            }
        }

        return -1;
    }

    /// <summary>Where the next part begins, behind a comma, "and" or both; else the same token.</summary>
    private static int NextPart(StoryTree tree, int end)
    {
        var at = tree.Tokens[end].Kind == TokenKind.Comma ? end + 1 : end;
        return tree.IsWord(at, "and") ? at + 1 : at;
    }

    /// <summary>The end of "a woman", "a young girl", or -1.</summary>
    private static int OnePerson(StoryTree tree, int at)
    {
        if (!tree.IsWord(at, "a") && !tree.IsWord(at, "an"))
        {
            return -1;
        }

        for (var i = at + 1; i < at + 4 && i < tree.Tokens.Length && tree.Tokens[i].IsWord; i++)
        {
            if (tree.Is(i, WordList.PersonNoun))
            {
                return i + 1;
            }
        }

        return -1;
    }

    /// <summary>The list goes on neither with "and" nor with a word that narrows its last part.</summary>
    private static bool IsClosed(StoryTree tree, int end)
    {
        var next = tree.Tokens[end];
        return next.Has(TokenFlags.SentenceStart) || tree.Is(end, WordList.Auxiliary) || tree.Is(end, WordList.CasualtyVerb)
            || (next.Kind is TokenKind.Comma && !tree.IsWord(end + 1, "and") && tree.Tokens[end + 1].Kind != TokenKind.Number && !tree.Is(end + 1, WordList.NumberWord))
            || next.Kind is TokenKind.Period or TokenKind.Dash or TokenKind.CloseBracket or TokenKind.Semicolon or TokenKind.EndOfText
            || tree.IsDash(end);
    }
}
