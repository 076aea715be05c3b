using CopyLint.Workspace.Files;

namespace CopyLint.Workspace.Adopting;

/// <summary>A file that a folder gets when it adopts CopyLint.</summary>
/// <param name="Text">What is written: the whole file, or what goes behind it.</param>
public sealed record PlannedFile(CopyFile File, PlannedChange Change, string Text)
{
    /// <returns>Why it could not be written, or null.</returns>
    public WorkspaceProblem? Write()
    {
        try
        {
            System.IO.Directory.CreateDirectory(Path.GetDirectoryName(File.FullPath)!);
            switch (Change)
            {
                case PlannedChange.Create:
                    using (var stream = new FileStream(File.FullPath, FileMode.CreateNew))
                    using (var writer = new StreamWriter(stream))
                    {
                        writer.Write(Text);
                    }

                    return null;
                case PlannedChange.Append:
                    System.IO.File.AppendAllText(File.FullPath, Text);
                    return null;
                case PlannedChange.Replace:
                    System.IO.File.WriteAllText(File.FullPath, Text);
                    return null;
                default:
                    return null;
            }
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return new WorkspaceProblem(File.Path, $"The file '{File.Path}' cannot be written: {failure.Message}");
        }
    }
}
