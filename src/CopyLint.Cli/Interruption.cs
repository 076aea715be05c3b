using System.Runtime.InteropServices;

namespace CopyLint.Cli;

/// <summary>
/// Turns Ctrl+C, and a wish of the system to end, into a cancelled token, so that the line being written is finished. A run
/// that does not see the token in time (it may be waiting for standard input) is ended.
/// </summary>
internal sealed class Interruption : IDisposable
{
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(1);

    private readonly CancellationTokenSource _source = new();
    private readonly PosixSignalRegistration[] _registrations;
    private Timer? _end;

    public Interruption()
    {
        _registrations = [.. ((PosixSignal[])[PosixSignal.SIGINT, PosixSignal.SIGTERM, PosixSignal.SIGHUP]).Select(signal => PosixSignalRegistration.Create(signal, Stop))];
    }

    public CancellationToken Token => _source.Token;

    public void Dispose()
    {
        foreach (var registration in _registrations)
        {
            registration.Dispose();
        }

        _end?.Dispose();
        _source.Dispose();
    }

    private void Stop(PosixSignalContext signal)
    {
        signal.Cancel = true;
        _end ??= new Timer(_ => Environment.Exit((int)ExitCode.Interrupted), null, s_patience, Timeout.InfiniteTimeSpan);
        _source.Cancel();
    }
}
