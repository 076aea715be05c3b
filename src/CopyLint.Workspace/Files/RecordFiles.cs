using CopyLint.Formats;
using CopyLint.Workspace.Checking;
using CopyLint.Workspace.Editions;

namespace CopyLint.Workspace.Files;

/// <summary>Files that hold a story in each line: they are streamed, and may be of any size.</summary>
/// <param name="input">How stories are stored.</param>
/// <param name="maxRecordSize">In bytes.</param>
public sealed class RecordFiles(InputFormat input, long maxRecordSize)
{
    /// <summary>Whether the file is one of them.</summary>
    public bool Contains(CopyFile file) => FormatDetector.HoldsRecords(file.Path, input);

    /// <summary>The records of a stream, under the name of a file.</summary>
    public IEnumerable<StoryInput> Records(Stream stream, CopyFile name, EditionPlan edition)
    {
        var reader = new RecordReader(stream, name.Path, maxRecordSize);
        while (reader.Next(out var problem) is var record && (record is not null || problem is not null))
        {
            yield return new StoryInput(name, edition, record, problem);
        }
    }

    /// <summary>The records of a file.</summary>
    public IEnumerable<StoryInput> Records(CopyFile file, EditionPlan edition)
    {
        if (Open(file, out var problem) is not { } stream)
        {
            yield return new StoryInput(file, EditionPlan.None, null, problem);
            yield break;
        }

        using (stream)
        {
            foreach (var record in Records(stream, file, edition))
            {
                yield return record;
            }
        }
    }

    private static FileStream? Open(CopyFile file, out WorkspaceProblem? problem)
    {
        problem = null;
        try
        {
            return new FileStream(file.FullPath, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 0);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or NotSupportedException)
        {
            problem = new WorkspaceProblem(file.Path, $"The file '{file.Path}' cannot be read: {failure.Message}");
            return null;
        }
    }
}
