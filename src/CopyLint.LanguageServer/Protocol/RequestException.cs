namespace CopyLint.LanguageServer.Protocol;

/// <summary>A request that is answered with an error because of what the client asked, not because of a fault of ours.</summary>
internal sealed class RequestException(ErrorCode code, string message) : Exception(message)
{
    public ErrorCode Code { get; } = code;
}
