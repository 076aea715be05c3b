using System.Collections.Immutable;
using CopyLint.Analysis;
using CopyLint.Diagnostics;
using CopyLint.Editions;
using CopyLint.Rules.Files;
using CopyLint.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace CopyLint.Rules.Examples;

/// <summary>What a driver finds in an example: in its text, or across its stories, which are taken as one event.</summary>
internal sealed class ExampleRun
{
    private readonly RuleExample _example;
    private readonly ImmutableArray<(string Story, Diagnostic Diagnostic)> _found;

    private ExampleRun(RuleExample example, ImmutableArray<(string Story, Diagnostic Diagnostic)> found)
    {
        _example = example;
        _found = found;
    }

    /// <summary>What rules that failed say.</summary>
    public ImmutableArray<string> Failures =>
        [.. _found.Where(found => found.Diagnostic.Id == EngineRules.RuleFailed.Id).Select(found => found.Diagnostic.Message)];

    /// <summary>Whether the findings are exactly at the marked places.</summary>
    public bool IsAsMarked => _example.Stories.All(story => SpansIn(story).Order().SequenceEqual(story.Spans.Order()));

    public string Expected => Marked(story => story.Spans);

    public string Reported => Marked(SpansIn);

    public static ExampleRun Of(CopyDriver driver, RuleExample example)
    {
        var digests = new List<StoryDigest>();
        var found = ImmutableArray.CreateBuilder<(string, Diagnostic)>();
        foreach (var story in example.Stories)
        {
            var (own, digest) = driver.AnalyzeForEdition("example", story.Name, SourceOf(story, story.Text), OptionsOf(example), [], CancellationToken.None);
            found.AddRange(own.Select(d => (story.Name, d)));
            digests.Add(digest!);
        }

        if (example.IsEvent)
        {
            found.AddRange(driver.AnalyzeEdition(Edition.OfOneEvent(digests), jobs: 1, CancellationToken.None).Select(across => (across.Story.Path, across.Diagnostic)));
        }

        return new ExampleRun(example, found.ToImmutable());
    }

    public static AnalysisOptions OptionsOf(RuleExample example) => new() { Guide = example.Guide, Now = example.Now };

    /// <summary>A text under the metadata of a story.</summary>
    public static StorySource SourceOf(ExampleStory story, string text) => StorySource.Of(text) with { Metadata = story.Metadata };

    /// <summary>The text with marks around the places, as an example writes it.</summary>
    public static string Marked(string text, IEnumerable<TextSpan> spans)
    {
        var marks = spans.Order().ToList();
        if (marks.Count == 0)
        {
            return "nothing";
        }

        foreach (var span in Enumerable.Reverse(marks))
        {
            text = text.Insert(span.End, "]]").Insert(span.Start, "[[");
        }

        return RuleFields.InQuotes(text);
    }

    private string Marked(Func<ExampleStory, IEnumerable<TextSpan>> spans) => _example.IsEvent
        ? string.Join(", ", _example.Stories.Select(story => $"{story.Name}: {Marked(story.Text, spans(story))}"))
        : Marked(_example.Text, spans(_example.Stories[0]));

    private IEnumerable<TextSpan> SpansIn(ExampleStory story) =>
        _found.Where(found => found.Story == story.Name).Select(found => found.Diagnostic.Span);
}
