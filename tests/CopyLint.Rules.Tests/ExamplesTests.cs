using CopyLint.Rules.Examples;
using CopyLint.Rules.Files;

namespace CopyLint.Rules.Tests;

/// <summary>One theory case for each rule file on disk: its own examples are its tests.</summary>
public sealed class ExamplesTests
{
    private static readonly Lazy<(RuleExamples Examples, Dictionary<string, RuleFile> Files)> s_all = new(() =>
    {
        var files = DefaultRules.Sources
            .Where(source => !source.IsLexicon)
            .Select(source => RuleFileReader.Read(source.Path, source.Text, new RuleFileErrors())!)
            .ToDictionary(file => file.Path);
        return (new RuleExamples(DefaultRules.Pack, files.Values), files);
    });

    public static TheoryData<string> Paths => [.. DefaultRules.Sources.Where(source => !source.IsLexicon).Select(source => source.Path)];

    [Fact]
    public void All_rule_files_and_word_lists_compile() => DefaultRules.Errors.ShouldBeEmpty();

    [Theory]
    [MemberData(nameof(Paths))]
    public void A_rule_does_what_its_examples_say(string path)
    {
        var (examples, files) = s_all.Value;
        examples.Check(files[path]).ShouldBeEmpty();
    }
}
