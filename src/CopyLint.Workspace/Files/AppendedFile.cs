namespace CopyLint.Workspace.Files;

/// <summary>A file that others write to as well: text goes behind what is there.</summary>
public static class AppendedFile
{
    /// <returns>Why it could not be written, or null.</returns>
    public static WorkspaceProblem? Append(CopyFile file, string text)
    {
        try
        {
            File.AppendAllText(file.FullPath, text);
            return null;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return new WorkspaceProblem(file.Path, $"The file '{file.Path}' cannot be written: {failure.Message}");
        }
    }
}
