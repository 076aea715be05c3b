using System.Runtime.CompilerServices;
using CopyLint.Syntax;
using CopyLint.Text;

namespace CopyLint.Model.Quantities;

/// <summary>
/// Reads a number with nothing behind it that could be a part of it, its unit, the other end of a range or its time of the day,
/// and nothing before it that could make it money or a name. Most numbers are such; the other readers find the same of them, in more steps.
/// </summary>
[SkipLocalsInit]
internal static class LoneNumber
{
    private const ulong Parts = 1UL << (int)WordList.NumberWord | 1UL << (int)WordList.ScaleWord | 1UL << (int)WordList.FractionWord;
    private const ulong PartsAndUnits = Parts | 1UL << (int)WordList.Unit;
    private const int LongestJoiner = 4;

    /// <summary>False says nothing of the number.</summary>
    public static bool TryRead(StoryModel model, in CueCursor cues, int at, out NumberReading number)
    {
        Unsafe.SkipInit(out number);
        var tree = model.Tree;
        var tokens = tree.Tokens;
        if (at == 0)
        {
            return false;
        }

        ref readonly var token = ref tokens[at];
        if (token.Kind == TokenKind.Number)
        {
            if (token.Has(TokenFlags.Ordinal) || !IsAlone(tree, cues, at + 1) || (MayName(tree, at) && IsName(model, at)))
            {
                return false;
            }

            number = FigureReader.Digits(tree.TextOf(at), at);
            return true;
        }

        // "one" may be a pronoun.
        if (tokens[at - 1].Kind == TokenKind.Hyphen || (cues.ListsAt(at) & Parts) != 1UL << (int)WordList.NumberWord
            || !cues.TryFind(WordList.NumberWord, at, out var word) || word.Payload is < 0 or 1 || !IsAlone(tree, cues, word.End))
        {
            return false;
        }

        number = new NumberReading(word.Payload, 1, NumberReader.DigitsOf(word.Payload), at, word.End, 1, QuantityTraits.Words);
        return true;
    }

    /// <summary>Whether what stands before a figure, or its first digit, may make it a name or money (<see cref="NumberContext.TryName"/>).</summary>
    private static bool MayName(StoryTree tree, int at)
    {
        ref readonly var before = ref tree.Tokens[at - 1];
        return before.IsCapitalized || before.Kind is TokenKind.Hyphen or TokenKind.Period or TokenKind.Degree or TokenKind.Symbol or TokenKind.Currency
            || tree.Is(at - 1, WordList.NumberedThing) || tree.Text[tree.Tokens[at].Start] == '0';
    }

    private static bool IsName(StoryModel model, int at) =>
        model.Tree.Tokens[at - 1].Kind == TokenKind.Currency || NumberContext.TryName(model, at, out _, out _);

    /// <summary>Whether the token behind a number begins nothing that could belong to it.</summary>
    private static bool IsAlone(StoryTree tree, in CueCursor cues, int end)
    {
        ref readonly var next = ref tree.Tokens[end];
        var text = tree.Text.AsSpan(next.Start);
        var isOther = next.Kind == TokenKind.Word ? next.IsSpaceBefore && !MayJoin(text, next.Length)
            : next.Kind is TokenKind.Comma or TokenKind.Period or TokenKind.Semicolon or TokenKind.Question or TokenKind.Exclamation
                or TokenKind.OpenBracket or TokenKind.CloseBracket or TokenKind.EndOfText;
        return isOther && (cues.ListsAt(end) & PartsAndUnits) == 0 && !UnitReader.TrySymbol(tree, end, out _);
    }

    /// <summary>Whether a word may be "and", "to", "or", "of" or an hour's "a.m.", "GMT", "o'clock", by its length and its first letter.</summary>
    private static bool MayJoin(ReadOnlySpan<char> text, int length) =>
        (length <= LongestJoiner && (text[0] | 0x20) is 'a' or 'b' or 'g' or 'o' or 'p' or 't' or 'u') || ((text[0] | 0x20) == 'o' && length == "o'clock".Length);
}
