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

    /// <param name="stories">How many there are in all; 0 where nobody knows.</param>
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
        var bar = "";
        if (stories > 0)
        {
            var filled = (int)((long)Cells * done / stories);
            bar = $"[blue]{new string('█', filled)}[/][grey]{new string('░', Cells - filled)}[/] ";
        }

        output.Write(Wipe);
        _console.Markup(bar + Words(done, stories, elapsed));
        output.Flush();
    }

    /// <summary>"1,200 of 10,000 stories, 640 a second, 14 s left".</summary>
    private static string Words(int done, int stories, TimeSpan elapsed)
    {
        var rate = done / elapsed.TotalSeconds;
        var pace = string.Create(CultureInfo.InvariantCulture, $"{done:N0}{(stories > 0 ? " of " + stories.ToString("N0", CultureInfo.InvariantCulture) : "")} stories, {rate:N0} a second");
        return stories == 0 || rate <= 0 ? pace : string.Create(CultureInfo.InvariantCulture, $"{pace}, {Left(TimeSpan.FromSeconds((stories - done) / rate))} left");
    }

    private static string Left(TimeSpan time) =>
        time.TotalHours >= 1 ? time.ToString(@"h\:mm\:ss", CultureInfo.InvariantCulture)
        : time.TotalMinutes >= 1 ? time.ToString(@"m\:ss", CultureInfo.InvariantCulture) + " min"
        : $"{Math.Ceiling(time.TotalSeconds)} s";

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
