using System.Collections.Immutable;
using CopyLint.Analysis;
using CopyLint.Diagnostics;
using CopyLint.Model.Variants;
using CopyLint.Rules.Messages;
using CopyLint.Syntax;
using CopyLint.Text;
using Microsoft.CodeAnalysis.Text;

namespace CopyLint.Rules.Kinds;

/// <summary>A name written as one of the slips that a file of variants knows; one finding a name, at its first slip.</summary>
public sealed class NameSlip : RuleKind
{
    public override string Name => "name-slip";

    public override ImmutableArray<KindOption> Options => [KindOption.VariantClass("variants", "place")];

    public override ImmutableArray<string> Placeholders => ["match", "right"];

    public override CopyAnalyzer Create(Rule rule, KindSettings settings) => new Analyzer(rule, settings);

    private sealed class Analyzer(Rule rule, KindSettings settings) : CopyAnalyzer(rule)
    {
        private readonly string _class = settings.Word("variants");

        public override void Initialize(AnalysisContext context) => context.RegisterStoryAction(Check);

        private void Check(StoryContext story)
        {
            if (!story.Model.Variants.HasSlips)
            {
                return;
            }

            var slips = new Dictionary<int, List<TextSpan>>();
            var variants = story.Tree.Lexicon.Variants;
            foreach (ref readonly var mention in story.Model.Variants.Mentions)
            {
                if (variants.Forms[mention.Form].Role == VariantRole.Slip && variants.ClassOf(mention.Set) == _class
                    && !IsSurname(story.Tree, mention.First) && story.Wants(Rule, mention.Span) && !settings.IsExcepted(story.Tree, mention.Span))
                {
                    (slips.TryGetValue(mention.Set, out var known) ? known : slips[mention.Set] = []).Add(mention.Span);
                }
            }

            foreach (var (set, places) in slips)
            {
                Report(story, variants.NameOf(set), places);
            }
        }

        /// <summary>"said Ken Mayland".</summary>
        private static bool IsSurname(StoryTree tree, int token) => token > 0 && tree.Tokens[token - 1].IsCapitalized && tree.Is(token - 1, WordList.GivenName);

        private void Report(StoryContext story, string right, List<TextSpan> places)
        {
            var match = MessageTemplate.Words(story.Tree, places[0]);
            story.Report(Rule, new Finding(places[0], settings.Message.Fill(("match", match), ("right", right)))
            {
                Related = [.. places.Skip(1).Select(place => new RelatedPlace(place, $"here it is '{MessageTemplate.Words(story.Tree, place)}'"))],
                Fix = settings.FixOf($"Write '{right}'", [.. places.Select(place => new TextChange(place, right))]),
            });
        }
    }
}
