using System.Runtime.CompilerServices;
using CopyLint.Syntax;

namespace CopyLint.Model.Quantities;

/// <summary>Reads the upper end of a range: "20 to 30", "30-55", "between 20 and 30", "five or six".</summary>
[SkipLocalsInit]
internal static class RangeReader
{
    private const double LargestChoice = 100;

    /// <summary>Reads the upper end behind the lower one.</summary>
    public static bool TryRead(StoryTree tree, in CueCursor cues, in NumberReading low, out NumberReading high)
    {
        Unsafe.SkipInit(out high);
        return MayJoin(tree, cues, low.End) && (TryReadHyphen(tree, cues, low, out high) || TryReadWord(tree, cues, low, low.End, out high));
    }

    /// <summary>Reads "to 30 km" behind "20 km": the upper end of a range whose ends both have the unit.</summary>
    public static bool TryReadBehindUnit(StoryTree tree, in CueCursor cues, in NumberReading low, int at, out NumberReading high)
    {
        Unsafe.SkipInit(out high);
        if (!MayJoin(tree, cues, at))
        {
            return false;
        }

        if (IsJoiner(tree, at) && NumberStart(tree, at + 1) is var start && tree.Tokens[start].Kind == TokenKind.Number)
        {
            return NumberReader.TryRead(tree, cues, start, out high);
        }

        return TryReadWord(tree, cues, low, at, out high);
    }

    /// <summary>Whether the number's first token has a minus before it that is no hyphen of a compound.</summary>
    public static bool IsNegative(StoryTree tree, int first)
    {
        var tokens = tree.Tokens;
        if (first == 0 || tree.IsWord(first - 1, "minus"))
        {
            return first > 0;
        }

        return tokens[first - 1].Kind is TokenKind.Hyphen or TokenKind.Dash && !tokens[first].IsSpaceBefore
            && (tokens[first - 1].IsSpaceBefore || (first > 1 && tokens[first - 2].Kind == TokenKind.OpenBracket));
    }

    /// <summary>Whether a token may join two numbers: a hyphen, a dash, "to", "and", "or". One test of all, for hardly any does.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool MayJoin(StoryTree tree, in CueCursor cues, int at)
    {
        ref readonly var token = ref cues.Tokens[at];
        var word = ShortWord.Read(tree.Text, token);
        return token.Kind == TokenKind.Hyphen | token.Kind == TokenKind.Dash | word == ShortWord.To | word == ShortWord.And | word == ShortWord.Or;
    }

    private static bool TryReadHyphen(StoryTree tree, in CueCursor cues, in NumberReading low, out NumberReading high)
    {
        high = default;
        return !low.IsWords && IsJoiner(tree, low.End) && NumberStart(tree, low.End + 1) is var start && tree.Tokens[start].Kind == TokenKind.Number
            && NumberReader.TryRead(tree, cues, start, out high);
    }

    private static bool TryReadWord(StoryTree tree, in CueCursor cues, in NumberReading low, int at, out NumberReading high)
    {
        high = default;
        var joiner = ShortWord.Read(tree, at);
        if (!(joiner == ShortWord.To | joiner == ShortWord.And | joiner == ShortWord.Or) || (joiner == ShortWord.And && !(low.First > 0 && IsBetween(tree, low.First))))
        {
            return false;
        }

        var isChoice = joiner == ShortWord.Or;
        return NumberReader.TryRead(tree, cues, NumberStart(tree, at + 1), out high)
            && (!isChoice || (high.Value > low.Value && high.Value <= LargestChoice && high.Value <= 2 * low.Value + 1));
    }

    private static bool IsBetween(StoryTree tree, int first) =>
        tree.IsWord(first - 1, "between")
        || (first > 1 && tree.Tokens[first - 1].Kind == TokenKind.Currency && tree.IsWord(first - 2, "between"));

    private static bool IsJoiner(StoryTree tree, int at) =>
        at + 1 < tree.Tokens.Length && tree.Tokens[at].Kind is TokenKind.Hyphen or TokenKind.Dash
        && !tree.Tokens[at].IsSpaceBefore && !tree.Tokens[at + 1].IsSpaceBefore;

    /// <summary>The number behind a currency sign or a minus, or the token itself.</summary>
    private static int NumberStart(StoryTree tree, int at)
    {
        var tokens = tree.Tokens;
        if (at + 1 >= tokens.Length)
        {
            return tokens.Length - 1;
        }

        var isSign = tokens[at].Kind == TokenKind.Currency || tree.IsWord(at, "minus")
            || (tokens[at].Kind is TokenKind.Hyphen or TokenKind.Dash && tokens[at].IsSpaceBefore && !tokens[at + 1].IsSpaceBefore);
        return isSign ? at + 1 : at;
    }
}
