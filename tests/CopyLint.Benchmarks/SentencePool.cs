using System.Collections.Immutable;
using CopyLint.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace CopyLint.Benchmarks;

/// <summary>The sentences of the repository's own stories and rule examples.</summary>
/// <param name="News">Of the seeds and of the golden stories in tests/Corpus.</param>
/// <param name="Right">Of examples in which the rule must find nothing.</param>
/// <param name="Wrong">Of examples in which the rule must find something.</param>
internal sealed record SentencePool(ImmutableArray<string> News, ImmutableArray<string> Right, ImmutableArray<string> Wrong)
{
    public static SentencePool Load() => new(
        [.. Repository.Stories.SelectMany(SentencesOf).Distinct()],
        [.. Repository.RuleFiles.SelectMany(file => file.Right).SelectMany(example => SentencesOf(example.Text)).Distinct()],
        [.. Repository.RuleFiles.SelectMany(file => file.Wrong).SelectMany(example => SentencesOf(example.Text)).Distinct()]);

    private static IEnumerable<string> SentencesOf(string text)
    {
        var tree = StoryTree.Parse(SourceText.From(text), Repository.Pack.Rules.Lexicon);
        return tree.Sentences.ToArray().Select(sentence => string.Join(' ', tree.Source.ToString(sentence.Span).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)));
    }
}
