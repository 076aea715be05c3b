using System.Collections.Immutable;
using CopyLint.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace CopyLint.Benchmarks;

/// <summary>The sentences of the repository's own stories and rule examples, but for those with half a quotation, which would leave a story with quotation marks that do not pair.</summary>
/// <param name="Ordinary">Of the stories in tests/Corpus/ordinary.</param>
/// <param name="Tricky">Of the seeds and of the other stories in tests/Corpus.</param>
/// <param name="Right">Of examples in which the rule must find nothing.</param>
/// <param name="Wrong">Of examples in which the rule must find something.</param>
/// <param name="Mix">How many of each are taken.</param>
internal sealed record SentencePool(ImmutableArray<string> Ordinary, ImmutableArray<string> Tricky, ImmutableArray<string> Right, ImmutableArray<string> Wrong, SentenceMix Mix)
{
    public static SentencePool Load() => new(
        [.. Repository.OrdinaryStories.SelectMany(SentencesOf).Distinct()],
        [.. Repository.TrickyStories.SelectMany(SentencesOf).Distinct()],
        [.. Repository.RuleFiles.SelectMany(file => file.Right).SelectMany(example => SentencesOf(example.Text)).Distinct()],
        [.. Repository.RuleFiles.SelectMany(file => file.Wrong).SelectMany(example => SentencesOf(example.Text)).Distinct()],
        SentenceMix.News);

    /// <summary>The words of the stories that are written as names and that no list knows.</summary>
    public ImmutableArray<string> Names() => [.. Ordinary.Concat(Tricky).SelectMany(NamesOf).Distinct()];

    /// <summary>A sentence of the mix.</summary>
    public string Pick(Random random)
    {
        var drawn = random.Next(100);
        var sentences = drawn < Mix.Wrong ? Wrong
            : drawn < Mix.Wrong + Mix.Right ? Right
            : drawn < Mix.Wrong + Mix.Right + Mix.Tricky ? Tricky
            : Ordinary;
        return sentences[random.Next(sentences.Length)];
    }

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
        return tree.Sentences.ToArray()
            .Select(sentence => string.Join(' ', tree.Source.ToString(sentence.Span).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)))
            .Where(HasWholeQuotations);
    }

    /// <summary>A single mark at the end may be an apostrophe.</summary>
    private static bool HasWholeQuotations(string sentence) =>
        sentence.Count(c => c == '"') % 2 == 0 && sentence.Count(c => c == '“') == sentence.Count(c => c == '”') && sentence.Count(c => c == '‘') <= sentence.Count(c => c == '’');
}
