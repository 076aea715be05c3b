using CopyLint.LanguageServer.Protocol;

namespace CopyLint.LanguageServer.MessageLoop;

/// <summary>
/// Checks documents that have changed, on one thread of its own, and publishes what is found.
/// <para>A document is checked as soon as it changes, and published when nothing newer has come by then. Where a change
/// comes before the one before it was published, somebody sends many: from then on the document is checked when its
/// changes have paused, so that a burst gives one publish. Changes that never pause are published now and then.</para>
/// <para>Only the newest version is ever published, or one that was the newest when it was checked: versions never go
/// back. What is closed is published once more, empty, and then never again.</para>
/// </summary>
/// <param name="hasWaiting">Whether something has come that the loop has not taken yet: it may be the next change.</param>
internal sealed class DiagnosticsPublisher(
    Client client, TimeProvider clock, Func<ServerState, Document, CancellationToken, PublishDiagnosticsParams> check, Func<bool> hasWaiting) : IDisposable
{
    /// <summary>How long a publish waits for a change behind the one that it is about.</summary>
    private static readonly TimeSpan s_hesitation = TimeSpan.FromMilliseconds(0.5);

    /// <summary>How long changes of a burst must have paused.</summary>
    private static readonly TimeSpan s_pause = TimeSpan.FromMilliseconds(10);

    /// <summary>How long changes may keep a document from being published.</summary>
    private static readonly TimeSpan s_patience = TimeSpan.FromMilliseconds(400);

    private readonly object _gate = new();
    private readonly Dictionary<string, Pending> _pending = new(StringComparer.Ordinal);
    private bool _isStopped;

    public void Start() => new Thread(Work) { IsBackground = true, Name = "publish" }.Start();

    /// <summary>Takes up the documents that a mutation has changed, and clears those that it closed.</summary>
    /// <param name="received">When the message came that says so; null where it is no message.</param>
    public void Follow(ServerState before, ServerState after, long? received)
    {
        if (after.Client.PullsDiagnostics || ReferenceEquals(before.Documents, after.Documents))
        {
            return;
        }

        var receivedAt = received ?? clock.GetTimestamp();
        foreach (var (uri, document) in after.Documents)
        {
            if (!before.Documents.TryGetValue(uri, out var old) || !ReferenceEquals(old, document))
            {
                Add(after, document, receivedAt);
            }
        }

        foreach (var (uri, _) in before.Documents)
        {
            if (!after.Documents.ContainsKey(uri))
            {
                Clear(uri);
            }
        }
    }

    public void Dispose()
    {
        lock (_gate)
        {
            _isStopped = true;
            foreach (var pending in _pending.Values)
            {
                pending.Checking?.Cancel();
            }

            Monitor.PulseAll(_gate);
        }
    }

    private void Add(ServerState state, Document document, long receivedAt)
    {
        lock (_gate)
        {
            if (_pending.TryGetValue(document.Uri, out var pending))
            {
                pending.IsBurst = true;
                if (!IsOverdue(pending))
                {
                    pending.Checking?.Cancel();
                }
            }
            else
            {
                _pending[document.Uri] = pending = new Pending { FirstAt = receivedAt, State = state, Document = document };
            }

            pending.State = state;
            pending.Document = document;
            pending.LastAt = receivedAt;
            Monitor.PulseAll(_gate);
        }
    }

    private void Clear(string uri)
    {
        lock (_gate)
        {
            if (_pending.Remove(uri, out var pending))
            {
                pending.Checking?.Cancel();
            }

            client.Notify("textDocument/publishDiagnostics", new PublishDiagnosticsParams(uri, null, []), LspJson.Default.PublishDiagnosticsParams);
        }
    }

    private void Work()
    {
        while (Next() is var (pending, state, document, cancellationToken))
        {
            if (Checked(state, document, cancellationToken) is { } found)
            {
                Publish(pending, document, found);
            }
        }
    }

    /// <summary>Waits for a document that is due; null at the end.</summary>
    private (Pending Pending, ServerState State, Document Document, CancellationToken CancellationToken)? Next()
    {
        lock (_gate)
        {
            while (!_isStopped)
            {
                var next = _pending.Values.MinBy(pending => WaitOf(pending));
                var wait = next is null ? Timeout.InfiniteTimeSpan : WaitOf(next);
                if (next is not null && wait <= TimeSpan.Zero)
                {
                    next.Checking = new CancellationTokenSource();
                    return (next, next.State, next.Document, next.Checking.Token);
                }

                Monitor.Wait(_gate, Rounded(wait));
            }

            return null;
        }
    }

    private PublishDiagnosticsParams? Checked(ServerState state, Document document, CancellationToken cancellationToken)
    {
        try
        {
            return check(state, document, cancellationToken);
        }
        catch (OperationCanceledException)
        {
            return null;
        }
        catch (Exception failure)
        {
            client.Log(LogLevel.Error, $"{document.Uri} could not be checked: {failure}");
            return new PublishDiagnosticsParams(document.Uri, document.Version, []);
        }
    }

    private void Publish(Pending pending, Document document, PublishDiagnosticsParams found)
    {
        Thread.Yield(); // The thread that reads may wait for this one's processor, with a newer change at hand.
        lock (_gate)
        {
            while (!_isStopped && IsNewest(pending, document) && !pending.IsBurst && HesitationOf(pending) is var wait && wait > TimeSpan.Zero)
            {
                Monitor.Wait(_gate, Rounded(wait));
            }

            pending.Checking = null;
            if (_isStopped || !_pending.TryGetValue(document.Uri, out var current) || current != pending || !(IsNewest(pending, document) || IsOverdue(pending)))
            {
                return;
            }

            client.Notify("textDocument/publishDiagnostics", found, LspJson.Default.PublishDiagnosticsParams);
            Trace(pending, document);
            if (IsNewest(pending, document))
            {
                _pending.Remove(document.Uri);
            }
            else
            {
                pending.FirstAt = pending.LastAt;
            }
        }
    }

    private void Trace(Pending pending, Document document)
    {
        if (pending.State.Client.IsTracing)
        {
            var message = string.Create(
                System.Globalization.CultureInfo.InvariantCulture,
                $"published version {document.Version} of {document.Uri} {Since(pending.LastAt).TotalMilliseconds:F3} ms after its receipt");
            client.Notify("$/logTrace", new LogTraceParams(message), LspJson.Default.LogTraceParams);
        }
    }

    private static bool IsNewest(Pending pending, Document document) => ReferenceEquals(pending.Document, document);

    private bool IsOverdue(Pending pending) => Since(pending.FirstAt) >= s_patience;

    private TimeSpan WaitOf(Pending pending) => !pending.IsBurst || IsOverdue(pending) ? TimeSpan.Zero : s_pause - Since(pending.LastAt);

    private TimeSpan HesitationOf(Pending pending) => (hasWaiting() ? s_pause : s_hesitation) - Since(pending.LastAt);

    private TimeSpan Since(long timestamp) => clock.GetElapsedTime(timestamp);

    /// <summary>To whole milliseconds, which is what a thread can wait for.</summary>
    private static TimeSpan Rounded(TimeSpan wait) =>
        wait == Timeout.InfiniteTimeSpan ? wait : TimeSpan.FromMilliseconds(Math.Ceiling(Math.Max(1, wait.TotalMilliseconds)));

    /// <summary>A document whose newest version is not published.</summary>
    private sealed class Pending
    {
        public required ServerState State { get; set; }

        public required Document Document { get; set; }

        /// <summary>When the oldest change that is not published came.</summary>
        public required long FirstAt { get; set; }

        /// <summary>When the newest change came.</summary>
        public long LastAt { get; set; }

        public bool IsBurst { get; set; }

        /// <summary>Set while it is being checked.</summary>
        public CancellationTokenSource? Checking { get; set; }
    }
}
