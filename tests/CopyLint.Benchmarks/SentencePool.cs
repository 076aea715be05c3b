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

    /// <summary>The stories' own sentences alone, as news is.</summary>
    public SentencePool OfStories() => this with { Right = [], Wrong = [] };

    /// <summary>The words of the stories that are written as names and that no list knows.</summary>
    public ImmutableArray<string> Names() => [.. News.SelectMany(NamesOf).Distinct()];

    private static IEnumerable<string> NamesOf(string sentence)
    {
        var tree = StoryTree.Parse(SourceText.From(sentence), Repository.Pack.Rules.Lexicon);
        return Enumerable.Range(1, tree.Tokens.Length - 1)
            .Where(i => tree.Tokens[i] is { Kind: TokenKind.Word, IsCapitalized: true } token && token.Word <= 0 && !token.Has(TokenFlags.AllCaps))
            .Select(i => tree.TextOf(i).ToString())
            .Where(name => name.Length > 2 && name.All(char.IsAsciiLetter));
    }

    private static IEnumerable<string> SentencesOf(string text)
    {
        var tree = StoryTree.Parse(SourceText.From(text), Repository.Pack.Rules.Lexicon);
        return tree.Sentences.ToArray().Select(sentence => string.Join(' ', tree.Source.ToString(sentence.Span).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)));
    }
}
