using System.Globalization;
using Spectre.Console;

namespace CopyLint.Cli.Output;

/// <summary>
/// How far a long run is, on one line of a terminal: it comes a second after the first story, moves ten times a second at most, and is
/// wiped out before anything else is written there. For one thread.
/// </summary>
/// <param name="isOn">Whether the output is a terminal that can wipe a line.</param>
internal sealed class ProgressLine(TextWriter output, TimeProvider time, bool isOn)
{
    private const int Cells = 30;
    private const string Wipe = "\r\u001b[2K";

    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan s_step = TimeSpan.FromMilliseconds(100);

    private IAnsiConsole? _console;
    private long? _first;
    private TimeSpan _next = s_patience;
    private bool _isShown;

    public void Show(int done, int stories)
    {
        if (!isOn)
        {
            return;
        }

        var elapsed = time.GetElapsedTime(_first ??= time.GetTimestamp());
        if (elapsed < _next)
        {
            return;
        }

        (_next, _isShown) = (elapsed + s_step, true);
        _console ??= AnsiConsole.Create(new AnsiConsoleSettings { Ansi = AnsiSupport.Yes, Interactive = InteractionSupport.No, Out = new UnwrappedOutput(output) });
        var filled = (int)((long)Cells * done / stories);
        var count = string.Create(CultureInfo.InvariantCulture, $"{done:N0} of {stories:N0} stories");
        output.Write(Wipe);
        _console.Markup($"[blue]{new string('█', filled)}[/][grey]{new string('░', Cells - filled)}[/] {count}");
        output.Flush();
    }

    public void Clear()
    {
        if (_isShown)
        {
            _isShown = false;
            output.Write(Wipe);
            output.Flush();
        }
    }
}
