namespace CopyLint.Cli.Output;

/// <summary>Breaks text at spaces.</summary>
internal static class TextWrap
{
    public static IEnumerable<string> Lines(string text, int width)
    {
        var rest = text;
        while (rest.Length > width && rest.LastIndexOf(' ', width) is > 0 and var end)
        {
            yield return rest[..end];
            rest = rest[(end + 1)..];
        }

        yield return rest;
    }
}
