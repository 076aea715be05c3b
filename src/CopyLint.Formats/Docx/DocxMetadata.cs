using CopyLint.Formats.Xml;
using CopyLint.Syntax;

namespace CopyLint.Formats.Docx;

/// <summary>What the properties of a document say of its story.</summary>
internal static class DocxMetadata
{
    /// <summary>What this program makes has the dates of its template, of years ago.</summary>
    private const string TemplateMaker = "python-docx";

    /// <param name="core">The part of the properties; null where there is none.</param>
    /// <param name="language">Of the text itself.</param>
    public static StoryMetadata Of(XmlPart? core, string? language)
    {
        var isDated = Said("creator") != TemplateMaker;
        return new StoryMetadata
        {
            Id = Said("identifier"),
            Slug = Said("title"),
            Created = isDated ? MetadataValue.Moment(Said("created")) : null,
            Versioned = isDated ? MetadataValue.Moment(Said("modified")) : null,
            Language = language ?? Said("language"),
            Provider = Said("creator"),
        };

        string? Said(string name) => core?[name]?.Words is { Length: > 0 } words ? words : null;
    }
}
