namespace CopyLint.Formats.Wire;

/// <summary>What agencies' text formats have in common: control characters that tell them, and messages one after the other.</summary>
internal static class WireFormats
{
    /// <summary>How far the first message may start behind other control characters and white space.</summary>
    private const int Lead = 64;

    /// <summary>The messages of a file; those without a story are told as skipped.</summary>
    public static ReadFile Read(string text, Func<WireMessage, ReadStory?> storyOf) =>
        ReadFile.Of(WireMessage.In(text), storyOf, _ => new SkippedItem(null, "a message without a text"));

    /// <summary>The format; null of text without a message's header.</summary>
    public static InputFormat? Detect(ReadOnlySpan<char> text)
    {
        var start = text[..Math.Min(text.Length, Lead)].IndexOf(WireMessage.StartOfHeader);
        if (start < 0 || text[..start].ContainsAnyInRange('!', '~'))
        {
            return null;
        }

        var line = text[start..];
        var end = line.IndexOfAny('\r', '\n', WireMessage.StartOfText);
        line = end < 0 ? line : line[..end];
        return text[..start].Contains(WireMessage.Synchronous) || line.Contains(WireMessage.UnitSeparator) ? InputFormat.Anpa : InputFormat.Iptc7901;
    }
}
