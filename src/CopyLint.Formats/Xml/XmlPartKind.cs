namespace CopyLint.Formats.Xml;

internal enum XmlPartKind : byte
{
    Element,

    /// <summary>Characters between tags.</summary>
    Characters,

    /// <summary>What stands in a CDATA section.</summary>
    Section,
}
