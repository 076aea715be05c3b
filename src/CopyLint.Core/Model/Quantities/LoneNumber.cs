using System.Runtime.CompilerServices;
using CopyLint.Syntax;
using CopyLint.Text;

namespace CopyLint.Model.Quantities;

/// <summary>
/// Tells by one look the numbers with nothing behind them that could be a part of them, their unit, the other end of a range or their time of
/// the day. Most numbers are such; the other readers find the same of them, in more steps.
/// </summary>
[SkipLocalsInit]
internal static class LoneNumber
{
    private const ulong Parts = ListMask.NumberWord | 1UL << (int)WordList.ScaleWord | 1UL << (int)WordList.FractionWord;
    private const ulong Units = 1UL << (int)WordList.Unit;
    private const ulong PartsAndUnits = Parts | Units;

    /// <summary>Marks that join a figure to another one.</summary>
    private const int Joiners = 1 << (int)TokenKind.Colon | 1 << (int)TokenKind.Slash | 1 << (int)TokenKind.Hyphen | 1 << (int)TokenKind.Dash;

    /// <summary>Marks that nothing of a number stands behind.</summary>
    private const int Ends =
        1 << (int)TokenKind.Comma | 1 << (int)TokenKind.Period | 1 << (int)TokenKind.Semicolon | 1 << (int)TokenKind.Question | 1 << (int)TokenKind.Exclamation
        | 1 << (int)TokenKind.OpenBracket | 1 << (int)TokenKind.CloseBracket | 1 << (int)TokenKind.EndOfText;

    /// <summary>Marks that may make a figure right behind them a name.</summary>
    private const int Namers = 1 << (int)TokenKind.Hyphen | 1 << (int)TokenKind.Period | 1 << (int)TokenKind.Degree | 1 << (int)TokenKind.Symbol;

    /// <summary>What stands around a figure, and its first digit, that may make it a name (<see cref="NumberContext.TryName"/>): of all at once.</summary>
    public static NameSigns SignsOfName(StoryTree tree, int at)
    {
        var tokens = tree.Tokens;
        var signs = (Joiners >> (int)tokens[at + 1].Kind & 1) * (int)NameSigns.Joiner | Convert.ToInt32(tree.Text[tokens[at].Start] == '0') * (int)NameSigns.Zero;
        if (at > 0)
        {
            ref readonly var before = ref tokens[at - 1];
            signs |= ((Namers >> (int)before.Kind & 1) | (int)(tree.Classes[at - 1] >> (int)WordList.NumberedThing & 1)) * (int)NameSigns.Namer
                | (int)(before.Flags & TokenFlags.Capitalized) / (int)TokenFlags.Capitalized * (int)NameSigns.Capital;
        }

        return (NameSigns)signs;
    }

    /// <summary>Reads a number in one word. False says nothing of it.</summary>
    public static bool TryReadWord(StoryTree tree, in CueCursor cues, int at, out NumberReading number)
    {
        Unsafe.SkipInit(out number);

        // "one" may be a pronoun.
        if (at == 0 || tree.Tokens[at - 1].Kind == TokenKind.Hyphen || (cues.ListsAt(at) & Parts) != ListMask.NumberWord
            || !cues.TryFind(WordList.NumberWord, at, out var word) || word.Payload is < 0 or 1 || !IsAlone(tree, cues, word.End))
        {
            return false;
        }

        number = new NumberReading(word.Payload, 1, NumberReader.DigitsOf(word.Payload), at, word.End, 1, QuantityTraits.Words);
        return true;
    }

    /// <summary>Whether a unit stands right behind a number, and nothing else can be a part of the number: a word with a space before it that begins no other number.</summary>
    public static bool IsBeforeUnit(StoryTree tree, in CueCursor cues, int end) =>
        (cues.ListsAt(end) & PartsAndUnits) == Units && tree.Tokens[end].IsWord && tree.Tokens[end].IsSpaceBefore && !MayJoin(tree, end);

    /// <summary>Whether the token behind a number begins nothing that could belong to it.</summary>
    public static bool IsAlone(StoryTree tree, in CueCursor cues, int end)
    {
        ref readonly var next = ref tree.Tokens[end];
        var isOther = next.Kind == TokenKind.Word ? next.IsSpaceBefore && !MayJoin(tree, end) : (Ends >> (int)next.Kind & 1) != 0;
        return isOther && (cues.ListsAt(end) & PartsAndUnits) == 0 && !UnitReader.TrySymbol(tree, end, out _);
    }

    /// <summary>Whether a word is "and", "to", "or", "of" or makes the number an hour.</summary>
    private static bool MayJoin(StoryTree tree, int at) =>
        ShortWord.Read(tree, at) is not 0 and var word
            ? word is ShortWord.And or ShortWord.To or ShortWord.Or or ShortWord.Of || NumberContext.IsHour(word)
            : tree.IsWord(at, "o'clock");
}
