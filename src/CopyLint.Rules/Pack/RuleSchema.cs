using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using CopyLint.Diagnostics;
using CopyLint.Model;
using CopyLint.Rules.Kinds;
using CopyLint.Syntax;
using CopyLint.Text;

namespace CopyLint.Rules.Pack;

/// <summary>The JSON schema of a rule file, so that editors complete and check it while it is written.</summary>
public static class RuleSchema
{
    private static readonly JsonSerializerOptions s_layout = new() { WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Json() => new JsonObject
    {
        ["$schema"] = "https://json-schema.org/draft/2020-12/schema",
        ["title"] = "A CopyLint rule",
        ["type"] = "object",
        ["additionalProperties"] = false,
        ["required"] = Names(["id", "title", "severity", "why", "message"]),
        ["anyOf"] = new JsonArray([.. new[] { "find", "for", "kind" }.Select(key => new JsonObject { ["required"] = Names([key]) })]),
        ["properties"] = Properties(),
    }.ToJsonString(s_layout) + "\n";

    private static JsonObject Properties() => new()
    {
        ["id"] = Pattern("^[A-Z]{2,10}[0-9]{3,6}$", "Stable for ever."),
        ["title"] = Text("The fault in a few words."),
        ["severity"] = OneOf<Severity>("error: at least 95 % right on edited copy; warning: at least 90 %; suggestion: worth a look; none: off."),
        ["guides"] = Map(OneOf<Severity>("Severity under the guide."), EnumNames<Guide>.All[1..], "Severity under house guides that differ."),
        ["where"] = List(OneOf<BlockRole>("A role."), "The roles of blocks that it looks at; body if not given."),
        ["quoted"] = OneOf<Severity>("Severity inside quotation marks; none if not given."),
        ["why"] = Text("Why readers are worse off."),
        ["source"] = Text("The guide or the practice that it rests on."),
        ["find"] = List(Text("A pattern, in quotation marks."), "Patterns: words in order. Some kinds start from them too."),
        ["unless"] = List(Text("A pattern, in quotation marks."), "Patterns over which the rule is silent."),
        ["for"] = OneOf<ElementKind>("The kind of element that a query looks at."),
        ["when"] = Text("A condition on 'it'."),
        ["at"] = Text("What to report of 'it'."),
        ["related"] = List(Object(("at", Text("Another place.")), ("message", Text("The words beside it."))), "Other places to show."),
        ["kind"] = Choice([.. RuleKinds.All.Select(kind => kind.Name)], "An algorithm."),
        ["options"] = new JsonObject { ["type"] = "object", ["description"] = "Options of the kind." },
        ["bands"] = Map(OneOf<Severity>("Severity of the band."), [.. RuleKinds.All.SelectMany(kind => kind.Bands).Distinct()], "Severities of the kind's bands."),
        ["suggest"] = Text("What stands in place of the words."),
        ["fix"] = OneOf<FixApplicability>("safe: the meaning cannot change; offer: an editor picks."),
        ["message"] = Text("What to do, with holes: {match}, {it.Words}."),
        ["instead-of"] = List(Text("An id."), "Rules whose overlapping findings this one's replace."),
        ["examples"] = Object(("wrong", List(Example(), "[[ ]] marks what the rule must report.")), ("right", List(Example(), "What it must not report."))),
    };

    private static JsonObject Example() => new()
    {
        ["oneOf"] = new JsonArray(
            Text("A text."),
            Object(
                ("text", Text("A text.")),
                ("stories", Stories()),
                ("guide", OneOf<Guide>("The guide that holds.")),
                ("date", Text("The story's date: short for its metadata's 'versioned'.")),
                ("metadata", Metadata()),
                ("now", Text("When it is checked: 2026-02-07T12:30:00Z.")),
                ("fixed", Text("The text after the fix.")))),
    };

    private static JsonObject Stories() => new()
    {
        ["type"] = "object",
        ["description"] = "Stories of one event, each under the name of its file, for a rule that looks across stories.",
        ["minProperties"] = 2,
        ["additionalProperties"] = new JsonObject { ["oneOf"] = new JsonArray(Text("A text."), Object(("text", Text("A text.")), ("metadata", Metadata()))) },
    };

    private static JsonObject Metadata()
    {
        var metadata = Object(
            ("id", Text("The item's own id, which its versions share.")),
            ("slug", Text("Its slug.")),
            ("version", Number("Which version of the item it is, from 1.")),
            ("urgency", Number("From 1, the most urgent, to 9.")),
            ("dateline", Text("Where it comes from.")),
            ("created", Text("When the item was made: 2026-02-07 or 2026-02-07T12:30:00Z.")),
            ("versioned", Text("When this version was made.")),
            ("embargo", Text("Until when it must not be published.")),
            ("status", OneOf<StoryStatus>("Whether its sender lets it be published.")),
            ("language", Text("A tag: en-US.")),
            ("copyright", Text("Its copyright line.")),
            ("provider", Text("Who sent it.")),
            ("missing", List(OneOf<BlockRole>("A role."), "The roles that the format has a place for and the item leaves empty.")));
        metadata["description"] = "What the story's format says about it beside the words.";
        return metadata;
    }

    private static JsonObject Number(string about) => new() { ["type"] = "integer", ["minimum"] = 1, ["description"] = about };

    private static JsonObject Text(string about) => new() { ["type"] = "string", ["description"] = about };

    private static JsonObject Pattern(string pattern, string about) => new() { ["type"] = "string", ["pattern"] = pattern, ["description"] = about };

    private static JsonObject OneOf<T>(string about) where T : struct, Enum => Choice(EnumNames<T>.All, about);

    private static JsonObject Choice(ReadOnlySpan<string> names, string about) => new() { ["enum"] = Names(names), ["description"] = about };

    private static JsonObject List(JsonObject item, string about) => new()
    {
        ["description"] = about,
        ["oneOf"] = new JsonArray(item, new JsonObject { ["type"] = "array", ["minItems"] = 1, ["items"] = item.DeepClone() }),
    };

    private static JsonObject Map(JsonObject value, ReadOnlySpan<string> keys, string about) => new()
    {
        ["type"] = "object",
        ["description"] = about,
        ["propertyNames"] = new JsonObject { ["enum"] = Names(keys) },
        ["additionalProperties"] = value,
    };

    private static JsonObject Object(params ReadOnlySpan<(string Key, JsonObject Value)> properties)
    {
        var all = new JsonObject();
        foreach (var (key, value) in properties)
        {
            all[key] = value;
        }

        return new JsonObject { ["type"] = "object", ["additionalProperties"] = false, ["properties"] = all };
    }

    private static JsonArray Names(ReadOnlySpan<string> names)
    {
        var all = new JsonArray();
        foreach (var name in names)
        {
            all.Add((JsonNode)name);
        }

        return all;
    }
}
