using CopyLint.Analysis;
using CopyLint.Rules;
using CopyLint.Rules.Files;
using CopyLint.Rules.Pack;

namespace CopyLint.Workspace.Tests.Packs;

/// <summary>A few rules of their own, so that tests of the workspace do not hang on the default pack.</summary>
public static class TestPack
{
    public static RuleSet Rules { get; } = Compile(("TST001", "vague-time"), ("TST002", "vague-place"), ("TSU001", "loose-word"));

    private static RuleSet Compile(params ReadOnlySpan<(string Id, string Name)> rules)
    {
        var errors = new RuleFileErrors();
        List<PackSource> sources = [];
        foreach (var (id, name) in rules)
        {
            sources.Add(new PackSource($"rules/test/{name}.yml", $$"""
                id: {{id}}
                title: A rule for tests
                severity: warning
                why: Tests need rules.
                find: ["zig {{name.Replace("-", " ", StringComparison.Ordinal)}}"]
                message: "'{match}' is reported."
                examples: {wrong: ["[[a]]"], right: ["b"]}
                """));
        }

        var pack = RuleCompiler.Compile(sources, errors);
        errors.All.ShouldBeEmpty();
        return pack!.Rules;
    }
}
