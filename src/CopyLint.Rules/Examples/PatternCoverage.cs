using System.Collections.Immutable;
using CopyLint.Rules.Files;
using CopyLint.Rules.Lexicons;
using CopyLint.Rules.Pack;
using CopyLint.Rules.Patterns;
using CopyLint.Syntax;
using CopyLint.Text;
using Microsoft.CodeAnalysis.Text;

namespace CopyLint.Rules.Examples;

/// <summary>
/// Whether the examples of a rule meet every pattern and every inline alternative. Each alternative is compiled as a
/// pattern of its own into one index, beside the rules' index, so that matching itself records nothing.
/// </summary>
internal sealed class PatternCoverage
{
    private readonly Dictionary<string, ImmutableArray<Variant>> _variants = new(StringComparer.Ordinal);
    private readonly Lexicon _lexicon;

    public PatternCoverage(RulePack pack, IEnumerable<RuleFile> files)
    {
        var lexicons = new LexiconCompiler(new RuleFileErrors());
        foreach (var list in pack.Sources.Where(source => source.IsLexicon))
        {
            lexicons.AddFile(list.Path, list.Text);
        }

        lexicons.CompileLists();
        foreach (var file in files)
        {
            var find = file.Shape switch
            {
                RulePatternShape pattern => pattern.Find,
                RuleKindShape kind => kind.Find,
                _ => [],
            };
            _variants[file.Path] = [.. find.Concat(file.Unless).SelectMany(written => Variants(lexicons, written))];
        }

        _lexicon = lexicons.Build();
    }

    public void Check(RuleFile file, RuleFileErrors errors)
    {
        var met = new HashSet<int>();
        foreach (var story in file.Wrong.Concat(file.Right).SelectMany(example => example.Stories))
        {
            foreach (var hit in StoryTree.Parse(SourceText.From(story.Text), _lexicon).Hits)
            {
                met.Add(hit.Phrase);
            }
        }

        foreach (var variant in _variants[file.Path].Where(variant => !met.Contains(variant.Phrase)))
        {
            errors.Add(variant.Written, variant.Index, $"No example contains '{OptionAt(variant.Written.Value, variant.Index)}' here.");
        }
    }

    private static IEnumerable<Variant> Variants(LexiconCompiler lexicons, YamlScalar written) =>
        PatternParser.Parse(written.Value, (_, _) => { }) is { } pattern
            ? PatternVariants.Of(pattern).Select(variant => new Variant(written, variant.Index, lexicons.AddPattern(variant.Pattern)))
            : [];

    /// <summary>The alternative that begins at the offset, as it is written.</summary>
    private static string OptionAt(string pattern, int index)
    {
        var depth = 0;
        var end = index;
        while (end < pattern.Length && (depth > 0 || pattern[end] is not ('|' or ')')))
        {
            depth += pattern[end] switch { '(' => 1, ')' => -1, _ => 0 };
            end++;
        }

        return pattern[index..end].Trim();
    }

    private readonly record struct Variant(YamlScalar Written, int Index, int Phrase);
}
