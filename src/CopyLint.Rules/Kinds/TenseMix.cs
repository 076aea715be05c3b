using System.Collections.Immutable;
using CopyLint.Analysis;
using CopyLint.Diagnostics;
using CopyLint.Model.Attributions;
using CopyLint.Model.Sources;
using CopyLint.Rules.Messages;
using CopyLint.Syntax;
using CopyLint.Text;
using Microsoft.CodeAnalysis.Text;

namespace CopyLint.Rules.Kinds;

/// <summary>
/// "says" and "said" of people in one story. The rule's patterns name further verbs in the present tense ("declines to").
/// What a document says, it says for as long as it stands, and what its exceptions match is said time and again or not at all. Reported at the first departure from the tense used first.
/// </summary>
internal sealed class TenseMix : RuleKind
{
    private const int MostPlaces = 48;

    public override string Name => "tense-mix";

    public override bool StartsFromPatterns => true;

    public override ImmutableArray<string> Placeholders => ["match", "first"];

    public override CopyAnalyzer Create(Rule rule, KindSettings settings) => new Analyzer(rule, settings);

    private readonly record struct Place(TextSpan Span, bool IsPast);

    private sealed class Analyzer(Rule rule, KindSettings settings) : CopyAnalyzer(rule)
    {
        public override void Initialize(AnalysisContext context) => context.RegisterStoryAction(Analyze);

        private void Analyze(StoryContext story)
        {
            var attributions = story.Model.Attributions;
            if (!SayingVerb.MayMix(story.Model, attributions, settings.Find))
            {
                return;
            }

            Span<Place> places = stackalloc Place[MostPlaces];
            var count = 0;
            for (var i = 0; i < attributions.Length && count < places.Length; i++)
            {
                if (SayingVerb.IsKnown(story.Tree.TextOf(attributions[i].Verb)) && SayingVerb.IsSaid(story.Model, attributions[i]) && story.Wants(Rule, attributions[i].Verb)
                    && !settings.IsExcepted(story.Tree, attributions[i].Verb))
                {
                    places[count++] = new Place(attributions[i].Verb, SayingVerb.IsPast(story.Tree.TextOf(attributions[i].Verb)));
                }
            }

            count = AddMatches(story, places, count);
            if (count > 0)
            {
                places = places[..count];
                places.Sort(static (a, b) => a.Span.Start.CompareTo(b.Span.Start));
                Check(story, places);
            }
        }

        private int AddMatches(StoryContext story, Span<Place> places, int count)
        {
            foreach (var phrase in settings.Find.Phrases)
            {
                if (!story.Tree.HasHit(phrase, new TextSpan(0, story.Tree.Text.Length)))
                {
                    continue;
                }

                foreach (ref readonly var hit in story.Tree.Hits)
                {
                    var span = story.Tree.SpanOf(hit.ReportFirst, hit.ReportEnd);
                    if (hit.Phrase == phrase && count < places.Length && story.Wants(Rule, span) && SayingVerb.IsKnown(story.Tree.TextOf(span)))
                    {
                        places[count++] = new Place(span, false);
                    }
                }
            }

            return count;
        }

        private void Check(StoryContext story, ReadOnlySpan<Place> places)
        {
            for (var i = 1; i < places.Length; i++)
            {
                if (places[i].IsPast != places[0].IsPast)
                {
                    Report(story, places, i);
                    return;
                }
            }
        }

        private void Report(StoryContext story, ReadOnlySpan<Place> places, int at)
        {
            var past = 0;
            var related = ImmutableArray.CreateBuilder<RelatedPlace>();
            for (var i = 0; i < places.Length; i++)
            {
                past += places[i].IsPast ? 1 : 0;
                if (places[i].IsPast != places[at].IsPast)
                {
                    related.Add(new RelatedPlace(places[i].Span, MessageTemplate.HereItIs(story.Tree, places[i].Span)));
                }
            }

            var words = MessageTemplate.Words(story.Tree, places[at].Span);
            var first = MessageTemplate.Words(story.Tree, places[0].Span);
            story.Report(Rule, new Finding(places[at].Span, settings.Message.Fill(("match", words), ("first", first)))
            {
                Related = related.ToImmutable(),
                Fix = past * 2 >= places.Length ? settings.FixOf("Put all of them in the past tense", Edits(story.Tree, places)) : null,
            });
        }

        private static ImmutableArray<TextChange> Edits(StoryTree tree, ReadOnlySpan<Place> places)
        {
            var edits = ImmutableArray.CreateBuilder<TextChange>();
            foreach (ref readonly var place in places)
            {
                if (!place.IsPast && SayingVerb.PastOf(tree.TextOf(place.Span)) is { } past)
                {
                    edits.Add(new TextChange(place.Span, past));
                }
            }

            return edits.ToImmutable();
        }
    }
}
