namespace CopyLint.Cli.Output;

internal enum OutputFormat
{
    Text,
    Json,
    Jsonl,
    Sarif,
    Github,
    Html,
}
