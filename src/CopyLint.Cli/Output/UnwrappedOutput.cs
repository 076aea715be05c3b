using System.Text;
using Spectre.Console;

namespace CopyLint.Cli.Output;

/// <summary>Output without a right margin: lines are cut to the terminal before they come here, and places must not be broken.</summary>
internal sealed class UnwrappedOutput(TextWriter writer) : IAnsiConsoleOutput
{
    public TextWriter Writer { get; } = writer;

    public bool IsTerminal => false;

    public int Width => short.MaxValue;

    public int Height => 24;

    public void SetEncoding(Encoding encoding)
    {
    }
}
