namespace CopyLint.Workspace.Files;

/// <summary>
/// Bytes that wait until others have been written: in memory while they are few, then in a temporary file that only this
/// user can read and that goes with the process.
/// </summary>
public sealed class Spool : Stream
{
    private const int MostInMemory = 1 << 20;

    private Stream _bytes = new MemoryStream();

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => _bytes.Length;

    public override long Position
    {
        get => _bytes.Position;
        set => throw new NotSupportedException();
    }

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        if (_bytes is MemoryStream memory && memory.Length + buffer.Length > MostInMemory)
        {
            _bytes = CreateFile();
            memory.WriteTo(_bytes);
        }

        _bytes.Write(buffer);
    }

    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

    /// <summary>Hands on all that was written.</summary>
    public void HandOn(Stream output)
    {
        _bytes.Position = 0;
        _bytes.CopyTo(output);
    }

    public override void Flush()
    {
    }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        _bytes.Dispose();
        base.Dispose(disposing);
    }

    private static FileStream CreateFile()
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.ReadWrite, Options = FileOptions.DeleteOnClose };
        if (OperatingSystem.IsWindows())
        {
            return new FileStream(TemporaryPath(), options);
        }

        options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        try
        {
            var file = new FileStream(TemporaryPath(), options);
            File.Delete(file.Name); // Its bytes stay until it is closed, even by a kill.
            return file;
        }
        catch (UnauthorizedAccessException refused)
        {
            throw new IOException(refused.Message, refused);
        }
    }

    private static string TemporaryPath() => Path.Join(Path.GetTempPath(), $"copylint-{Path.GetRandomFileName()}");
}
