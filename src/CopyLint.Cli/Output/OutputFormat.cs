namespace CopyLint.Cli.Output;

internal enum OutputFormat
{
    Text,
    Json,
    Jsonl,
    Sarif,
    Github,
    Gitlab,
    Junit,
    Checkstyle,
    Rdjson,
    Html,
}
