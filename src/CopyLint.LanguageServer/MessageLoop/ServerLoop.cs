using System.Collections.Concurrent;
using System.Text.Json;
using CopyLint.LanguageServer.Protocol;

namespace CopyLint.LanguageServer.MessageLoop;

/// <summary>
/// The contract of the server.
/// <para>One loop owns the state and takes the messages in the order in which they came. Nothing else changes the state.
/// The loop has no thread of its own: who posts runs it, unless somebody does already, and then takes what waits. A message
/// is so taken by the thread that has read it, and need not wait until another one wakes up, which takes milliseconds on a
/// busy machine.</para>
/// <para>Mutations (notifications, initialize, shutdown) run on the loop, one after the other, and must not wait: what
/// takes time they leave to a read or to the publisher. Behind each one, the documents that are new or different go to
/// the publisher, and those that are gone are cleared.</para>
/// <para>Reads (requests) get the state as it is when their message is taken, immutable, and run off the loop at the same
/// time as each other and as later mutations. They see every mutation before them and none behind. Each can be cancelled
/// by its id, and each is answered exactly once: with its result, or with an error.</para>
/// <para>Checking is a read too: the publisher checks the newest version of a document on its own thread, gives up a check
/// whose document has changed meanwhile, and never publishes an older version after a newer one, nor anything after a
/// close.</para>
/// <para>A fault in a read is an error reply, and nothing else. A fault in a mutation is logged and told the user, and the
/// document that it was about is forgotten and cleared, since nobody knows its text any more: the client's next open
/// restarts it. The loop goes on in either case.</para>
/// <para>It ends with exit, with the end of the input, with the client's process, or when it is interrupted; reads that
/// run then are cancelled, and nobody waits for them.</para>
/// </summary>
internal sealed class ServerLoop(ServerState initial, Routes routes, Func<ServerState, InitializeParams, (ServerState State, InitializeResult Result)> initialize, Client client, Action<ServerState, ServerState, long?> follow)
{
    private const int EndedWithoutShutdown = 1;

    private readonly ConcurrentQueue<(Message? Message, Func<ServerState, ServerState> Mutation)> _queue = [];
    private readonly ConcurrentDictionary<string, CancellationTokenSource> _reads = new(StringComparer.Ordinal);
    private readonly TaskCompletionSource _ended = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private ServerState _state = initial;

    /// <summary>How much was posted and is not taken yet, what is being taken included: who posts the first runs the loop.</summary>
    private int _untaken;

    /// <summary>Adds a message behind all others. For any thread.</summary>
    public void Post(Message message) => Post((message, state => Take(message, state)));

    /// <summary>Adds a mutation of our own, such as what a command has done to files, behind all messages that have come. For any thread.</summary>
    public void Post(Func<ServerState, ServerState> mutation) => Post((null, state => Mutate("A change of our own", null, state, () => mutation(state))));

    /// <summary>Whether there are messages that were not taken yet. For any thread.</summary>
    public bool HasWaiting => !_queue.IsEmpty;

    /// <summary>Says that no message comes any more: the loop ends when it has taken those that wait.</summary>
    public void Complete() => Post((null, state => state with { Phase = ServerPhase.Ended }));

    /// <summary>Waits for the end.</summary>
    /// <returns>The exit code of the process: 0 behind a shutdown, else 1.</returns>
    public int Wait(CancellationToken cancellationToken)
    {
        _ended.Task.WaitAsync(cancellationToken).GetAwaiter().GetResult();
        foreach (var read in _reads.Values)
        {
            read.Cancel();
        }

        return _state.HasShutDown ? 0 : EndedWithoutShutdown;
    }

    private void Post((Message? Message, Func<ServerState, ServerState> Mutation) next)
    {
        _queue.Enqueue(next);
        if (Interlocked.Increment(ref _untaken) > 1)
        {
            return;
        }

        do
        {
            _queue.TryDequeue(out next);
            TakeNext(next.Message, next.Mutation);
        }
        while (Interlocked.Decrement(ref _untaken) > 0);
    }

    private void TakeNext(Message? message, Func<ServerState, ServerState> mutation)
    {
        var before = _state;
        if (before.Phase == ServerPhase.Ended)
        {
            return;
        }

        try
        {
            _state = mutation(before);
            follow(before, _state, message?.ReceivedAt);
            if (_state.Phase == ServerPhase.Ended)
            {
                _ended.TrySetResult();
            }
        }
        catch (Exception failure)
        {
            _ended.TrySetException(failure);
        }
    }

    private ServerState Take(Message message, ServerState state) => message switch
    {
        { Method: "exit" } => state with { Phase = ServerPhase.Ended },
        { IsAnswer: true } => Mutate("An answer", null, state, () => client.Answered(message, state)),
        { IsRequest: true } => Request(message, state),
        { Method: null } => state,
        { Method: "$/cancelRequest" } => Cancel(message, state),
        _ when state.Phase != ServerPhase.Running => state,
        _ when routes.Mutations.TryGetValue(message.Method, out var mutation) => Mutate(message.Method, UriOf(message.Params), state, () => mutation(state, message.Params)),
        _ => state,
    };

    private ServerState Request(Message message, ServerState state)
    {
        switch (message.Method)
        {
            case "initialize" when state.Phase == ServerPhase.Uninitialized:
                return Initialize(message, state);
            case "shutdown" when state.Phase == ServerPhase.Running:
                client.Respond(message.Id, Answer.Null);
                return state with { Phase = ServerPhase.ShutDown, HasShutDown = true };
            case var _ when state.Phase == ServerPhase.Uninitialized:
                client.Fail(message.Id, ErrorCode.ServerNotInitialized, "The first request is initialize.");
                return state;
            case "initialize" or "shutdown":
            case var _ when state.Phase == ServerPhase.ShutDown:
                client.Fail(message.Id, ErrorCode.InvalidRequest, $"'{message.Method}' has no place here.");
                return state;
            case { } method when routes.Reads.TryGetValue(method, out var read):
                Start(message, read, state);
                return state;
            default:
                client.Fail(message.Id, ErrorCode.MethodNotFound, $"There is no method '{message.Method}'.");
                return state;
        }
    }

    private ServerState Initialize(Message message, ServerState state)
    {
        try
        {
            var parameters = message.Params.Deserialize(LspJson.Default.InitializeParams) ?? new InitializeParams();
            var (initialized, result) = initialize(state, parameters);
            client.Respond(message.Id, Answer.Of(result, LspJson.Default.InitializeResult));
            return initialized with { Phase = ServerPhase.Running };
        }
        catch (Exception failure)
        {
            Fail(message, failure);
            return state;
        }
    }

    /// <summary>Runs a mutation; after a fault the state is as before, but without the document that it was about.</summary>
    private ServerState Mutate(string name, string? uri, ServerState state, Func<ServerState> mutation)
    {
        try
        {
            return mutation();
        }
        catch (Exception failure)
        {
            client.Log(LogLevel.Error, $"{name} failed: {failure}");
            if (uri is null || !state.Documents.ContainsKey(uri))
            {
                return state;
            }

            client.Show(LogLevel.Error, $"CopyLint has lost track of {uri}. Close it and open it again.");
            return state.Without(uri);
        }
    }

    private static string? UriOf(JsonElement parameters) =>
        parameters.ValueKind == JsonValueKind.Object && parameters.TryGetProperty("textDocument", out var document)
        && document.ValueKind == JsonValueKind.Object && document.TryGetProperty("uri", out var uri) && uri.ValueKind == JsonValueKind.String
            ? uri.GetString()
            : null;

    private void Start(Message message, Read read, ServerState state)
    {
        var cancellation = new CancellationTokenSource();
        var key = message.IdKey;
        if (!_reads.TryAdd(key, cancellation))
        {
            client.Fail(message.Id, ErrorCode.InvalidRequest, $"A request with the id {key} is still running.");
            return;
        }

        _ = Task.Run(() =>
        {
            try
            {
                client.Respond(message.Id, read(state, message.Params, cancellation.Token));
            }
            catch (Exception failure)
            {
                Fail(message, failure);
            }
            finally
            {
                _reads.TryRemove(key, out _);
            }
        });
    }

    private ServerState Cancel(Message message, ServerState state)
    {
        if (message.Params.ValueKind == JsonValueKind.Object && message.Params.TryGetProperty("id", out var id) && _reads.TryGetValue(id.GetRawText(), out var read))
        {
            read.Cancel();
        }

        return state;
    }

    private void Fail(Message message, Exception failure)
    {
        switch (failure)
        {
            case OperationCanceledException:
                client.Fail(message.Id, ErrorCode.RequestCancelled, "Cancelled.");
                break;
            case RequestException asked:
                client.Fail(message.Id, asked.Code, asked.Message);
                break;
            case JsonException json:
                client.Fail(message.Id, ErrorCode.InvalidParams, json.Message);
                break;
            default:
                client.Log(LogLevel.Error, $"{message.Method} failed: {failure}");
                client.Fail(message.Id, ErrorCode.InternalError, $"{message.Method} failed ({failure.GetType().Name}: {failure.Message}).");
                break;
        }
    }
}
