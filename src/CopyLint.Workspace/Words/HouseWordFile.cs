using CopyLint.Workspace.Files;

namespace CopyLint.Workspace.Words;

/// <summary>A house word list as a file that entries are added to.</summary>
public static class HouseWordFile
{
    /// <summary>Adds an entry, unless it is there.</summary>
    /// <returns>Why it could not be added, or null.</returns>
    public static WorkspaceProblem? Add(CopyFile file, string entry)
    {
        var line = string.Join(' ', entry.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).TrimStart('#');
        return line.Length == 0
            ? new WorkspaceProblem(file.Path, "There are no words to add.")
            : HouseFile.Change(file, text => text.Split('\n').Any(known => known.Trim() == line) ? text : HouseFile.WithLine(text, line));
    }
}
