using CopyLint.Workspace.Files;
using Microsoft.Win32.SafeHandles;

namespace CopyLint.Workspace.Fixing;

/// <summary>
/// Writes a story anew so that at every moment the file is the old or the new one, whole: a temporary file beside it,
/// flushed to the disk, takes its name. A link stays a link; mode, and owner as far as the user may, are kept.
/// </summary>
public sealed class StoryWriter
{
    private const string Prefix = ".copylint-fix-";

    private readonly HashSet<string> _swept = new(StringComparer.Ordinal);

    /// <summary>
    /// Why a file is not to be written, or null: it is read-only, no regular file, or has further names (hard links), which
    /// a new file would part, while writing into the old one could be cut short.
    /// </summary>
    public static WorkspaceProblem? Refusal(CopyFile file)
    {
        try
        {
            var target = Target(file);
            var reason = UnixFile.Of(target) switch
            {
                { IsRegular: false } => "it is no regular file",
                { Links: > 1 } => "it has other names (hard links), which would keep the old text",
                _ when (File.GetAttributes(target) & FileAttributes.ReadOnly) != 0 => "it is read-only",
                _ => null,
            };
            return reason is null ? null : Left(file, reason);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return Left(file, failure.Message);
        }
    }

    /// <summary>Writes the bytes if the file still holds those that were read.</summary>
    /// <returns>Why the file was left alone, or null.</returns>
    public WorkspaceProblem? Replace(CopyFile file, byte[] read, byte[] bytes)
    {
        try
        {
            var target = Target(file);
            Sweep(Path.GetDirectoryName(target)!);
            return Write(target, read, bytes) ? null : Left(file, "it has changed since it was read");
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or NotSupportedException)
        {
            return Left(file, failure.Message);
        }
        catch (ArgumentOutOfRangeException)
        {
            // So the runtime calls a file that is larger than the system allows.
            return Left(file, "it would be larger than files may be here");
        }
    }

    private static string Target(CopyFile file) => File.ResolveLinkTarget(file.FullPath, returnFinalTarget: true)?.FullName ?? file.FullPath;

    private static WorkspaceProblem Left(CopyFile file, string reason) =>
        new(file.Path, $"The file '{file.Path}' is left as it is: {reason.TrimEnd('.')}.");

    private static bool Write(string target, byte[] read, byte[] bytes)
    {
        var temporary = Path.Join(Path.GetDirectoryName(target), $"{Prefix}{Path.GetRandomFileName()}.tmp");
        var isMoved = false;
        try
        {
            using (var stream = new FileStream(temporary, Options(bytes.Length)))
            {
                RandomAccess.Write(stream.SafeFileHandle, bytes, 0);
                TakeAfter(target, stream.SafeFileHandle);
                RandomAccess.FlushToDisk(stream.SafeFileHandle);
                if (!Holds(target, read))
                {
                    return false;
                }

                if (!OperatingSystem.IsWindows())
                {
                    // While it is open it is locked, so that no other run takes it for a leftover.
                    File.Move(temporary, target, overwrite: true);
                    return isMoved = true;
                }
            }

            File.Replace(temporary, target, null);
            return isMoved = true;
        }
        finally
        {
            if (!isMoved)
            {
                File.Delete(temporary);
            }
        }
    }

    private static FileStreamOptions Options(int length)
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write, Share = FileShare.Delete, PreallocationSize = length, BufferSize = 0 };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        return options;
    }

    private static void TakeAfter(string target, SafeFileHandle handle)
    {
        if (!OperatingSystem.IsWindows())
        {
            UnixFile.Of(target)?.Own(handle);
            File.SetUnixFileMode(handle, File.GetUnixFileMode(target));
        }
    }

    private static bool Holds(string path, byte[] read)
    {
        using var handle = File.OpenHandle(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        if (RandomAccess.GetLength(handle) != read.Length)
        {
            return false;
        }

        var now = new byte[read.Length];
        var length = 0;
        while (length < now.Length && RandomAccess.Read(handle, now.AsSpan(length), length) is > 0 and var count)
        {
            length += count;
        }

        return now.AsSpan(0, length).SequenceEqual(read);
    }

    /// <summary>Deletes what a run that was killed has left in the folder; one that is still at work holds its file locked.</summary>
    private void Sweep(string folder)
    {
        if (!_swept.Add(folder))
        {
            return;
        }

        foreach (var leftover in Directory.EnumerateFiles(folder, $"{Prefix}*.tmp", new EnumerationOptions { AttributesToSkip = 0 }))
        {
            try
            {
                using (File.OpenHandle(leftover, FileMode.Open, FileAccess.ReadWrite, FileShare.None))
                {
                }

                File.Delete(leftover);
            }
            catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
            {
                // It is in use, or somebody else's.
            }
        }
    }
}
