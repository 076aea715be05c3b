using CopyLint.Rules.Pack;

namespace CopyLint.Rules.Tests.Pack;

/// <summary>What the rules folder says of its rules is true.</summary>
public sealed class RuleCatalogueTests
{
    private const string Command = "Run: dotnet run --project src/CopyLint.PackCompiler -- catalogue rules";

    [Fact]
    public void The_catalogue_is_made_from_the_rule_files() =>
        Read("README.md").ShouldBe(RuleCatalogue.Markdown(DefaultRules.Pack), Command);

    [Fact]
    public void The_reference_is_made_from_the_model_and_the_lists() => Read("WRITING.md").ShouldBe(RuleReference.Markdown(DefaultRules.Pack), Command);

    [Fact]
    public void The_schema_is_made_from_the_format() => Read("rule.schema.json").ShouldBe(RuleSchema.Json(), Command);

    [Fact]
    public void The_change_log_names_every_rule()
    {
        var log = Read("CHANGELOG.md");
        DefaultRules.Pack.Definitions.Select(definition => $"{definition.Rule.Id} {definition.Rule.Name}").Where(rule => !log.Contains(rule, StringComparison.Ordinal)).ShouldBeEmpty();
    }

    [Fact]
    public void Every_source_key_is_explained()
    {
        var keys = DefaultRules.Sources
            .SelectMany(source => source.Text.Split('\n').Where(line => line.StartsWith("source:", StringComparison.Ordinal)))
            .SelectMany(line => line.Split(' ', ',', ';', '(', ')', '"'))
            .Where(word => word.Length > 1 && word[0] == 'S' && word[1..].All(char.IsAsciiDigit));
        var page = Read("SOURCES.md");
        keys.Distinct().Where(key => !page.Contains($"| {key} |", StringComparison.Ordinal)).ShouldBeEmpty();
    }

    private static string Read(string name) => File.ReadAllText(Path.Join(DefaultRules.Root, "rules", name)).ReplaceLineEndings("\n");
}
