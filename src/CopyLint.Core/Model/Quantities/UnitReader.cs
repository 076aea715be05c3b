using System.Runtime.CompilerServices;
using CopyLint.Syntax;
using CopyLint.Text;

namespace CopyLint.Model.Quantities;

/// <summary>Reads the unit behind a number: a word ("kilometers"), a phrase ("miles per hour") or a symbol ("°C", "m", "'").</summary>
internal static class UnitReader
{
    /// <summary>Reads the unit at a token, which stands right behind a number or behind the hyphen after it.</summary>
    public static bool TryRead(StoryTree tree, in CueCursor cues, int at, out UnitReading unit)
    {
        var isSymbol = TrySymbol(tree, cues, at, out unit);
        if (!cues.TryFind(WordList.Unit, at, out var cue) || (isSymbol && unit.End > cue.End))
        {
            return isSymbol;
        }

        unit = new UnitReading(cue.Payload, at, cue.End);
        return !cues.Tokens[cue.End - 1].Has(TokenFlags.Possessive);
    }

    /// <summary>The first inch mark behind the inches of "5'11"", else the token itself.</summary>
    public static int AfterInchMark(StoryTree tree, int at) =>
        tree.Tokens[at].Kind is TokenKind.StraightQuote or TokenKind.CloseQuote or TokenKind.Prime && !tree.Tokens[at].IsSpaceBefore ? at + 1 : at;

    /// <summary>Whether a symbol may begin with the token.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool MayBeSymbol(StoryTree tree, in CueCursor cues, int at) => tree.Lexicon.Units.MayBeginAt(tree.Text, cues.Tokens[at].Start);

    /// <summary>Reads the longest symbol that stands there and can be a unit.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool TrySymbol(StoryTree tree, in CueCursor cues, int at, out UnitReading unit)
    {
        unit = default;
        return MayBeSymbol(tree, cues, at) && TryLongest(tree, at, ref unit);
    }

    private static bool TryLongest(StoryTree tree, int at, ref UnitReading unit)
    {
        var longest = 0;
        var rest = tree.Text.AsSpan(tree.Tokens[at].Start);
        foreach (var symbol in tree.Lexicon.Units.SymbolsAt(rest[0]))
        {
            var text = symbol.Text;
            if (text.Length > longest && text.Length <= rest.Length && text[^1] == rest[text.Length - 1] && text[0] == rest[0]
                && IsWhole(rest, text) && rest.StartsWith(text, StringComparison.Ordinal)
                && new UnitReading(symbol.Form, at, EndOf(tree, at, text.Length)) is var found && CanBeUnit(tree, found, text))
            {
                longest = text.Length;
                unit = found;
            }
        }

        return longest > 0;
    }

    private static bool IsWhole(ReadOnlySpan<char> rest, string symbol) =>
        !char.IsLetter(symbol[^1]) || rest.Length == symbol.Length || !char.IsLetterOrDigit(rest[symbol.Length]);

    private static int EndOf(StoryTree tree, int at, int length)
    {
        var end = tree.Tokens[at].Start + length;
        while (at < tree.Tokens.Length && tree.Tokens[at].Start < end)
        {
            at++;
        }

        return at;
    }

    /// <summary>Signs that are other things too need more than a number before them.</summary>
    private static bool CanBeUnit(StoryTree tree, UnitReading unit, ReadOnlySpan<char> text)
    {
        var first = tree.Tokens[unit.First];
        var next = tree.Tokens[unit.End];
        return text switch
        {
            "'" or "’" => !first.IsSpaceBefore && next.Kind == TokenKind.Number && !next.IsSpaceBefore,
            "\"" or "”" or "''" => false,
            "in" => !first.IsSpaceBefore || next.Kind is TokenKind.CloseBracket or TokenKind.OpenBracket
                || (next.Kind == TokenKind.Comma && tree.IsWord(unit.End + 1, "or"))
                || tree.IsWord(unit.End, "of") || tree.IsWord(unit.End, "by") || tree.IsWord(unit.End, "x")
                || IsSecondOfPair(tree, unit),
            _ when text[^1] == '.' => next.Kind != TokenKind.EndOfText && !next.Has(TokenFlags.SentenceStart),
            _ when text.Length == 1 && char.IsLetter(text[0]) => next.Kind != TokenKind.Hyphen || next.IsSpaceBefore
                || (!first.IsSpaceBefore && tree.Tokens[unit.End + 1].Kind == TokenKind.Number),
            _ => true,
        };
    }

    /// <summary>Inches behind feet, or in ", or 4.6 in,".</summary>
    private static bool IsSecondOfPair(StoryTree tree, UnitReading unit)
    {
        var number = unit.First - 1;
        return number >= 2 && tree.Tokens[number].Kind == TokenKind.Number
            && (tree.IsWord(number - 1, "ft") || tree.IsWord(number - 1, "feet")
                || (tree.IsWord(number - 1, "or") && tree.Tokens[unit.End].Kind == TokenKind.Comma));
    }
}
