using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace CopyLint.LanguageServer.Protocol;

/// <summary>Messages into a stream, each as a whole. Safe for many threads. What nobody reads any more is dropped: the end of the input tells that the client is gone.</summary>
internal sealed class MessageWriter(Stream output)
{
    private const int LargestKept = 1 << 20;
    private static readonly JsonWriterOptions s_options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    private readonly Lock _gate = new();
    private ArrayBufferWriter<byte> _body = new();
    private int _asked;

    /// <param name="type">Null for an answer that has no result.</param>
    public void Respond(JsonElement id, object? result, JsonTypeInfo? type) => Write(json =>
    {
        WriteId(json, id);
        json.WritePropertyName("result");
        if (result is null || type is null)
        {
            json.WriteNullValue();
        }
        else
        {
            JsonSerializer.Serialize(json, result, type);
        }
    });

    public void Fail(JsonElement id, ErrorCode code, string message) => Write(json =>
    {
        WriteId(json, id);
        json.WriteStartObject("error");
        json.WriteNumber("code", (int)code);
        json.WriteString("message", message);
        json.WriteEndObject();
    });

    public void Notify<T>(string method, T parameters, JsonTypeInfo<T> type) => Write(json => WriteCall(json, method, parameters, type));

    /// <summary>Sends a request.</summary>
    /// <param name="type">Null for a request without parameters.</param>
    /// <returns>The raw id that the answer will have.</returns>
    public string Ask(string method, object? parameters, JsonTypeInfo? type)
    {
        var id = Interlocked.Increment(ref _asked);
        Write(json =>
        {
            json.WriteNumber("id", id);
            WriteCall(json, method, parameters, type);
        });
        return id.ToString(System.Globalization.CultureInfo.InvariantCulture);
    }

    private static void WriteCall(Utf8JsonWriter json, string method, object? parameters, JsonTypeInfo? type)
    {
        json.WriteString("method", method);
        if (type is not null)
        {
            json.WritePropertyName("params");
            JsonSerializer.Serialize(json, parameters, type);
        }
    }

    private static void WriteId(Utf8JsonWriter json, JsonElement id)
    {
        json.WritePropertyName("id");
        if (id.ValueKind == JsonValueKind.Undefined)
        {
            json.WriteNullValue();
        }
        else
        {
            id.WriteTo(json);
        }
    }

    private void Write(Action<Utf8JsonWriter> content)
    {
        lock (_gate)
        {
            _body.ResetWrittenCount();
            using (var json = new Utf8JsonWriter(_body, s_options))
            {
                json.WriteStartObject();
                json.WriteString("jsonrpc", "2.0");
                content(json);
                json.WriteEndObject();
            }

            Send();
        }
    }

    private void Send()
    {
        Span<byte> header = stackalloc byte[48];
        "Content-Length: "u8.CopyTo(header);
        _body.WrittenCount.TryFormat(header[16..], out var digits);
        "\r\n\r\n"u8.CopyTo(header[(16 + digits)..]);
        try
        {
            output.Write(header[..(20 + digits)]);
            output.Write(_body.WrittenSpan);
            output.Flush();
        }
        catch (IOException)
        {
            // The client's end is closed.
        }

        if (_body.Capacity > LargestKept)
        {
            _body = new ArrayBufferWriter<byte>();
        }
    }
}
