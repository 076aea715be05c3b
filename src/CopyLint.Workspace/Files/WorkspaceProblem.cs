namespace CopyLint.Workspace.Files;

/// <summary>Why something that the user named could not be used. The message is a whole sentence that names the path.</summary>
public sealed record WorkspaceProblem(string Path, string Message) : IComparable<WorkspaceProblem>
{
    public int CompareTo(WorkspaceProblem? other)
    {
        if (other is null)
        {
            return 1;
        }

        var order = string.CompareOrdinal(Path, other.Path);
        return order != 0 ? order : string.CompareOrdinal(Message, other.Message);
    }
}
