using CopyLint.Formats.Xml;

namespace CopyLint.Formats.Docx;

/// <summary>What all elements of WordprocessingML have in common.</summary>
internal static class WordElements
{
    private const string Transitional = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private const string Strict = "http://purl.oclc.org/ooxml/wordprocessingml/main";

    /// <summary>Whether the element is one of WordprocessingML, not of a drawing or a formula in it.</summary>
    public static bool IsWord(this XmlPart part) => part.Namespace is Transitional or Strict;

    public static string? Value(this XmlPart? part) => part?.Attribute("val");

    /// <summary>Whether a property is there and not switched off.</summary>
    public static bool IsOn(this XmlPart? part) => part is not null && part.Value() is not ("0" or "false" or "off");

    /// <summary>
    /// Of the forms that something is written in, for newer and older programs, the first that holds text; the words of a
    /// text box stand in each.
    /// </summary>
    public static XmlPart? Chosen(XmlPart alternatives) =>
        alternatives.Elements.FirstOrDefault(part => part.All("t").Any()) ?? alternatives.Elements.FirstOrDefault();
}
