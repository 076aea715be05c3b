using System.Globalization;
using System.Text.Json;
using CopyLint.LanguageServer.Protocol;

namespace CopyLint.LanguageServer.Handlers;

/// <summary>The arguments of a command, all of them texts. One that is missing or no text is the client's fault.</summary>
internal readonly struct CommandArguments(ExecuteCommandParams asked)
{
    public string this[int index] =>
        asked.Arguments is { IsDefault: false } arguments && index < arguments.Length && arguments[index].ValueKind == JsonValueKind.String
            ? arguments[index].GetString()!
            : throw new RequestException(ErrorCode.InvalidParams, $"The command {asked.Command} wants a text as argument {index + 1}.");

    public int Number(int index) => int.TryParse(this[index], NumberStyles.None, CultureInfo.InvariantCulture, out var number)
        ? number
        : throw new RequestException(ErrorCode.InvalidParams, $"The command {asked.Command} wants a number as argument {index + 1}.");
}
