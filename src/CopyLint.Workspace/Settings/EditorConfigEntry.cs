namespace CopyLint.Workspace.Settings;

/// <summary>A line of an <c>.editorconfig</c> that is meant for CopyLint.</summary>
/// <param name="Path">The file as it is shown.</param>
/// <param name="Line">From 1; the columns too, in UTF-16 units.</param>
/// <param name="ValueColumn">0 where the key has no value.</param>
/// <param name="Key">As it is written.</param>
/// <param name="Value">Without a comment behind it.</param>
/// <param name="Section">The glob of its section; null before the first one, where it holds for nothing.</param>
public sealed record EditorConfigEntry(string Path, int Line, int KeyColumn, int ValueColumn, string Key, string Value, string? Section)
{
    /// <summary>The folder of the file.</summary>
    public required string Folder { get; init; }

    /// <summary>Whether it can hold for any file: behind a section, with a value.</summary>
    public bool HoldsAnywhere => Section is not null && ValueColumn > 0;

    /// <summary>"path:line", as <c>copylint config</c> names a place.</summary>
    public string Place => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Path}:{Line}");
}
