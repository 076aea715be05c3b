using System.Collections.Immutable;
using CopyLint.Analysis;
using CopyLint.Diagnostics;
using CopyLint.Model.Repeats;
using CopyLint.Rules.Messages;
using CopyLint.Syntax;

namespace CopyLint.Rules.Kinds;

/// <summary>A paragraph that says in nearly the same words what an earlier one says. Paragraphs of speech are left alone: people repeat themselves.</summary>
internal sealed class NearDuplicateParagraph : RuleKind
{
    public override string Name => "near-duplicate-paragraph";

    public override ImmutableArray<string> Placeholders => ["first"];

    public override CopyAnalyzer Create(Rule rule, KindSettings settings) => new Analyzer(rule, settings);

    private sealed class Analyzer(Rule rule, KindSettings settings) : CopyAnalyzer(rule)
    {
        public override void Initialize(AnalysisContext context) => context.RegisterStoryAction(Analyze);

        private void Analyze(StoryContext story)
        {
            foreach (var repeat in story.Model.Repeats.Paragraphs)
            {
                var second = story.Tree.Blocks[repeat.Second];
                if (!IsSpeech(story, second) && !IsSpeech(story, story.Tree.Blocks[repeat.First]) && story.Wants(Rule, second.Span))
                {
                    Report(story, repeat);
                }
            }
        }

        private static bool IsSpeech(StoryContext story, in Block block)
        {
            var first = block.FirstToken;
            while (first + 1 < block.EndToken && !story.Tree.Tokens[first].IsWord)
            {
                first++;
            }

            return story.Model.IsQuoted(story.Tree.Tokens[first].Span);
        }

        private void Report(StoryContext story, Repeat repeat)
        {
            var first = story.Tree.Blocks[repeat.First].Span;
            var message = settings.Message.Fill(("first", MessageTemplate.Line(story.Tree, first.Start)));
            story.Report(Rule, new Finding(story.Tree.Blocks[repeat.Second].Span, message)
            {
                Related = [new RelatedPlace(first, "The earlier paragraph stands here.")],
            });
        }
    }
}
