using System.Globalization;
using CopyLint.Text;

namespace CopyLint.Formats;

/// <summary>Why a file, or the rest of it, cannot be read.</summary>
/// <param name="Message">A whole sentence.</param>
/// <param name="Position">UTF-16 offset in the file's text.</param>
public sealed record FormatError(string Message, int Position)
{
    /// <summary>The message behind its place: "story.xml(3,14): ...".</summary>
    /// <param name="lines">The file's.</param>
    public string At(string path, LineMap lines)
    {
        var place = lines.PositionOf(Position);
        return string.Create(CultureInfo.InvariantCulture, $"{path}({place.Line + 1},{place.Character + 1}): {Message}");
    }
}
