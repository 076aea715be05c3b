namespace CopyLint.Workspace.Settings;

/// <summary>Something wrong in an <c>.editorconfig</c>: engine diagnostic CL0005.</summary>
/// <param name="Line">From 1; <paramref name="Column"/> too, in UTF-16 units.</param>
public sealed record EditorConfigError(string Path, int Line, int Column, string Message) : IComparable<EditorConfigError>
{
    public int CompareTo(EditorConfigError? other)
    {
        if (other is null)
        {
            return 1;
        }

        var order = string.CompareOrdinal(Path, other.Path);
        order = order != 0 ? order : Line.CompareTo(other.Line);
        order = order != 0 ? order : Column.CompareTo(other.Column);
        return order != 0 ? order : string.CompareOrdinal(Message, other.Message);
    }

    public override string ToString() =>
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Path}({Line},{Column}): error CL0005: {Message}");
}
