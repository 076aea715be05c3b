using System.Buffers;
using System.Text;

namespace CopyLint.Rules.Kinds;

/// <summary>Knows UTF-8 that was read as Windows-1252: "â€™" for an apostrophe, "Ã©" for "é".</summary>
internal static class Misreading
{
    /// <summary>The characters of the bytes 0x80 to 0x9F in Windows-1252; those that it leaves free stand for themselves.</summary>
    private const string High = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ";

    /// <summary>What Windows-1252 has at the place of a control character, if anything.</summary>
    public static char? CharacterOf(char control) =>
        control is >= '\u0080' and <= '\u009F' && High[control - 0x80] != control ? High[control - 0x80] : null;

    /// <summary>The length of the misread characters at a place, or 0, and what they stand for.</summary>
    public static int At(string text, int at, out string right)
    {
        var lead = text[at];
        var length = lead is 'Â' or 'Ã' ? 2 : 3;
        right = "";
        Span<byte> bytes = stackalloc byte[3];
        bytes[0] = (byte)lead;
        for (var i = 1; i < length; i++)
        {
            var value = at + i < text.Length ? ByteOf(text[at + i]) : 0;
            if (value is < 0x80 or > 0xBF)
            {
                return IsCutQuote(text, at) ? Cut(out right) : 0;
            }

            bytes[i] = (byte)value;
        }

        if (Rune.DecodeFromUtf8(bytes[..length], out var rune, out _) != OperationStatus.Done || !IsLikely(text, at, rune))
        {
            return 0;
        }

        right = rune.Value == 0xFEFF ? "" : rune.ToString();
        return length;
    }

    /// <summary>The last byte of a closing quotation mark has no character in Windows-1252 and is often dropped.</summary>
    private static bool IsCutQuote(string text, int at) => text[at] == 'â' && at + 1 < text.Length && text[at + 1] == '€';

    private static int Cut(out string right)
    {
        right = "”";
        return 2;
    }

    /// <summary>"IRMÃ’S" is a word in capitals; "JosÃ’" is none.</summary>
    private static bool IsLikely(string text, int at, Rune rune) => text[at] switch
    {
        'Â' => rune.Value is >= 0xA0 and <= 0xBF,
        'Ã' => rune.Value >= 0xE0 || at == 0 || !char.IsUpper(text[at - 1]),
        'ï' => rune.Value is 0xFEFF or 0xFFFD,
        _ => rune.Value is >= 0x2000 and <= 0x2BFF,
    };

    private static int ByteOf(char c) => c is >= '\u0080' and <= 'ÿ' ? c : High.IndexOf(c) is var index and >= 0 ? 0x80 + index : 0;
}
