using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using CopyLint.LanguageServer.Protocol;

namespace CopyLint.LanguageServer.MessageLoop;

/// <summary>The editor at the other end. Sending is safe on any thread; asking belongs to the loop.</summary>
internal sealed class Client(MessageWriter writer)
{
    private readonly Dictionary<string, Func<ServerState, JsonElement, ServerState>> _asked = new(StringComparer.Ordinal);

    public void Respond(JsonElement id, Answer answer) => writer.Respond(id, answer.Value, answer.Type);

    public void Fail(JsonElement id, ErrorCode code, string message) => writer.Fail(id, code, message);

    public void Notify<T>(string method, T parameters, JsonTypeInfo<T> type) => writer.Notify(method, parameters, type);

    /// <summary>Sends a request.</summary>
    /// <param name="answered">What its result does to the state, on the loop; not called where the client answers with an error.</param>
    public void Ask<T>(string method, T parameters, JsonTypeInfo<T> type, Func<ServerState, JsonElement, ServerState> answered) =>
        _asked[writer.Ask(method, parameters, type)] = answered;

    /// <summary>Sends a request without parameters, whose result changes nothing.</summary>
    public void Ask(string method) => _asked[writer.Ask(method, null, null)] = (state, _) => state;

    /// <summary>Takes an answer of the client's.</summary>
    public ServerState Answered(Message answer, ServerState state) =>
        _asked.Remove(answer.IdKey, out var answered) && answer.Result.ValueKind != JsonValueKind.Undefined ? answered(state, answer.Result) : state;

    /// <summary>For the log that editors keep of a server.</summary>
    public void Log(LogLevel level, string message) =>
        Notify("window/logMessage", new LogMessageParams((int)level, message), LspJson.Default.LogMessageParams);

    /// <summary>For the user's eyes.</summary>
    public void Show(LogLevel level, string message) =>
        Notify("window/showMessage", new LogMessageParams((int)level, message), LspJson.Default.LogMessageParams);
}
