using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using CopyLint.Syntax;
using CopyLint.Text;

namespace CopyLint.Model.Quantities;

/// <summary>
/// Tells by one look the numbers with nothing behind them that could be a part of them, the other end of a range or their time of
/// the day, and no unit or one right behind them. Most numbers are such; the other readers find the same of them, in more steps.
/// </summary>
[SkipLocalsInit]
internal static class LoneNumber
{
    private const ulong Parts = ListMask.NumberWord | 1UL << (int)WordList.ScaleWord | 1UL << (int)WordList.FractionWord;
    private const ulong Units = 1UL << (int)WordList.Unit;
    private const ulong PartsAndUnits = Parts | Units;

    /// <summary>The length of "o'clock".</summary>
    private const int LengthOfHour = 7;

    /// <summary>Marks that join a figure to another one.</summary>
    private const int Joiners = 1 << (int)TokenKind.Colon | 1 << (int)TokenKind.Slash | 1 << (int)TokenKind.Hyphen | 1 << (int)TokenKind.Dash;

    /// <summary>Marks that nothing of a number stands behind.</summary>
    private const int Ends =
        1 << (int)TokenKind.Comma | 1 << (int)TokenKind.Period | 1 << (int)TokenKind.Semicolon | 1 << (int)TokenKind.Question | 1 << (int)TokenKind.Exclamation
        | 1 << (int)TokenKind.OpenBracket | 1 << (int)TokenKind.CloseBracket | 1 << (int)TokenKind.EndOfText;

    /// <summary>Marks that may make a figure right behind them a name.</summary>
    private const int Namers = 1 << (int)TokenKind.Hyphen | 1 << (int)TokenKind.Period | 1 << (int)TokenKind.Degree | 1 << (int)TokenKind.Symbol;

    /// <summary>What stands around a figure, and how it is written, that may make it something else than a number: of all at once.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static NameSigns SignsOfName(StoryTree tree, in CueCursor cues, int at)
    {
        var tokens = cues.Tokens;
        ref readonly var figure = ref tokens[at];

        // The first token of the story stands before itself: a figure is none of what is asked.
        ref readonly var before = ref tokens[CueCursor.BeforeOrFirst(at)];
        return (NameSigns)(
            (Joiners >> (int)tokens[at + 1].Kind & 1) * (int)NameSigns.Joiner
            | Convert.ToInt32(tree.Text[figure.Start] == '0') * (int)NameSigns.Zero
            | ((Namers >> (int)before.Kind & 1) | (int)(cues.Classes[CueCursor.BeforeOrFirst(at)] >> (int)WordList.NumberedThing & 1)) * (int)NameSigns.Namer
            | (int)((uint)(before.Flags & TokenFlags.Capitalized) / (uint)TokenFlags.Capitalized) * (int)NameSigns.Capital
            | Convert.ToInt32(before.Kind == TokenKind.Currency) * (int)NameSigns.Money
            | (int)((uint)(figure.Flags & TokenFlags.Ordinal) / (uint)TokenFlags.Ordinal) * (int)NameSigns.Ordinal);
    }

    /// <summary>Reads a number in one word behind a space, which "one", a pronoun now and then, is not. False says nothing of it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool TryReadWord(in CueCursor cues, int at, out NumberReading number)
    {
        Unsafe.SkipInit(out number);
        if (at == 0 || !cues.Tokens[at].IsSpaceBefore || (cues.ListsAt(at) & Parts) != ListMask.NumberWord)
        {
            return false;
        }

        ref readonly var word = ref cues.Find(WordList.NumberWord, at);
        var value = word.Payload;
        if (value < 0 | value == 1)
        {
            return false;
        }

        number = new NumberReading(value, 1, NumberReader.DigitsOf(value), at, word.End, 1, QuantityTraits.Words);
        return true;
    }

    /// <summary>What the token behind a number begins, as bits for <see cref="IsEnd"/> and <see cref="IsUnit"/>. All is asked at once: what tells it nobody can guess.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong TailAt(StoryTree tree, in CueCursor cues, int end)
    {
        ref readonly var next = ref cues.Tokens[end];
        var isWord = next.Kind == TokenKind.Word;
        var isJoined = Convert.ToUInt64((MayJoin(tree.Text, next) | !next.IsSpaceBefore) & isWord);
        var isMark = Convert.ToUInt64(!isWord) & ~((ulong)Ends >> (int)next.Kind);
        return cues.ListsAt(end) & PartsAndUnits | isJoined | isMark;
    }

    /// <summary>Whether nothing that could belong to a number stands behind it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool IsEnd(StoryTree tree, in CueCursor cues, int end, ulong tail) => tail == 0 && !UnitReader.TrySymbol(tree, cues, end, out _);

    /// <summary>Whether the word of a unit stands there, behind a space, and nothing else that could be a part of the number.</summary>
    public static bool IsUnit(ulong tail) => tail == Units;

    /// <summary>Whether a word is "and", "to", "or", "of" or may make the number an hour, as "o'clock" does.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool MayJoin(string text, in Token token)
    {
        var word = Vector256.Create(ShortWord.Read(text, token));
        var joins = Vector256.Equals(word, Vector256.Create(ShortWord.And, ShortWord.To, ShortWord.Or, ShortWord.Of)) | NumberContext.HoursAmong(word);
        return joins != Vector256<ulong>.Zero | (token.Length == LengthOfHour & (text[token.End - 1] | 0x20) == 'k');
    }
}
