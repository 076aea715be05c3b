using System.Globalization;
using Microsoft.Win32.SafeHandles;

namespace CopyLint.Workspace.Files;

/// <summary>
/// Reads whole files into one buffer that it uses again: one open, one read, one close. Pipes and files of unknown length
/// work too. For one thread at a time.
/// </summary>
public sealed class FileReader(long maxFileSize)
{
    public const long DefaultMaxFileSize = 64L << 20;

    private byte[] _buffer = new byte[64 << 10];

    /// <summary>The file's bytes, good until the next call; or false and what to tell the user.</summary>
    public bool TryRead(CopyFile file, out ReadOnlySpan<byte> bytes, out WorkspaceProblem? problem)
    {
        try
        {
            using var handle = File.OpenHandle(file.FullPath, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            return CanSeek(handle)
                ? TryFill(file.Path, (span, at) => RandomAccess.Read(handle, span, at), out bytes, out problem)
                : TryReadPipe(handle, file.Path, out bytes, out problem);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or NotSupportedException)
        {
            problem = new WorkspaceProblem(file.Path, $"The file '{file.Path}' cannot be read: {failure.Message}");
            bytes = default;
            return false;
        }
    }

    /// <summary>The same for a stream, such as standard input.</summary>
    public bool TryRead(Stream stream, string path, out ReadOnlySpan<byte> bytes, out WorkspaceProblem? problem)
    {
        try
        {
            return TryFill(path, (span, _) => stream.Read(span), out bytes, out problem);
        }
        catch (IOException failure)
        {
            problem = new WorkspaceProblem(path, $"'{path}' cannot be read: {failure.Message}");
            bytes = default;
            return false;
        }
    }

    /// <summary>A pipe has no places to read at, only what comes next.</summary>
    private bool TryReadPipe(SafeFileHandle handle, string path, out ReadOnlySpan<byte> bytes, out WorkspaceProblem? problem)
    {
        using var stream = new FileStream(handle, FileAccess.Read, bufferSize: 0);
        return TryRead(stream, path, out bytes, out problem);
    }

    private static bool CanSeek(SafeFileHandle handle)
    {
        try
        {
            return RandomAccess.GetLength(handle) >= 0;
        }
        catch (NotSupportedException)
        {
            return false;
        }
    }

    private delegate int Read(Span<byte> into, long at);

    private bool TryFill(string path, Read read, out ReadOnlySpan<byte> bytes, out WorkspaceProblem? problem)
    {
        var length = 0;
        while (true)
        {
            if (length == _buffer.Length)
            {
                Array.Resize(ref _buffer, (int)Math.Min(Array.MaxLength, _buffer.Length * 2L));
            }

            var count = read(_buffer.AsSpan(length), length);
            length += count;
            if (length > maxFileSize)
            {
                problem = new WorkspaceProblem(path, TooLarge(path));
                bytes = default;
                return false;
            }

            if (count == 0)
            {
                problem = null;
                bytes = _buffer.AsSpan(0, length);
                return true;
            }
        }
    }

    private string TooLarge(string path) => string.Create(
        CultureInfo.InvariantCulture,
        $"The file '{path}' has more than {maxFileSize:N0} bytes. Split it, or allow more with --max-file-size.");
}
