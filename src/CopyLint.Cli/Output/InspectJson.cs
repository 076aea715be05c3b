using System.Collections.Immutable;
using System.Text.Json;
using CopyLint.Formats;
using CopyLint.Model;
using CopyLint.Model.Schema;

namespace CopyLint.Cli.Output;

/// <summary>The story model as JSON: the story itself and an array for each kind of element, each with its place and every member of the schema.</summary>
internal static class InspectJson
{
    /// <summary>A file of one story is that story; one of several has them in a list.</summary>
    public static void Write(ImmutableArray<(StoryModel Model, ReadStory Story)> stories, string path, Stream output)
    {
        using var json = new Utf8JsonWriter(output, FindingJson.Options with { Indented = true, NewLine = "\n" });
        json.WriteStartObject();
        json.WriteNumber("version", Product.OutputVersion);
        json.WriteString("path", path);
        if (stories is [var only])
        {
            WriteStory(json, only.Model, only.Story);
        }
        else
        {
            json.WriteStartArray("stories");
            foreach (var (model, story) in stories)
            {
                json.WriteStartObject();
                WriteStory(json, model, story);
                json.WriteEndObject();
            }

            json.WriteEndArray();
        }

        json.WriteEndObject();
        json.Flush();
        output.Write("\n"u8);
    }

    private static void WriteStory(Utf8JsonWriter json, StoryModel model, ReadStory story)
    {
        var metadata = InspectedMetadata.Of(story.Source.Metadata);
        if (!metadata.IsEmpty)
        {
            json.WriteStartObject("metadata");
            foreach (var (key, value) in metadata)
            {
                json.WriteString(key, value);
            }

            json.WriteEndObject();
        }

        json.WritePropertyName("story");
        WriteElement(json, model, story, ElementKind.Story, 0);
        foreach (var (key, kind) in InspectedKinds.All)
        {
            json.WriteStartArray(key);
            for (var i = 0; i < model.Count(kind); i++)
            {
                WriteElement(json, model, story, kind, i);
            }

            json.WriteEndArray();
        }
    }

    private static void WriteElement(Utf8JsonWriter json, StoryModel model, ReadStory story, ElementKind kind, int index)
    {
        json.WriteStartObject();
        WritePlace(json, model, story, kind, index);
        foreach (var member in ModelSchema.Members(kind))
        {
            var isWholeText = kind == ElementKind.Story && member.Name == "Words";
            if (!isWholeText && member.Type is not { Kind: ModelTypeKind.Element, Element: ElementKind.Story })
            {
                json.WritePropertyName(JsonNamingPolicy.CamelCase.ConvertName(member.Name));
                WriteValue(json, model, story, member.Type, member.Get(model, index));
            }
        }

        json.WriteEndObject();
    }

    private static void WritePlace(Utf8JsonWriter json, StoryModel model, ReadStory story, ElementKind kind, int index)
    {
        var span = story.InFile(model.SpanOf(kind, index));
        json.WriteNumber("start", span.Start);
        json.WriteNumber("length", span.Length);
    }

    private static void WriteValue(Utf8JsonWriter json, StoryModel model, ReadStory story, ModelType type, ModelValue value)
    {
        switch (type.Kind)
        {
            case ModelTypeKind.Boolean:
                json.WriteBooleanValue(value.Boolean);
                break;
            case ModelTypeKind.Number when double.IsFinite(value.Number):
                json.WriteNumberValue(value.Number);
                break;
            case ModelTypeKind.Words when value.Literal is not null || !value.IsNone:
                json.WriteStringValue(value.Literal ?? model.Tree.Text.Substring(value.A, value.B));
                break;
            case ModelTypeKind.Enum:
                json.WriteStringValue(JsonNamingPolicy.KebabCaseLower.ConvertName(Enum.GetName(type.EnumType!, value.A) ?? ""));
                break;
            case ModelTypeKind.Element when !value.IsNone:
                json.WriteStartObject();
                json.WriteNumber("index", value.A);
                WritePlace(json, model, story, type.Element, value.A);
                json.WriteEndObject();
                break;
            case ModelTypeKind.Elements:
                json.WriteStartArray();
                for (var i = value.A; i < value.B; i++)
                {
                    json.WriteNumberValue(i);
                }

                json.WriteEndArray();
                break;
            default:
                json.WriteNullValue();
                break;
        }
    }
}
