using System.Collections.Immutable;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using CopyLint.Analysis;
using CopyLint.Rules.Files;
using Microsoft.CodeAnalysis.Text;

namespace CopyLint.Workspace.Ignoring;

/// <summary>The form of a known findings file: one JSON object a line, with rule, path, words, near, and perhaps reason, author and date.</summary>
internal static class KnownFindingFormat
{
    private static readonly JsonWriterOptions s_options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <param name="path">As it is shown in errors.</param>
    /// <param name="errors">Gets one for each line that is no entry.</param>
    public static ImmutableArray<KnownFinding> Read(string path, SourceText text, List<HouseFileError> errors)
    {
        var entries = ImmutableArray.CreateBuilder<KnownFinding>();
        foreach (var line in text.Lines)
        {
            var words = text.ToString(line.Span);
            if (string.IsNullOrWhiteSpace(words))
            {
                continue;
            }

            try
            {
                entries.Add(Entry(words) with { Line = line.Span });
            }
            catch (JsonException wrong)
            {
                errors.Add(new HouseFileError(EngineRules.KnownFindingsWrong.Id, path, line.LineNumber + 1, ColumnOf(words, wrong), $"This is no known finding: {Cause(wrong)}"));
            }
        }

        return entries.ToImmutable();
    }

    public static string Write(IEnumerable<KnownFinding> findings)
    {
        using var bytes = new MemoryStream();
        foreach (var finding in findings)
        {
            using (var json = new Utf8JsonWriter(bytes, s_options))
            {
                Write(json, finding);
            }

            bytes.WriteByte((byte)'\n');
        }

        return Encoding.UTF8.GetString(bytes.ToArray());
    }

    private static void Write(Utf8JsonWriter json, KnownFinding finding)
    {
        json.WriteStartObject();
        json.WriteString("rule", finding.Key.Rule);
        json.WriteString("path", finding.Path);
        json.WriteString("words", finding.Key.Words);
        json.WriteString("near", finding.Key.Near);
        foreach (var (name, value) in (ReadOnlySpan<(string, string)>)[("reason", finding.Reason), ("author", finding.Author), ("date", finding.Date)])
        {
            if (value.Length > 0)
            {
                json.WriteString(name, value);
            }
        }

        json.WriteEndObject();
    }

    private static int ColumnOf(string line, JsonException wrong)
    {
        var bytes = Encoding.UTF8.GetBytes(line);
        return Encoding.UTF8.GetCharCount(bytes, 0, Math.Min(bytes.Length, (int)(wrong.BytePositionInLine ?? 0))) + 1;
    }

    /// <summary>The reader's sentence without its own place, which is that in the line alone.</summary>
    private static string Cause(JsonException wrong) => wrong.Message.IndexOf(" LineNumber: ", StringComparison.Ordinal) is >= 0 and var end ? wrong.Message[..end] : wrong.Message;

    private static KnownFinding Entry(string line)
    {
        using var json = JsonDocument.Parse(line);
        if (json.RootElement.ValueKind != JsonValueKind.Object)
        {
            throw new JsonException("an object is wanted, as copylint known create writes it.");
        }

        foreach (var property in json.RootElement.EnumerateObject())
        {
            if (property.Name is not ("rule" or "path" or "words" or "near" or "reason" or "author" or "date"))
            {
                throw new JsonException($"there is no key '{property.Name}'.");
            }
        }

        return new KnownFinding(
            new FindingKey(Text(json, "rule", isNeeded: true), Text(json, "words", isNeeded: true), Text(json, "near", isNeeded: true)),
            Text(json, "path", isNeeded: true), Text(json, "reason"), Text(json, "author"), Text(json, "date"));
    }

    private static string Text(JsonDocument json, string name, bool isNeeded = false)
    {
        if (!json.RootElement.TryGetProperty(name, out var value))
        {
            return isNeeded ? throw new JsonException($"the key '{name}' is missing.") : "";
        }

        return value.ValueKind == JsonValueKind.String ? value.GetString()! : throw new JsonException($"'{name}' is no text.");
    }
}
