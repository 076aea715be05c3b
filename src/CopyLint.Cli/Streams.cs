using System.Text;
using CopyLint.Cli.Output;

namespace CopyLint.Cli;

/// <summary>Standard output for results and standard error for everything else, both UTF-8 whatever the locale.</summary>
internal sealed class Streams : IDisposable
{
    private static readonly UTF8Encoding s_utf8 = new(encoderShouldEmitUTF8Identifier: false);

    public Streams()
    {
        if (OperatingSystem.IsWindows() && !Console.IsOutputRedirected)
        {
            Console.OutputEncoding = s_utf8;
        }

        Out = new ResultStream(Console.OpenStandardOutput());
        Results = new StreamWriter(Out, s_utf8, 16 << 10) { NewLine = "\n" };
        Error = new StreamWriter(Console.OpenStandardError(), s_utf8) { NewLine = "\n", AutoFlush = true };
        Look = TerminalLook.OfProcess();
        Progress = new ProgressLine(Error, TimeProvider.System, isOn: !Console.IsErrorRedirected && Environment.GetEnvironmentVariable("TERM") != "dumb");
    }

    /// <summary>For formats that write bytes. Use either this or <see cref="Results"/>.</summary>
    public Stream Out { get; }

    public StreamWriter Results { get; }

    public StreamWriter Error { get; }

    public TerminalLook Look { get; }

    public ProgressLine Progress { get; }

    public ExitCode Trouble(string message)
    {
        Progress.Clear();
        Error.WriteLine($"copylint: {Printable.Line(message)}");
        return ExitCode.Trouble;
    }

    /// <summary>Something to know that is no trouble.</summary>
    public void Note(string message)
    {
        Progress.Clear();
        Error.WriteLine($"copylint: {Printable.Line(message)}");
    }

    public void Dispose()
    {
        Progress.Clear();
        Error.Dispose();
    }
}
