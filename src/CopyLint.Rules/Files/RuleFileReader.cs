using System.Collections.Immutable;
using CopyLint.Diagnostics;
using CopyLint.Syntax;
using YamlDotNet.Core;

namespace CopyLint.Rules.Files;

/// <summary>
/// Reads one rule file: every key of the format, with all errors at once. What needs the other files (word lists,
/// patterns, predicates, ids of other rules) is checked by the rule compiler.
/// </summary>
public static class RuleFileReader
{
    private static readonly string[] s_overrideKeys = ["id", "severity", "guides"];

    /// <summary>A file with one of these is meant to be a whole rule.</summary>
    private static readonly string[] s_ruleKeys = ["title", "why", "find", "for", "kind", "message", "examples"];

    private static readonly string[] s_keys =
    [
        "id", "title", "severity", "guides", "where", "quoted", "why", "source", "find", "for", "when", "at", "related",
        "kind", "options", "bands", "unless", "suggest", "fix", "message", "instead-of", "examples",
    ];

    /// <summary>The rule; null where too little is there to go on. It is good only where no error was added.</summary>
    public static RuleFile? Read(string path, string text, RuleFileErrors errors) =>
        Root(path, text, errors) is { } root ? Rule(root, errors) : null;

    /// <summary>As <see cref="Read"/>, for a house's folder: a file with an id and a severity alone changes a known rule.</summary>
    public static (RuleFile? Rule, RuleOverride? Override) ReadHouse(string path, string text, RuleFileErrors errors)
    {
        if (Root(path, text, errors) is not { } root)
        {
            return default;
        }

        return root["id"] is null || s_ruleKeys.Any(key => root[key] is not null)
            ? (Rule(root, errors), null)
            : (null, Override(root, errors));
    }

    private static YamlMapping? Root(string path, string text, RuleFileErrors errors)
    {
        var node = YamlReader.Read(path.Replace('\\', '/'), text, errors);
        if (node is not null and not YamlMapping)
        {
            errors.Add(node, "A rule file is a mapping of keys to values: id, title, severity, …");
        }

        return node as YamlMapping;
    }

    private static RuleOverride? Override(YamlMapping root, RuleFileErrors errors)
    {
        var fields = new RuleFields(root, "a change of a rule", errors);
        fields.AllowOnly(s_overrideKeys);
        var id = Id(fields, errors);
        var severity = fields.Choice<Severity>("severity", "severity");
        if (root.Entries.Length == 1)
        {
            errors.Add(root, "Say what changes: 'severity' or 'guides'.");
        }

        return id is null ? null : new RuleOverride(id, severity, Guides(fields, errors));
    }

    /// <summary>What is missing gets a stand-in, so that the compiler still sees the patterns and predicates and tells their errors too.</summary>
    private static RuleFile? Rule(YamlMapping root, RuleFileErrors errors)
    {
        var fields = new RuleFields(root, "a rule", errors);
        fields.AllowOnly(s_keys);
        var nothing = new YamlScalar(root.Path, root.Line, root.Column, "", ScalarStyle.DoubleQuoted, "\"\"");
        var shape = RuleShapeReader.Read(fields, errors);
        var (wrong, right) = RuleExampleReader.Read(fields, errors);
        var segments = root.Path.Split('/');
        var file = new RuleFile
        {
            Path = root.Path,
            Name = System.IO.Path.GetFileNameWithoutExtension(segments[^1]),
            Family = segments.Length > 1 ? segments[^2] : "",
            Id = Id(fields, errors) ?? nothing,
            Title = fields.RequiredText("title")?.Value ?? "",
            Severity = fields.RequiredText("severity") is null ? default : fields.Choice<Severity>("severity", "severity") ?? default,
            Guides = Guides(fields, errors),
            Where = Where(fields),
            Quoted = fields.Choice<Severity>("quoted", "severity") ?? Severity.None,
            Why = fields.RequiredText("why")?.Value.Trim() ?? "",
            Source = fields.Text("source")?.Value ?? "",
            Shape = shape ?? new RulePatternShape([], null, []),
            Unless = fields.QuotedItems("unless"),
            Suggest = fields.Quoted("suggest"),
            Fix = Fix(fields, shape),
            Message = fields.RequiredQuoted("message") ?? nothing,
            InsteadOf = InsteadOf(fields, errors),
            Wrong = wrong,
            Right = right,
        };
        return shape is null ? null : file;
    }

    private static YamlScalar? Id(RuleFields fields, RuleFileErrors errors)
    {
        if (fields.RequiredText("id") is not { } id || IsId(id.Value))
        {
            return fields.Text("id");
        }

        errors.Add(id, $"'{id.Value}' is not an id: capital letters and then digits, as in CL1002.");
        return null;
    }

    private static bool IsId(string id)
    {
        var letters = id.TakeWhile(char.IsAsciiLetterUpper).Count();
        return letters is >= 2 and <= 10 && id.Length - letters is >= 3 and <= 6 && id[letters..].All(char.IsAsciiDigit);
    }

    private static ImmutableDictionary<Guide, Severity> Guides(RuleFields fields, RuleFileErrors errors)
    {
        var guides = ImmutableDictionary<Guide, Severity>.Empty;
        foreach (var (key, value) in fields.Nested("guides")?.Entries ?? [])
        {
            var guide = fields.ChoiceOf<Guide>(key, "guide");
            var severity = fields.ChoiceOf<Severity>(value, "severity");
            if (guide == Guide.Neutral)
            {
                errors.Add(key, "The neutral severity stands under 'severity'.");
            }
            else if (guide is { } known && severity is { } level)
            {
                guides = guides.SetItem(known, level);
            }
        }

        return guides;
    }

    private static BlockRoles Where(RuleFields fields)
    {
        var roles = default(BlockRoles);
        foreach (var item in fields.Items("where"))
        {
            if (fields.ChoiceOf<BlockRole>(item, "role") is { } role)
            {
                roles = roles.With(role);
            }
        }

        return roles == default ? BlockRoles.Body : roles;
    }

    private static FixApplicability? Fix(RuleFields fields, RuleShape? shape)
    {
        var fix = fields.Choice<FixApplicability>("fix", "fix");
        if (shape is RulePatternShape or RuleQueryShape && !fields.Has("suggest"))
        {
            fields.Forbid("fix", "needs a 'suggest': what stands in place of the words.");
        }

        return fix ?? (fields.Has("suggest") ? FixApplicability.Offer : null);
    }

    private static ImmutableArray<YamlScalar> InsteadOf(RuleFields fields, RuleFileErrors errors)
    {
        var ids = ImmutableArray.CreateBuilder<YamlScalar>();
        foreach (var item in fields.Items("instead-of"))
        {
            if (item is YamlScalar scalar && IsId(scalar.Value))
            {
                ids.Add(scalar);
            }
            else
            {
                errors.Add(item, "'instead-of' is a list of rule ids, as in [CL5001].");
            }
        }

        return ids.ToImmutable();
    }
}
