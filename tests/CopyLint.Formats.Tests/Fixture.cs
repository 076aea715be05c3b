using System.Runtime.CompilerServices;
using CopyLint.Formats.Decoding;
using CopyLint.Syntax;

namespace CopyLint.Formats.Tests;

/// <summary>The files under <c>Fixtures</c>: invented stories in every format.</summary>
public static class Fixture
{
    public static string Text(string name) => StoryDecoder.Decode(File.ReadAllBytes(Path.Join(Folder(), name))).Text.ShouldNotBeNull();

    /// <summary>What is read out of a fixture, in the format that it is detected to be in.</summary>
    public static ReadFile Read(string name) => Read(name, Text(name));

    public static ReadFile Read(string name, string text) =>
        StoryReader.Of(FormatDetector.Detect(name, text).ShouldNotBeNull()).ShouldNotBeNull().Read(text);

    /// <summary>The only story of a fixture.</summary>
    public static ReadStory Story(string name)
    {
        var read = Read(name);
        read.Error.ShouldBeNull();
        return read.Stories.ShouldHaveSingleItem();
    }

    /// <summary>The blocks of a story as "role: words".</summary>
    public static string[] Blocks(ReadStory story) =>
        [.. story.Source.Layout.Blocks.Select(block => $"{CopyLint.Text.EnumNames<BlockRole>.Of(block.Role)}: {story.Source.Text.ToString(block.Span)}")];

    private static string Folder([CallerFilePath] string here = "") => Path.Join(Path.GetDirectoryName(here), "Fixtures");
}
