using System.Collections.Immutable;
using CopyLint.Analysis;
using CopyLint.Diagnostics;
using CopyLint.Model.People;
using CopyLint.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace CopyLint.Rules.Kinds;

/// <summary>A name that the story writes otherwise once: "Ouattara" twice and "Outtara".</summary>
public sealed class NearName : RuleKind
{
    public override string Name => "near-name";

    public override ImmutableArray<string> Placeholders => ["match", "usual"];

    public override CopyAnalyzer Create(Rule rule, KindSettings settings) => new Analyzer(rule, settings);

    private sealed class Analyzer(Rule rule, KindSettings settings) : CopyAnalyzer(rule)
    {
        public override void Initialize(AnalysisContext context) => context.RegisterStoryAction(Check);

        private void Check(StoryContext story)
        {
            foreach (var pair in story.Model.Repeats.NearNames)
            {
                var span = SpanOf(story.Tree, pair.Second);
                if (story.Wants(Rule, span) && !settings.IsExcepted(story.Tree, span))
                {
                    var usual = SpanOf(story.Tree, pair.First);
                    var right = story.Tree.TextOf(usual).ToString();
                    story.Report(Rule, new Finding(span, settings.Message.Fill(("match", story.Tree.TextOf(span).ToString()), ("usual", right)))
                    {
                        Related = [new RelatedPlace(usual, $"here it is '{right}'")],
                        Fix = settings.FixOf($"Write '{right}'", new TextChange(span, right)),
                    });
                }
            }
        }

        private static TextSpan SpanOf(StoryTree tree, int token) => new(tree.Tokens[token].Start, NameWords.NameAt(tree, token).Length);
    }
}
