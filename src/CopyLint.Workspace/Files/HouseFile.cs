using CopyLint.Formats.Decoding;

namespace CopyLint.Workspace.Files;

/// <summary>Files that a house keeps beside its stories and that hold for a folder and all below it.</summary>
public static class HouseFile
{
    /// <summary>
    /// The nearest file of that name from the folder upward, up to one with <c>.git</c>; where there is none, the one that
    /// would hold for the whole house: in the folder with <c>.git</c>, else in <paramref name="root"/>, else in the folder itself.
    /// </summary>
    public static CopyFile For(string folder, string name, string? root)
    {
        for (var at = folder; at is not null; at = Path.GetDirectoryName(at))
        {
            var path = Path.Join(at, name);
            if (File.Exists(path) || Path.Exists(Path.Join(at, ".git")))
            {
                return new CopyFile(path, path);
            }
        }

        var made = Path.Join(root ?? folder, name);
        return new CopyFile(made, made);
    }

    /// <summary>Changes the text of a file, as a whole or not at all; one that does not exist is made.</summary>
    /// <returns>Why it could not be changed, or null.</returns>
    public static WorkspaceProblem? Change(CopyFile file, Func<string, string> change)
    {
        var temporary = file.FullPath + ".new";
        try
        {
            var decoded = StoryDecoder.Decode(File.Exists(file.FullPath) ? File.ReadAllBytes(file.FullPath) : []);
            if (decoded.Text is not { } text || !decoded.IsUtf8)
            {
                return new WorkspaceProblem(file.Path, $"The file '{file.Path}' is not UTF-8 text.");
            }

            File.WriteAllText(temporary, change(text));
            File.Move(temporary, file.FullPath, overwrite: true);
            return null;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return new WorkspaceProblem(file.Path, $"The file '{file.Path}' cannot be changed: {failure.Message}");
        }
    }

    /// <summary>The text with one more line at its end, and the line ends that it has.</summary>
    public static string WithLine(string text, string line)
    {
        var end = text.Contains("\r\n", StringComparison.Ordinal) ? "\r\n" : "\n";
        return text.Length == 0 || text.EndsWith('\n') ? $"{text}{line}{end}" : $"{text}{end}{line}{end}";
    }
}
