using Microsoft.CodeAnalysis.Text;

namespace CopyLint.Diagnostics;

/// <summary>Another place that a finding is about, with the words that say why.</summary>
public sealed record RelatedPlace
{
    private readonly LazyText _message;

    public RelatedPlace(TextSpan span, LazyText message, string? path = null)
    {
        Span = span;
        _message = message;
        Path = path;
    }

    public TextSpan Span { get; init; }

    public string Message => _message.ToString();

    /// <summary>The other story's path, or null for a place in the same story.</summary>
    public string? Path { get; init; }
}
