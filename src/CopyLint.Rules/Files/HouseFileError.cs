using System.Globalization;

namespace CopyLint.Rules.Files;

/// <summary>Something wrong in a file of the house: a rule or a word list (CL0003), an <c>.editorconfig</c> (CL0005), known findings (CL0008).</summary>
/// <param name="Id">The engine diagnostic.</param>
/// <param name="Line">From 1; <paramref name="Column"/> too, in UTF-16 units.</param>
public sealed record HouseFileError(string Id, string Path, int Line, int Column, string Message) : IComparable<HouseFileError>
{
    public int CompareTo(HouseFileError? other)
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

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Path}({Line},{Column}): error {Id}: {Message}");
}
