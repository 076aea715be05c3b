namespace CopyLint.LanguageServer.Protocol;

internal enum LogLevel
{
    Error = 1,
    Warning = 2,
    Info = 3,
    Log = 4,
}
