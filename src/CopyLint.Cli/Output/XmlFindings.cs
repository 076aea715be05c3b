using System.Text;
using System.Xml;

namespace CopyLint.Cli.Output;

/// <summary>What the formats in XML share: how it is written, and text that XML can hold.</summary>
internal abstract class XmlFindings(Stream output) : FindingWriter
{
    protected XmlWriter Xml { get; } = XmlWriter.Create(output, new XmlWriterSettings
    {
        Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
        Indent = true,
        NewLineChars = "\n",
    });

    protected void WriteAttribute(string name, string text) => Xml.WriteAttributeString(name, Legal(text));

    protected void WriteAttribute(string name, int number) => Xml.WriteAttributeString(name, XmlConvert.ToString(number));

    /// <summary>The text without the characters that XML has no way to write.</summary>
    protected static string Legal(string text)
    {
        var legal = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (i + 1 < text.Length && char.IsSurrogatePair(text[i], text[i + 1]))
            {
                legal.Append(text[i]).Append(text[++i]);
            }
            else
            {
                legal.Append(XmlConvert.IsXmlChar(text[i]) ? text[i] : '\uFFFD');
            }
        }

        return legal.ToString();
    }

    protected void EndDocument()
    {
        Xml.WriteEndDocument();
        Xml.Flush();
        output.Write("\n"u8);
    }
}
