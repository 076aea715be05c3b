namespace CopyLint.Workspace.Files;

/// <summary>What tells one state of a file from another without reading it.</summary>
public readonly record struct FileStamp(DateTime Written, long Length)
{
    /// <summary>The stamp of a file; of one that is not there the same for ever.</summary>
    public static FileStamp Of(string path)
    {
        try
        {
            var file = new FileInfo(path);
            return file.Exists ? new FileStamp(file.LastWriteTimeUtc, file.Length) : default;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return default;
        }
    }
}
