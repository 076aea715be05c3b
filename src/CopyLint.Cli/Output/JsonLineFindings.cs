using System.Buffers;
using System.Text.Json;
using CopyLint.Workspace.Checking;

namespace CopyLint.Cli.Output;

/// <summary>One finding a line, as a JSON object.</summary>
internal sealed class JsonLineFindings(Stream output, FindingJson shape) : FindingWriter
{
    private readonly ArrayBufferWriter<byte> _buffer = new(4096);

    public override void Write(CheckedStory story)
    {
        if (story.Findings.IsEmpty)
        {
            return;
        }

        var lines = new StoryLines(story);
        using var json = new Utf8JsonWriter(_buffer, FindingJson.Options);
        foreach (var finding in story.Findings)
        {
            shape.Write(json, story, lines, finding);
            json.Flush();
            json.Reset();
            _buffer.Write("\n"u8);
        }

        output.Write(_buffer.WrittenSpan);
        _buffer.ResetWrittenCount();
    }
}
