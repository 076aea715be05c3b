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
            if (story.Model.Variants.Slips.IsEmpty)
            {
                return;
            }

            var slips = new Dictionary<int, List<TextSpan>>();
            var variants = story.Tree.Lexicon.Variants;
            foreach (ref readonly var mention in story.Model.Variants.Slips)
            {
                if (variants.ClassOf(mention.Set) == _class && !IsSurname(story.Tree, mention.First) && !IsInAddress(story.Tree, mention.First) && story.Wants(Rule, mention.Span) && !settings.IsExcepted(story.Tree, mention.Span))
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

        /// <summary>"#london", "r/canada", "tokyo.example.org", "italy_2019": tags and addresses have a spelling of their own.</summary>
        private static bool IsInAddress(StoryTree tree, int token)
        {
            var tokens = tree.Tokens;
            var isBehindMark = token > 0 && !tokens[token].IsSpaceBefore
                && (tree.TextOf(token - 1) is "#" or "_" || (token > 1 && tree.TextOf(token - 1) is "/" && tokens[token - 2].Length == 1));
            return isBehindMark || (!tokens[token + 1].IsSpaceBefore
                && (tree.TextOf(token + 1) is "_" || (tree.TextOf(token + 1) is "." && !tokens[token + 2].IsSpaceBefore && tree.TextOf(token + 2) is [>= 'a' and <= 'z', ..])));
        }

        private void Report(StoryContext story, string right, List<TextSpan> places)
        {
            var match = MessageTemplate.Words(story.Tree, places[0]);
            var related = ImmutableArray.CreateBuilder<RelatedPlace>(places.Count - 1);
            var edits = ImmutableArray.CreateBuilder<TextChange>(places.Count);
            edits.Add(new TextChange(places[0], right));
            for (var i = 1; i < places.Count; i++)
            {
                related.Add(new RelatedPlace(places[i], MessageTemplate.HereItIs(story.Tree, places[i])));
                edits.Add(new TextChange(places[i], right));
            }

            story.Report(Rule, new Finding(places[0], settings.Message.Fill(("match", match), ("right", right)))
            {
                Related = related.MoveToImmutable(),
                Fix = settings.FixOf($"Write '{right}'", edits.MoveToImmutable()),
            });
        }
    }
}
