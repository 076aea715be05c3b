using System.Collections.Immutable;
using CopyLint.Analysis;
using CopyLint.Diagnostics;
using CopyLint.Model.Variants;
using CopyLint.Rules.Messages;
using CopyLint.Syntax;
using CopyLint.Text;
using Microsoft.CodeAnalysis.Text;

namespace CopyLint.Rules.Kinds;

/// <summary>
/// A noun with a capital in one place and without in another: behind one and the same name ("Danube River" and "Danube
/// river"), or alone behind "the" ("the Coalition" and "the coalition"). One finding a noun and name.
/// </summary>
public sealed class CapitalMix : RuleKind
{
    /// <summary>How many times 64 bits stand for the nouns of a story in either form.</summary>
    private const int SeenBits = 64;

    public override string Name => "capital-mix";

    public override ImmutableArray<KindOption> Options => [KindOption.VariantClass("behind-name", "capital-name"), KindOption.VariantClass("alone", "capital-alone")];

    public override ImmutableArray<string> Placeholders => ["match", "first"];

    public override CopyAnalyzer Create(Rule rule, KindSettings settings) => new Analyzer(rule, settings);

    private sealed class Analyzer(Rule rule, KindSettings settings) : CopyAnalyzer(rule)
    {
        private readonly VariantClass _behindName = new(settings.Word("behind-name"));
        private readonly VariantClass _alone = new(settings.Word("alone"));

        public override void Initialize(AnalysisContext context) => context.RegisterStoryAction(Check);

        private void Check(StoryContext story)
        {
            var mentions = story.Model.Variants.Mentions;
            var mixed = mentions.IsEmpty ? 0 : CapitalForms.Mixed(story.Tree, mentions, _behindName, _alone);
            if (mixed == 0)
            {
                return;
            }

            Span<ulong> both = stackalloc ulong[SeenBits];
            if (!HasBoth(story, mentions, mixed, both))
            {
                return;
            }

            var groups = new Dictionary<(int Set, int Name), List<TextSpan>>();
            foreach (ref readonly var mention in mentions)
            {
                if (Counted(story, mention) is { } phrase && BitOf(mention, phrase.Name, out var at) is var bit && (both[at] & bit) != 0)
                {
                    (groups.TryGetValue((mention.Set, phrase.Name), out var known) ? known : groups[(mention.Set, phrase.Name)] = []).Add(phrase.Span);
                }
            }

            foreach (var places in groups.Values)
            {
                Report(story, places);
            }
        }

        private static ulong BitOf(in VariantMention mention, int name, out int at)
        {
            var hash = mention.Set * 31 + name;
            at = hash >> 6 & (SeenBits - 1);
            return 1UL << hash;
        }

        /// <summary>Whether some noun stands both with a capital and without: a look that allocates nothing, and is now and then wrong.</summary>
        /// <param name="mixed">The sets that come into question (<see cref="CapitalForms.Mixed"/>).</param>
        /// <param name="both">Gets a bit for each such noun.</param>
        private bool HasBoth(StoryContext story, ReadOnlySpan<VariantMention> mentions, ulong mixed, Span<ulong> both)
        {
            Span<ulong> capital = stackalloc ulong[SeenBits];
            Span<ulong> small = stackalloc ulong[SeenBits];
            capital.Clear();
            small.Clear();
            var variants = story.Tree.Lexicon.Variants;
            var (behindName, alone) = (_behindName.IndexIn(variants), _alone.IndexIn(variants));
            foreach (ref readonly var mention in mentions)
            {
                var variantClass = variants.Sets[mention.Set].Class;
                if ((mixed >> mention.Set & 1) != 0 && (variantClass == behindName || variantClass == alone) && Counted(story, mention) is { } phrase)
                {
                    var bit = BitOf(mention, phrase.Name, out var at);
                    (story.Tree.Tokens[mention.First].IsCapitalized ? capital : small)[at] |= bit;
                }
            }

            for (var i = 0; i < SeenBits; i++)
            {
                both[i] = capital[i] & small[i];
            }

            return both.ContainsAnyExcept(0UL);
        }

        private (TextSpan Span, int Name)? Counted(StoryContext story, in VariantMention mention) =>
            PhraseAt(story.Tree, mention, story.Tree.Lexicon.Variants.ClassOf(mention.Set)) is { } phrase
                && story.Wants(Rule, phrase.Span) && !settings.IsExcepted(story.Tree, phrase.Span) ? phrase : null;

        /// <summary>The name with the noun and the name's number, or the noun alone with the number 0.</summary>
        private (TextSpan Span, int Name)? PhraseAt(StoryTree tree, in VariantMention mention, string variantClass)
        {
            var before = mention.First - 1;
            if (before < 0 || mention.End != mention.First + 1 && variantClass == _behindName.Name || tree.Tokens[mention.First].Has(TokenFlags.SentenceStart))
            {
                return null;
            }

            if (variantClass == _behindName.Name)
            {
                ref readonly var name = ref tree.Tokens[before];
                return name.IsWord && name.IsCapitalized && name.Word != 0 && !name.Has(TokenFlags.Possessive) && !tree.Is(before, WordList.FunctionWord)
                    && !tree.Is(before, WordList.Nationality) && !tree.Tokens[mention.End].IsCapitalized && tree.Tokens[mention.First].IsSpaceBefore
                    ? (tree.SpanOf(before, mention.End), name.Word)
                    : null;
            }

            var isAlone = variantClass == _alone.Name && tree.IsWord(before, "the") && !tree.Is(mention.End, WordList.Preposition) && tree.Tokens[mention.End].Kind != TokenKind.Hyphen
                && !tree.Tokens[mention.End].IsCapitalized;
            return isAlone ? (mention.Span, 0) : null;
        }

        private void Report(StoryContext story, List<TextSpan> places)
        {
            var first = MessageTemplate.Words(story.Tree.Text, places[0]);
            var at = places.FindIndex(place => MessageTemplate.Words(story.Tree.Text, place) is var words && words != first && Fold.Word(words) == Fold.Word(first));
            if (at < 0)
            {
                return;
            }

            var match = MessageTemplate.Words(story.Tree, places[at]);
            story.Report(Rule, new Finding(places[at], settings.Message.Fill(("match", match), ("first", first)))
            {
                Related = [.. places.Where((_, i) => i != at).Select(place => new RelatedPlace(place, MessageTemplate.HereItIs(story.Tree, place)))],
                Fix = settings.FixOf($"Write '{first}'", new TextChange(places[at], first)),
            });
        }
    }
}
