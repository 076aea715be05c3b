using System.Text;
using CopyLint.Rules.Files;
using CopyLint.Rules.Lexicons;
using CopyLint.Syntax;
using Microsoft.CodeAnalysis.Text;
using YamlDotNet.Core;

namespace CopyLint.Rules.Tests.Patterns;

/// <summary>What patterns match, through the phrase index as rules use it.</summary>
public sealed class PatternTests
{
    private static readonly (string Name, string Text)[] s_lists =
    [
        ("reporting-verb", "words: [\"say~\", \"tell~\", \"point~ out\"]"),
        ("number-word", "values: {\"two\": 2, \"twenty\": 20}"),
        ("scale-word", "values: {\"million\": 6}"),
        ("rumor", "words: [\"rumor~\", \"rumour~\", \"unconfirmed report~\"]"),
        ("denial", "words: [\"deny~\", \"<rumor> control\"]"),
    ];

    [Theory]
    [InlineData("rumor", "The rumor. RUMOR. Rumors.", "rumor|RUMOR")]
    [InlineData("rumor~", "The rumor. Rumors. He rumored.", "rumor|Rumors|rumored")]
    [InlineData("say~", "He says, said, saying, say.", "says|said|saying|say")]
    [InlineData("deny~ it", "They denied it; he denies it.", "denied it|denies it")]
    [InlineData("(a|the big) dog", "A dog, the big dog, the dog.", "A dog|the big dog")]
    [InlineData("on (the)? condition of anonymity", "He spoke on condition of anonymity, on the\ncondition of anonymity.", "on condition of anonymity|on the\ncondition of anonymity")]
    [InlineData("so-called", "The so called and so-called so\u00A0called group.", "so called|so-called|so\u00A0called")]
    [InlineData("source", "An open-source tool. A source-code leak. A source.", "source")]
    [InlineData("don't know", "They don’t know and don't know.", "don’t know|don't know")]
    [InlineData("US", "Join us. The US. The U.S. us.", "US")]
    [InlineData("U.S.", "The U.S. army and the US army.", "U.S.")]
    [InlineData("May", "It may rain in May.", "May")]
    [InlineData("official's", "The official's report and the official report.", "official's")]
    [InlineData("official", "The official's report and the official report.", "official")]
    [InlineData("it's unclear", "It’s unclear.", "It’s unclear")]
    [InlineData("deny~ ... report", "He denied the very long report.", "denied the very long report")]
    [InlineData("deny~ ..2 report", "He denied the very long report.", "")]
    [InlineData("deny~ ... report", "He denied. The report came.", "")]
    [InlineData("according to {reports}", "according to reports", "reports")]
    [InlineData("rumors, the", "Rumors, the album. Rumors the album.", "Rumors, the")]
    [InlineData("\"rumors\"", "“Rumors” and \"Rumors\" and ‘Rumors’.", "“Rumors”|\"Rumors\"|‘Rumors’")]
    [InlineData("\\[ name \\]", "Write [name] here.", "[name]")]
    [InlineData("<number> troop", "2,000 troop, two troop, twenty-two million troop", "2,000 troop|two troop|twenty-two million troop|million troop")]
    [InlineData("<figure> troop", "2,000 troop, two troop", "2,000 troop")]
    [InlineData("<name> said", "Yes, then Jane Roe said no.", "Jane Roe said|Roe said")]
    [InlineData("<reporting-verb> that", "He pointed out that we said that.", "pointed out that|said that")]
    [InlineData("<denial>", "He denied. Rumor control. Unconfirmed reports control.", "denied|Rumor control|Unconfirmed reports control")]
    [InlineData("the 1977 album", "The 1977 album, the 1978 album.", "The 1977 album")]
    [InlineData("said.", "He said. They said so.", "said.")]
    public void A_pattern_matches_words(string pattern, string text, string expected)
    {
        var compiler = Compiler(out var errors);
        var phrase = compiler.AddPattern(Quoted(pattern));
        errors.All.ShouldBeEmpty();

        var tree = StoryTree.Parse(SourceText.From(text), compiler.Build());

        var found = new StringBuilder();
        foreach (var hit in tree.Hits)
        {
            hit.Phrase.ShouldBe(phrase);
            found.Append(found.Length == 0 ? "" : "|").Append(tree.TextOf(tree.SpanOf(hit.ReportFirst, hit.ReportEnd)));
        }

        found.ToString().ShouldBe(expected);
    }

    [Theory]
    [InlineData("(a|b", 2, "'(' is not closed by ')'.")]
    [InlineData("a) b", 3, "')' closes nothing.")]
    [InlineData("say ~", 6, "'~' stands for nothing here.")]
    [InlineData("<rumour> x", 2, "There is no word list 'rumour'. Did you mean 'rumor'?")]
    [InlineData("... said", 2, "A pattern cannot begin with a gap: begin with a word, a list or a kind of thing.")]
    [InlineData("<word> said", 2, "A pattern cannot begin with <word>: begin with a word, a list or another kind of thing.")]
    [InlineData("(the)? ...", 9, "A pattern cannot begin with a gap: begin with a word, a list or a kind of thing.")]
    [InlineData("a ..40 b", 4, "A gap is 1 to 12 words.")]
    [InlineData("", 2, "The pattern is empty.")]
    [InlineData("a (|b)", 5, "An alternative is empty: write (a|b)? for what may be left out.")]
    public void A_wrong_pattern_is_an_error_at_its_place(string pattern, int column, string message)
    {
        var compiler = Compiler(out var errors);

        compiler.AddPattern(Quoted(pattern)).ShouldBe(-1);

        var error = errors.All.ShouldHaveSingleItem();
        (error.Line, error.Column, error.Message).ShouldBe((1, column, message));
    }

    [Fact]
    public void A_pattern_with_many_gaps_gives_up_in_constant_time()
    {
        var compiler = Compiler(out _);
        compiler.AddPattern(Quoted("a ..12 a ..12 a ..12 a ..12 a ..12 b"));

        var tree = StoryTree.Parse(SourceText.From(string.Concat(Enumerable.Repeat("a ", 2_000))), compiler.Build());

        tree.Hits.Length.ShouldBe(0);
    }

    private static LexiconCompiler Compiler(out RuleFileErrors errors)
    {
        errors = new RuleFileErrors();
        var compiler = new LexiconCompiler(errors);
        foreach (var (name, text) in s_lists)
        {
            compiler.AddFile(name + ".yml", $"list: {name}\nabout: a list\n{text}\n");
        }

        compiler.CompileLists();
        return compiler;
    }

    private static YamlScalar Quoted(string pattern) =>
        new("rule.yml", 1, 1, pattern, ScalarStyle.DoubleQuoted, $"\"{pattern.Replace("\\", "\\\\").Replace("\"", "\\\"")}\"");
}
