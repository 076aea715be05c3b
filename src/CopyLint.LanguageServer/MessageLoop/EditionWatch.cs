using System.Collections.Immutable;
using CopyLint.LanguageServer.Protocol;

namespace CopyLint.LanguageServer.MessageLoop;

/// <summary>
/// Compares the stories of a folder with each other when one of them has changed and nothing else goes on, on a thread of
/// its own. What it finds it posts to the loop; a document that has changed meanwhile waits for the next time.
/// </summary>
internal sealed class EditionWatch(Client client, TimeProvider clock, Action<Func<ServerState, ServerState>> post) : IDisposable
{
    private static readonly TimeSpan s_pause = TimeSpan.FromMilliseconds(250);

    private readonly object _gate = new();
    private readonly Dictionary<string, long> _changed = new(DocumentFile.SamePath);
    private ServerState? _state;
    private CancellationTokenSource? _comparing;
    private bool _isStopped;

    public void Start() => new Thread(Work) { IsBackground = true, Name = "edition", Priority = ThreadPriority.BelowNormal }.Start();

    /// <summary>Notes which folders a mutation has changed.</summary>
    public void Follow(ServerState before, ServerState after)
    {
        if (ReferenceEquals(before.Documents, after.Documents) && before.StoriesOnDisk == after.StoriesOnDisk)
        {
            return;
        }

        lock (_gate)
        {
            _state = after;
            foreach (var document in after.Documents.Values)
            {
                if (document.HasEdition && (before.StoriesOnDisk != after.StoriesOnDisk || !before.Documents.TryGetValue(document.Uri, out var old) || !old.IsSameStory(document)))
                {
                    _changed[FolderOf(document)] = clock.GetTimestamp();
                    _comparing?.Cancel();
                }
            }

            Monitor.PulseAll(_gate);
        }
    }

    public void Dispose()
    {
        lock (_gate)
        {
            _isStopped = true;
            _comparing?.Cancel();
            Monitor.PulseAll(_gate);
        }
    }

    private static string FolderOf(Document document) => Path.GetDirectoryName(document.Place.FullPath) ?? "";

    private void Work()
    {
        while (Next() is var (folder, state, cancellationToken))
        {
            try
            {
                Compare(folder, state, cancellationToken);
            }
            catch (OperationCanceledException)
            {
                Again(folder);
            }
            catch (Exception failure)
            {
                client.Log(LogLevel.Error, $"The stories of {folder} could not be compared: {failure}");
            }
        }
    }

    private (string Folder, ServerState State, CancellationToken CancellationToken)? Next()
    {
        lock (_gate)
        {
            while (!_isStopped)
            {
                var wait = _changed.Count == 0 ? Timeout.InfiniteTimeSpan : s_pause - clock.GetElapsedTime(_changed.Values.Min());
                if (_changed.Count > 0 && wait <= TimeSpan.Zero)
                {
                    var folder = _changed.MinBy(pair => pair.Value).Key;
                    _changed.Remove(folder);
                    _comparing = new CancellationTokenSource();
                    return (folder, _state!, _comparing.Token);
                }

                Monitor.Wait(_gate, wait == Timeout.InfiniteTimeSpan ? wait : TimeSpan.FromMilliseconds(Math.Ceiling(wait.TotalMilliseconds)));
            }

            return null;
        }
    }

    /// <summary>A comparison that was given up is made later, unless a change has asked for it already.</summary>
    private void Again(string folder)
    {
        lock (_gate)
        {
            _changed.TryAdd(folder, clock.GetTimestamp());
        }
    }

    private void Compare(string folder, ServerState state, CancellationToken cancellationToken)
    {
        var documents = state.Documents.Values.Where(document => document.HasEdition && DocumentFile.SamePath.Equals(FolderOf(document), folder)).ToImmutableArray();
        if (documents.IsEmpty)
        {
            return;
        }

        var found = documents[0].Desk.Stories.Check(folder, state.OpenTexts, cancellationToken)
            .ToDictionary(story => story.Path, story => new EditionFindings([.. story.Findings.Where(EditionFindings.IsAcross)], story.Others), DocumentFile.SamePath);
        post(after => documents.Aggregate(after, (next, document) => With(next, document, found.GetValueOrDefault(document.Place.FullPath, EditionFindings.None))));
    }

    private static ServerState With(ServerState state, Document compared, EditionFindings found) =>
        state.Documents.TryGetValue(compared.Uri, out var now) && now.IsSameStory(compared) && !now.Edition.IsSame(found) ? state.With(now.With(found)) : state;
}
