using System.Globalization;
using System.Text.Json;
using CopyLint.Diagnostics;
using CopyLint.Text;

namespace CopyLint.Cli.Output;

/// <summary>What a run tells about itself on request: findings per rule (<c>--statistics</c>), times (<c>--timings</c>).</summary>
/// <param name="Clock">The run's clock; null where no times are asked for.</param>
internal sealed record Insight(bool HasStatistics, RunClock? Clock)
{
    public static Insight None { get; } = new(HasStatistics: false, null);

    /// <summary>The parts of the summary of a JSON document.</summary>
    public void Write(Utf8JsonWriter json, RunSummary summary)
    {
        if (HasStatistics)
        {
            WriteStatistics(json, summary);
        }

        if (Clock is { } clock)
        {
            json.WriteStartObject("timings");
            json.WriteNumber("wall", Milliseconds(clock.Wall));
            WriteParts(json, "stages", "stage", clock.Stages);
            WriteParts(json, "rules", "id", clock.Rules);
            json.WriteEndObject();
        }
    }

    public static void WriteStatistics(TextWriter output, RunSummary summary)
    {
        foreach (var rule in summary.Rules)
        {
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{rule.Count,7:N0}  {EnumNames<Severity>.Of(rule.Severity),-10}  {rule.Id}  {rule.Family,-11}  {rule.Title}"));
        }

        output.WriteLine(summary.Sentence);
        output.Flush();
    }

    public static void WriteTimings(TextWriter output, RunClock clock)
    {
        var wall = clock.Wall;
        WriteParts(output, "Stages", clock.Stages);
        WriteParts(output, "Rules", clock.Rules);
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"The run took {Milliseconds(wall):N1} ms; the times above are sums over all threads."));
    }

    private static void WriteStatistics(Utf8JsonWriter json, RunSummary summary)
    {
        json.WriteStartArray("rules");
        foreach (var rule in summary.Rules)
        {
            json.WriteStartObject();
            json.WriteString("id", rule.Id);
            json.WriteString("title", rule.Title);
            json.WriteString("family", rule.Family);
            json.WriteString("severity", EnumNames<Severity>.Of(rule.Severity));
            json.WriteNumber("findings", rule.Count);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteParts(Utf8JsonWriter json, string name, string key, IEnumerable<TimedPart> parts)
    {
        json.WriteStartArray(name);
        foreach (var part in parts)
        {
            json.WriteStartObject();
            json.WriteString(key, part.Id);
            json.WriteNumber("milliseconds", Milliseconds(part.Time));
            json.WriteNumber("share", Math.Round(part.Share, 4));
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteParts(TextWriter output, string title, IEnumerable<TimedPart> parts)
    {
        output.WriteLine($"{title}:");
        foreach (var part in parts)
        {
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{Milliseconds(part.Time),12:N2} ms {part.Share,7:P1}  {part.Id} {part.Name}").TrimEnd());
        }
    }

    private static double Milliseconds(TimeSpan time) => Math.Round(time.TotalMilliseconds, 3);
}
