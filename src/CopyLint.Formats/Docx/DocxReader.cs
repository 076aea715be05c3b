using CopyLint.Formats.Decoding;

namespace CopyLint.Formats.Docx;

/// <summary>Reads Word documents. What they hold was found out when they were decoded: their text is not in their bytes.</summary>
public sealed class DocxReader : StoryReader
{
    public override ReadFile Read(DecodedStory story) => story.Document?.Read() ?? Read(story.Text ?? "");

    public override ReadFile Read(string text) => ReadFile.Broken("This is no Word document (DOCX): it is no ZIP archive.", 0);
}
