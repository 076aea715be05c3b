using System.Collections.Immutable;
using CopyLint.Workspace.Files;
using CopyLint.Workspace.Settings;
using FsCheck;
using FsCheck.Fluent;
using Microsoft.CodeAnalysis;

namespace CopyLint.Workspace.Tests.Settings;

/// <summary>Our reader of <c>.editorconfig</c> says where a value stands; Roslyn's says which one holds. They agree.</summary>
public sealed class EditorConfigTests
{
    private static readonly string s_root = Path.GetFullPath(OperatingSystem.IsWindows() ? @"C:\desk" : "/desk");

    private static readonly string[] s_stories = ["a.txt", "b.md", "file2.txt", "a/a.txt", "a/b.txt", "a/b/c.txt", "b/a.md", "b/file9.txt"];

    private static readonly string[] s_sections =
    [
        "[*]", "[*.txt]", "[*.{txt,md}]", "  [*.md]  ", "[a/**]", "[/a/*.txt]", "[a.txt]", "[{a,b}/*]", "[*.t?t]", "[file{1..3}.txt]", "[**/b/*]",
        "[*.txt] # copy", "[*.md];x", "[broken", "[a\\#b]", "[a#b]", "[]", "[[x]]", "[{a,b]",
    ];

    private static readonly string[] s_lines =
    [
        "copylint.CL2001 = error", "copylint.cl2001=warning", "copylint.CL4 : none", "copylint_guide=ap", "  copylint_guide : bbc ; why", "COPYLINT_GUIDE = Nyt",
        "copylint_guide = ", "copylint_outlet = The Desk # ours", "copylint_outlet = a = b", "copylint_outlet", "# copylint_guide = ap", "; copylint_guide = ap",
        "copylint_x-y.z = 1", "dotnet_diagnostic.CL2001.severity = warning", "dotnet_diagnostic.CL2001.severity = none # off", "indent_size = 2", "root = false", "",
        "root = true", "copylint_guide ap", "\u00a0copylint_guide = reuters\u00a0", "copylint_gui\u0301de = ap", "copylint_guide = ap\r", "copylint_guide\u2028= ap",
    ];

    private static readonly ImmutableDictionary<string, ReportDiagnostic> s_words = ImmutableDictionary<string, ReportDiagnostic>.Empty
        .Add("none", ReportDiagnostic.Suppress).Add("warning", ReportDiagnostic.Warn);

    [Fact]
    public void The_lines_that_hold_are_those_whose_values_Roslyn_gives() => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(2000),
        Prop.ForAll(Arb.From(Gen.Zip(Text, Text)), files =>
        {
            var outer = Parse(".editorconfig", files.Item1);
            var inner = Parse("a/.editorconfig", files.Item2);
            var top = EditorConfigChain.Empty.With(outer);
            var below = top.With(inner);
            var roslyn = AnalyzerConfigSet.Create<List<AnalyzerConfig>>(
                [AnalyzerConfig.Parse(files.Item1, outer.File.FullPath), AnalyzerConfig.Parse(files.Item2, inner.File.FullPath)]);

            foreach (var story in s_stories)
            {
                var path = Path.Join(s_root, story);
                var said = (story.StartsWith("a/", StringComparison.Ordinal) ? below : top).For(path).Entries;
                var expected = roslyn.GetOptionsForSourcePath(path);
                Ours(said).ShouldBe(Roslyns(expected), $"{story}\n{files.Item1}---\n{files.Item2}");
            }
        }));

    [Fact]
    public void An_entry_knows_its_line_and_columns()
    {
        var entry = Parse(".editorconfig", "# desk\r\n[*.txt]\r\n  copylint_guide  = ap ; here\r\n").Entries.ShouldHaveSingleItem();

        (entry.Line, entry.KeyColumn, entry.ValueColumn, entry.Key, entry.Value, entry.Section).ShouldBe((3, 3, 21, "copylint_guide", "ap", "[*.txt]"));
    }

    [Fact]
    public void Stories_under_the_same_sections_share_their_settings()
    {
        var chain = EditorConfigChain.Empty.With(Parse(".editorconfig", "[*.txt]\ncopylint_guide = ap\n[b/*]\ncopylint_guide = bbc\n"));

        chain.For(Path.Join(s_root, "a.txt")).ShouldBeSameAs(chain.For(Path.Join(s_root, "a", "b.txt")));
        chain.For(Path.Join(s_root, "a.txt")).ShouldNotBeSameAs(chain.For(Path.Join(s_root, "b", "a.txt")));
    }

    private static Gen<string> Text =>
        from lines in Gen.OneOf(Gen.Elements(s_sections), Gen.Elements(s_lines), Gen.Elements(s_lines)).ListOf()
        from root in Gen.Elements("", "", "root = true\n", "Root: TRUE\n")
        select root + string.Join('\n', lines);

    private static EditorConfigFile Parse(string name, string text)
    {
        var path = Path.GetFullPath(Path.Join(s_root, name));
        return EditorConfigFile.Parse(new CopyFile(name, path), text);
    }

    private static IEnumerable<string> Ours(ImmutableArray<EditorConfigEntry> entries) => entries
        .Select(entry => entry.Key.StartsWith("dotnet", StringComparison.Ordinal) ? $"CL2001 {s_words[entry.Value]}" : $"{entry.Key.ToLowerInvariant()} {entry.Value}")
        .Order(StringComparer.Ordinal);

    private static IEnumerable<string> Roslyns(AnalyzerConfigOptionsResult options) => options.AnalyzerOptions
        .Where(option => option.Key.StartsWith("copylint", StringComparison.Ordinal))
        .Select(option => $"{option.Key} {option.Value}")
        .Concat(options.TreeOptions.Select(option => $"{option.Key.ToUpperInvariant()} {option.Value}"))
        .Order(StringComparer.Ordinal);
}
