using System.Diagnostics;
using System.Globalization;
using System.Text;
using CopyLint.Workspace.Files;

namespace CopyLint.Workspace.Changes;

/// <summary>Files as they are staged, from one git that serves them all. Safe for many threads.</summary>
public sealed class StagedFiles : IDisposable
{
    private readonly object _gate = new();
    private Process? _git;

    /// <summary>What the index holds of the file; null, and why, where it cannot be had.</summary>
    public Stream? Open(CopyFile file, out WorkspaceProblem? problem)
    {
        lock (_gate)
        {
            try
            {
                _git ??= GitCommand.Start("cat-file", "--batch");
                var path = Path.GetRelativePath(Environment.CurrentDirectory, file.FullPath).Replace(Path.DirectorySeparatorChar, '/');
                _git.StandardInput.BaseStream.Write(Encoding.UTF8.GetBytes($":./{path}\n"));
                _git.StandardInput.BaseStream.Flush();
                problem = null;
                return new MemoryStream(Read(_git.StandardOutput.BaseStream));
            }
            catch (Exception failure) when (failure is IOException or System.ComponentModel.Win32Exception or FormatException)
            {
                problem = new WorkspaceProblem(file.Path, $"The staged file '{file.Path}' cannot be read: {failure.Message}");
                return null;
            }
        }
    }

    public void Dispose()
    {
        _git?.StandardInput.Close();
        _git?.Dispose();
    }

    /// <summary>"OID blob SIZE", a line end, the bytes, a line end.</summary>
    private static byte[] Read(Stream output)
    {
        var head = new StringBuilder();
        for (var b = output.ReadByte(); b != '\n'; b = output.ReadByte())
        {
            head.Append(b < 0 ? throw new EndOfStreamException("Git has ended.") : (char)b);
        }

        var words = head.ToString().Split(' ');
        var bytes = words is [_, "blob", var size]
            ? new byte[int.Parse(size, CultureInfo.InvariantCulture)]
            : throw new IOException($"Git says: {head}");
        output.ReadExactly(bytes);
        _ = output.ReadByte();
        return bytes;
    }
}
