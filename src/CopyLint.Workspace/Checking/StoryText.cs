using System.Globalization;

namespace CopyLint.Workspace.Checking;

/// <summary>A text that places are in: that of a file, or of one of its records.</summary>
/// <param name="Path">The file's, as it is shown.</param>
/// <param name="FirstLine">The number of the text's first line in the file, from 0.</param>
/// <param name="Start">How many UTF-16 units of the file stand before the text.</param>
public sealed record StoryText(string Path, string Text, int FirstLine = 0, long Start = 0)
{
    /// <summary>What tells it from the other texts of a run: the path, with the line of a record behind the first one. Keys sort as the texts stand.</summary>
    public string Key => KeyOf(Path, FirstLine);

    public static string KeyOf(string path, int firstLine) => firstLine == 0 ? path : string.Create(CultureInfo.InvariantCulture, $"{path}#{firstLine:D9}");
}
