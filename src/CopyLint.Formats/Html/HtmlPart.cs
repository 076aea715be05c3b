using AngleSharp.Html.Parser.Tokens;
using CopyLint.Formats.Origins;
using Microsoft.CodeAnalysis.Text;

namespace CopyLint.Formats.Html;

/// <summary>A run of characters or an element of an <see cref="HtmlMarkup"/>.</summary>
/// <param name="Span">The characters as they are written, or the element's opening tag.</param>
/// <param name="Tag">Null of characters.</param>
/// <param name="End">The index of the first part behind this one and all that it holds.</param>
internal readonly record struct HtmlPart(TextSpan Span, HtmlTagToken? Tag, int End)
{
    /// <summary>The element's name in small letters; empty of characters.</summary>
    public string Name => Tag?.Name ?? "";

    /// <summary>An attribute with its references resolved; empty where there is none.</summary>
    public string this[string attribute] => Tag?.GetAttribute(attribute) is { Length: > 0 } value ? CharacterReference.Resolve(value) : "";

    public bool Has(string attribute)
    {
        foreach (var own in Tag?.Attributes ?? [])
        {
            if (own.Name == attribute)
            {
                return true;
            }
        }

        return false;
    }
}
