using System.Text.Json;

namespace CopyLint.Cli.Output;

/// <summary>Where words stand, for people and machines: lines and columns from 1, the end behind the last column.</summary>
internal readonly record struct Region(int StartLine, int StartColumn, int EndLine, int EndColumn)
{
    public bool IsOnOneLine => StartLine == EndLine;

    /// <summary>Writes its start and its end as two objects, each with <c>line</c> and <c>column</c>.</summary>
    public void Write(Utf8JsonWriter json, string start, string end)
    {
        Write(json, start, StartLine, StartColumn);
        Write(json, end, EndLine, EndColumn);
    }

    private static void Write(Utf8JsonWriter json, string name, int line, int column)
    {
        json.WriteStartObject(name);
        json.WriteNumber("line", line);
        json.WriteNumber("column", column);
        json.WriteEndObject();
    }
}
