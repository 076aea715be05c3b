using System.Text.Json;

namespace CopyLint.LanguageServer.Protocol;

/// <summary>A message from the client.</summary>
/// <param name="Id">Of a request or an answer, as the client wrote it: a number or a string. Undefined in notifications.</param>
/// <param name="Method">Null in answers.</param>
/// <param name="Params">Undefined where there are none.</param>
/// <param name="Result">Of an answer; undefined where it is an error.</param>
/// <param name="ReceivedAt">The timestamp of the clock when its last byte had come.</param>
internal sealed record Message(JsonElement Id, string? Method, JsonElement Params, JsonElement Result, long ReceivedAt)
{
    public bool IsRequest => Method is not null && Id.ValueKind != JsonValueKind.Undefined;

    public bool IsAnswer => Method is null && Id.ValueKind != JsonValueKind.Undefined;

    /// <summary>The id as a key: numbers and strings of the same digits are two ids.</summary>
    public string IdKey => Id.GetRawText();
}
