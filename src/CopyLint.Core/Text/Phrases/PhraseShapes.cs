using System.Runtime.CompilerServices;
using CopyLint.Syntax;

namespace CopyLint.Text.Phrases;

/// <summary>Where the kinds of thing that patterns can name begin and end.</summary>
internal static class PhraseShapes
{
    /// <summary>In tokens.</summary>
    public const int LongestName = 6;

    /// <summary>In tokens: a line of nothing but numbers takes linear time, too.</summary>
    private const int LongestNumber = 24;

    /// <summary>The token after the thing at <paramref name="at"/>, or -1.</summary>
    public static int End(Lexicon lexicon, ReadOnlySpan<Token> tokens, PhraseShape shape, int at) => shape switch
    {
        PhraseShape.Number => NumberEnd(lexicon, tokens, at),
        PhraseShape.Figure => tokens[at].Kind == TokenKind.Number ? at + 1 : -1,
        PhraseShape.Name => tokens[at].IsCapitalized && !(tokens[at].Has(TokenFlags.SentenceStart) && lexicon.Is(tokens[at].Word, WordList.FunctionWord)) ? NameEnd(tokens, at) : -1,
        PhraseShape.Capital => tokens[at].IsCapitalized ? at + 1 : -1,
        PhraseShape.Word => tokens[at].IsWord ? at + 1 : -1,
        _ => -1,
    };

    /// <summary>How many tokens the thing has at most.</summary>
    public static int LongestOf(PhraseShape shape) => shape switch
    {
        PhraseShape.Number => LongestNumber,
        PhraseShape.Name => LongestName,
        _ => 1,
    };

    private static int NumberEnd(Lexicon lexicon, ReadOnlySpan<Token> tokens, int at)
    {
        var i = at;
        while (i - at < LongestNumber && (tokens[i].Kind == TokenKind.Number || IsNumberWord(lexicon, tokens[i].Word)
            || (i > at && tokens[i].Kind == TokenKind.Hyphen && IsNumberWord(lexicon, tokens[i + 1].Word))))
        {
            i++;
        }

        return i > at ? i : -1;
    }

    private static bool IsNumberWord(Lexicon lexicon, int word) =>
        lexicon.Is(word, WordList.NumberWord) || lexicon.Is(word, WordList.ScaleWord);

    /// <summary>The token after the capitalized words that a capitalized one begins.</summary>
    public static int NameEnd(ReadOnlySpan<Token> tokens, int at)
    {
        var i = at + 1;
        while (i - at < LongestName && tokens[i].IsCapitalized && !tokens[i].Has(TokenFlags.SentenceStart))
        {
            i++;
        }

        return i;
    }

    /// <summary>Whether the tokens begin or end inside a hyphenated compound.</summary>
    public static bool IsInCompound(ReadOnlySpan<Token> tokens, int first, int end) => BeginsInCompound(tokens, first) || EndsInCompound(tokens, end);

    /// <summary>"source" is no word of its own in "open-source": a match neither begins nor ends inside a hyphenated compound.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool BeginsInCompound(ReadOnlySpan<Token> tokens, int token) => !tokens[token].IsSpaceBefore && IsLaterPart(tokens, token);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool EndsInCompound(ReadOnlySpan<Token> tokens, int end) => tokens[end].Kind == TokenKind.Hyphen && IsJoint(tokens, end);

    private static bool IsLaterPart(ReadOnlySpan<Token> tokens, int token) =>
        token > 1 && tokens[token].Kind == TokenKind.Word
        && tokens[token - 1].Kind == TokenKind.Hyphen && !tokens[token - 1].IsSpaceBefore && tokens[token - 2].Kind == TokenKind.Word;

    private static bool IsJoint(ReadOnlySpan<Token> tokens, int hyphen) =>
        hyphen > 0 && hyphen + 1 < tokens.Length && !tokens[hyphen].IsSpaceBefore
        && tokens[hyphen + 1].Kind == TokenKind.Word && !tokens[hyphen + 1].IsSpaceBefore && tokens[hyphen - 1].Kind == TokenKind.Word;
}
