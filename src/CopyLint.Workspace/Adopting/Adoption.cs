using System.Collections.Immutable;
using CopyLint.Formats.Decoding;
using CopyLint.Diagnostics;
using CopyLint.Workspace.Files;
using CopyLint.Workspace.Settings;

namespace CopyLint.Workspace.Adopting;

/// <summary>The files that a folder gets when it adopts CopyLint. What is there stays: a second time changes nothing.</summary>
/// <param name="Folder">As the user named it.</param>
/// <param name="Guide">The house guide, or null.</param>
/// <param name="Ci">The system to write a job for, or null.</param>
/// <param name="Force">Whether files that are there are written anew; an <c>.editorconfig</c> never is.</param>
public sealed record Adoption(string Folder, Guide? Guide, CiSystem? Ci, bool Force)
{
    public ImmutableArray<PlannedFile> Plan(out WorkspaceProblem? problem)
    {
        var files = ImmutableArray.CreateBuilder<PlannedFile>();
        if (Settings(out problem) is { } settings)
        {
            files.Add(settings);
        }

        files.Add(Whole(IgnoreFiles.FileName, AdoptionText.Ignored));
        switch (Ci)
        {
            case CiSystem.Github:
                files.Add(Whole(".github/workflows/copylint.yml", AdoptionText.Github));
                break;
            case CiSystem.Gitlab:
                files.Add(Whole(AdoptionText.GitlabJobPath, AdoptionText.GitlabJob));
                files.Add(Included(".gitlab-ci.yml"));
                break;
        }

        return files.ToImmutable();
    }

    private PlannedFile? Settings(out WorkspaceProblem? problem)
    {
        var file = FileAt(EditorConfigFile.FileName);
        var section = AdoptionText.Settings(Guide);
        problem = null;
        if (!File.Exists(file.FullPath))
        {
            return new PlannedFile(file, PlannedChange.Create, section);
        }

        if (!new FileReader(FileReader.DefaultMaxFileSize).TryRead(file, out var bytes, out problem))
        {
            return null;
        }

        var decoded = StoryDecoder.Decode(bytes);
        if (decoded.Text is not { } text || !decoded.IsUtf8)
        {
            problem = new WorkspaceProblem(file.Path, $"The file '{file.Path}' is not UTF-8 text.");
            return null;
        }

        return text.Contains(AdoptionText.Mark, StringComparison.Ordinal) || EditorConfigFile.Parse(file, text).Entries.Any(entry => entry.Key.StartsWith("copylint", StringComparison.OrdinalIgnoreCase))
            ? new PlannedFile(file, PlannedChange.Keep, "")
            : new PlannedFile(file, PlannedChange.Append, Behind(text, section));
    }

    /// <summary>A blank line between, and the line ends of the file.</summary>
    private static string Behind(string text, string section)
    {
        var gap = text.Length == 0 ? "" : text.EndsWith('\n') ? "\n" : "\n\n";
        return text.Contains("\r\n", StringComparison.Ordinal) ? (gap + section).ReplaceLineEndings("\r\n") : gap + section;
    }

    private PlannedFile Whole(string name, string text)
    {
        var file = FileAt(name);
        return new PlannedFile(file, !File.Exists(file.FullPath) ? PlannedChange.Create : Force ? PlannedChange.Replace : PlannedChange.Keep, text);
    }

    /// <summary>A pipeline that is there is the house's own: it is never written to.</summary>
    private PlannedFile Included(string name)
    {
        var file = FileAt(name);
        return new PlannedFile(file, File.Exists(file.FullPath) ? PlannedChange.Keep : PlannedChange.Create, AdoptionText.GitlabInclude);
    }

    private CopyFile FileAt(string name)
    {
        var fullPath = Path.GetFullPath(Path.Join(Folder, name));
        return new CopyFile(ShownPath.Of(fullPath), fullPath);
    }
}
