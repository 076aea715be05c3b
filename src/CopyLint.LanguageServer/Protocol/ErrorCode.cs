namespace CopyLint.LanguageServer.Protocol;

/// <summary>The error codes of JSON-RPC and of the language server protocol that this server answers with.</summary>
internal enum ErrorCode
{
    ParseError = -32700,
    InvalidRequest = -32600,
    MethodNotFound = -32601,
    InvalidParams = -32602,
    InternalError = -32603,
    ServerNotInitialized = -32002,

    /// <summary>The client has cancelled the request.</summary>
    RequestCancelled = -32800,

    /// <summary>The document has changed since; the client asks again.</summary>
    ContentModified = -32801,
}
