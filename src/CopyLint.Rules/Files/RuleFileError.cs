namespace CopyLint.Rules.Files;

/// <summary>Something wrong in a rule file or a word list: engine diagnostic CL0003.</summary>
/// <param name="Line">From 1; <paramref name="Column"/> too, in UTF-16 units.</param>
public sealed record RuleFileError(string Path, int Line, int Column, string Message) : IComparable<RuleFileError>
{
    public int CompareTo(RuleFileError? other)
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

    public override string ToString() => $"{Path}({Line},{Column}): error CL0003: {Message}";
}
