using Microsoft.CodeAnalysis.Text;

namespace CopyLint.Formats.Wire;

/// <summary>A line of an agency's message, without its end.</summary>
internal readonly record struct WireLine(string Source, TextSpan Span)
{
    public ReadOnlySpan<char> Text => Source.AsSpan(Span.Start, Span.Length);

    public bool IsBlank => Trimmed.Span.IsEmpty;

    /// <summary>Without white space and control characters around it.</summary>
    public WireLine Trimmed
    {
        get
        {
            var (start, end) = (Span.Start, Span.End);
            while (start < end && IsSpace(Source[start]))
            {
                start++;
            }

            while (end > start && IsSpace(Source[end - 1]))
            {
                end--;
            }

            return new WireLine(Source, TextSpan.FromBounds(start, end));
        }
    }

    /// <summary>Without so many characters at its start and its end.</summary>
    public WireLine Cut(int start, int end) => new WireLine(Source, TextSpan.FromBounds(Span.Start + start, Span.End - end)).Trimmed;

    public bool Opens(string words) => Trimmed.Text.StartsWith(words, StringComparison.OrdinalIgnoreCase);

    public bool Holds(string words) => Text.Contains(words, StringComparison.OrdinalIgnoreCase);

    private static bool IsSpace(char c) => c <= ' ' || c == '\u007F';
}
