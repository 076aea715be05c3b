using CopyLint.Text;

namespace CopyLint.Syntax;

/// <summary>Knows a dateline: "LONDON (AP) —", "BERLIN, Feb. 3 (Reuters) -", "PARIS –", "Berlin (dpa) -", "Leeds, England —".</summary>
internal static class Dateline
{
    /// <summary>The dash that ends a dateline is one of so many tokens.</summary>
    public const int Longest = 16;

    private const int ShortestPlace = 4;
    private const int ShortestStory = 6;

    /// <summary>The token after the dateline that the block begins with, or <paramref name="first"/>.</summary>
    public static int End(string text, Lexicon lexicon, ReadOnlySpan<Token> tokens, int first, int end)
    {
        if (!tokens[first].IsCapitalized)
        {
            return first;
        }

        int commas = 0, words = 0;
        var hasAgency = false;
        for (var i = first; i < Math.Min(end, first + Longest); i++)
        {
            switch (tokens[i].Kind)
            {
                case TokenKind.Word when tokens[i].IsCapitalized || IsParticle(text, tokens[i]):
                    words++;
                    break;
                case TokenKind.Comma:
                    commas++;
                    break;
                case TokenKind.Hyphen or TokenKind.Dash when IsSetOff(tokens, i, hasAgency):
                    return IsPlace(tokens, first, i, commas, words, hasAgency) && IsStory(tokens, i + 1, end, commas > 0 || hasAgency) ? i + 1 : first;
                case TokenKind.OpenBracket:
                    hasAgency = i > first && i + 2 < end && IsAgency(lexicon, tokens, first, i + 1, out i);
                    if (!hasAgency)
                    {
                        return first;
                    }

                    break;
                case TokenKind.Number or TokenKind.Slash or TokenKind.Hyphen:
                case TokenKind.Period when !tokens[i].IsSpaceBefore:
                    break;
                default:
                    return first;
            }
        }

        return first;
    }

    /// <summary>"Feb", "of" in "CITY OF LONDON", "de" in "Rio de Janeiro" are short.</summary>
    private static bool IsParticle(string text, in Token token) =>
        token.Length <= 3 && text.AsSpan(token.Start, token.Length) is "de" or "la" or "du" or "of" or "do" or "da" or "al" or "el" or "the" or "sur";

    private static bool IsSetOff(ReadOnlySpan<Token> tokens, int dash, bool hasAgency) =>
        tokens[dash].IsSpaceBefore ? tokens[dash + 1].IsSpaceBefore : tokens[dash].Kind == TokenKind.Dash || hasAgency;

    private static bool IsPlace(ReadOnlySpan<Token> tokens, int first, int dash, int commas, int words, bool hasAgency)
    {
        if (words == 0 || dash == first)
        {
            return false;
        }

        return hasAgency || (IsInCapitals(tokens[first]) && (commas > 0 || tokens[first].Length >= ShortestPlace || words > 1))
            || (commas is 1 or 2 && words is >= 2 and <= 6 && tokens[dash].IsSpaceBefore);
    }

    private static bool IsInCapitals(in Token place) => place.Has(TokenFlags.AllCaps) && !place.Has(TokenFlags.Abbreviation);

    /// <summary>A headline such as "COVID - what next" is no dateline: a story follows, and it begins with a capital, a number or a quotation.</summary>
    private static bool IsStory(ReadOnlySpan<Token> tokens, int next, int end, bool isCertain) =>
        next >= end ? isCertain
        : !(tokens[next].IsWord && !tokens[next].IsCapitalized)
            && (isCertain || (end - next >= ShortestStory && tokens[end - 1].Kind is TokenKind.Period or TokenKind.CloseQuote or TokenKind.StraightQuote or TokenKind.Question));

    private static bool IsAgency(Lexicon lexicon, ReadOnlySpan<Token> tokens, int first, int inside, out int close)
    {
        var isAgency = false;
        for (close = inside; close < Math.Min(tokens.Length, inside + 6); close++)
        {
            if (tokens[close].Kind == TokenKind.CloseBracket)
            {
                return isAgency || (close == inside + 1 && IsCredit(tokens, first, close));
            }

            isAgency |= tokens[close].Has(TokenFlags.AllCaps) || lexicon.Is(tokens[close].Word, WordList.Agency);
        }

        return false;
    }

    /// <summary>"LEEDS, England, 3 May (Meridian) - The": a name in brackets between a place in capitals and a dash before a story is an agency, known or not.</summary>
    private static bool IsCredit(ReadOnlySpan<Token> tokens, int first, int close) =>
        tokens[close - 1].IsCapitalized && close + 2 < tokens.Length
        && IsInCapitals(tokens[first]) && tokens[first].Length >= ShortestPlace
        && tokens[close + 1] is { Kind: TokenKind.Hyphen or TokenKind.Dash, IsSpaceBefore: true } && tokens[close + 2] is { IsSpaceBefore: true, Kind: not TokenKind.Number };
}
