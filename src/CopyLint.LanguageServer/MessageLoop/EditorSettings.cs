using System.Text.Json;
using CopyLint.Diagnostics;
using CopyLint.Rules.Files;
using CopyLint.Text;

namespace CopyLint.LanguageServer.MessageLoop;

/// <summary>What the user has set in the editor, for all folders or one.</summary>
internal sealed record EditorSettings
{
    private static readonly string[] s_names = ["guide", "rules", "edition", "codeLens", "inlayHints"];

    public static EditorSettings Default { get; } = new();

    /// <summary>The house guide; it stands above <c>.editorconfig</c>. Null leaves it to those files.</summary>
    public Guide? Guide { get; init; }

    /// <summary>The folder with house rules, from the workspace folder or whole; null where there are none.</summary>
    public string? Rules { get; init; }

    /// <summary>Whether stories of one folder are compared with each other.</summary>
    public bool HasEditions { get; init; } = true;

    /// <summary>Whether each story has its figures above it.</summary>
    public bool HasCodeLens { get; init; } = true;

    /// <summary>Whether quantities have their conversions beside them.</summary>
    public bool HasConversions { get; init; }

    /// <summary>Whether anything of ours is set: many clients send an empty object, or the settings of others, once they have started.</summary>
    public static bool IsIn(JsonElement settings) =>
        settings.ValueKind == JsonValueKind.Object && settings.EnumerateObject().Any(setting => s_names.Contains(setting.Name));

    /// <summary>What is set, whatever the client sends: what cannot be understood is said and left out.</summary>
    /// <param name="settings">The object with the settings, or nothing.</param>
    /// <param name="problems">Gets a sentence for each setting that is wrong.</param>
    public static EditorSettings Of(JsonElement settings, ICollection<string> problems)
    {
        var read = Default;
        if (settings.ValueKind != JsonValueKind.Object)
        {
            return read;
        }

        foreach (var setting in settings.EnumerateObject())
        {
            read = (setting.Name, setting.Value.ValueKind) switch
            {
                (_, JsonValueKind.Null) => read,
                ("guide", JsonValueKind.String) when setting.Value.GetString() is "" => read,
                ("guide", JsonValueKind.String) when EnumNames<Guide>.TryParse(setting.Value.GetString()!, out var guide) => read with { Guide = guide },
                ("guide", _) => Wrong(read, setting, $"one of {string.Join(", ", EnumNames<Guide>.All.ToArray())}", problems),
                ("rules", JsonValueKind.String) => read with { Rules = setting.Value.GetString() is { Length: > 0 } folder ? folder : null },
                ("rules", _) => Wrong(read, setting, "the path of a folder", problems),
                ("edition", JsonValueKind.String) when setting.Value.GetString() is "folder" or "none" => read with { HasEditions = setting.Value.GetString() == "folder" },
                ("edition", _) => Wrong(read, setting, "folder or none", problems),
                ("codeLens", JsonValueKind.True or JsonValueKind.False) => read with { HasCodeLens = setting.Value.GetBoolean() },
                ("codeLens", _) => Wrong(read, setting, "true or false", problems),
                ("inlayHints", JsonValueKind.Object) when IsSwitch(setting.Value, "conversions", out var isOn) => read with { HasConversions = isOn ?? read.HasConversions },
                ("inlayHints", _) => Wrong(read, setting, "{\"conversions\": true} or {\"conversions\": false}", problems),
                _ => Unknown(read, setting, problems),
            };
        }

        return read;
    }

    /// <summary>Whether the object has a switch of that name, on or off, or none.</summary>
    private static bool IsSwitch(JsonElement settings, string name, out bool? isOn)
    {
        isOn = !settings.TryGetProperty(name, out var value) || value.ValueKind is not (JsonValueKind.True or JsonValueKind.False) ? null : value.GetBoolean();
        return isOn is not null || value.ValueKind is JsonValueKind.Undefined or JsonValueKind.Null;
    }

    private static EditorSettings Wrong(EditorSettings read, JsonProperty setting, string wanted, ICollection<string> problems)
    {
        problems.Add($"The setting copylint.{setting.Name} is {setting.Value.GetRawText()}; it wants {wanted}.");
        return read;
    }

    /// <summary>Editors add settings of their own, such as what to trace: only near misses of ours are worth a word.</summary>
    private static EditorSettings Unknown(EditorSettings read, JsonProperty setting, ICollection<string> problems)
    {
        if (NearestName.Hint(setting.Name, s_names) is { Length: > 0 } hint)
        {
            problems.Add($"There is no setting copylint.{setting.Name}.{hint}");
        }

        return read;
    }
}
