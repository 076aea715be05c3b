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
    private const int Slots = 4096;
    private const byte Both = 3;

    public override string Name => "capital-mix";

    public override ImmutableArray<KindOption> Options => [KindOption.VariantClass("behind-name", "capital-name"), KindOption.VariantClass("alone", "capital-alone")];

    public override ImmutableArray<string> Placeholders => ["match", "first"];

    public override CopyAnalyzer Create(Rule rule, KindSettings settings) => new Analyzer(rule, settings);

    private sealed class Analyzer(Rule rule, KindSettings settings) : CopyAnalyzer(rule)
    {
        private readonly string _behindName = settings.Word("behind-name");
        private readonly string _alone = settings.Word("alone");

        public override void Initialize(AnalysisContext context) => context.RegisterStoryAction(Check);

        private void Check(StoryContext story)
        {
            var mentions = story.Model.Variants.Mentions;
            Span<byte> seen = stackalloc byte[mentions.IsEmpty ? 0 : Slots];
            if (mentions.IsEmpty || !HasBoth(story, mentions, seen))
            {
                return;
            }

            var groups = new Dictionary<(int Set, int Name), List<TextSpan>>();
            foreach (ref readonly var mention in mentions)
            {
                if (Counted(story, mention) is { } phrase && seen[SlotOf(mention, phrase.Name)] == Both)
                {
                    (groups.TryGetValue((mention.Set, phrase.Name), out var known) ? known : groups[(mention.Set, phrase.Name)] = []).Add(phrase.Span);
                }
            }

            foreach (var places in groups.Values)
            {
                Report(story, places);
            }
        }

        private static int SlotOf(in VariantMention mention, int name) => (mention.Set * 31 + name) & (Slots - 1);

        /// <summary>Whether some noun stands both with a capital and without: a look that allocates nothing, and is now and then wrong.</summary>
        /// <param name="seen">Gets for each slot how the nouns in it stand.</param>
        private bool HasBoth(StoryContext story, ReadOnlySpan<VariantMention> mentions, Span<byte> seen)
        {
            seen.Clear();
            var hasBoth = false;
            foreach (ref readonly var mention in mentions)
            {
                if (Counted(story, mention) is { } phrase)
                {
                    ref var slot = ref seen[SlotOf(mention, phrase.Name)];
                    slot |= (byte)(story.Tree.Tokens[mention.First].IsCapitalized ? 1 : 2);
                    hasBoth |= slot == Both;
                }
            }

            return hasBoth;
        }

        private (TextSpan Span, int Name)? Counted(StoryContext story, in VariantMention mention) =>
            PhraseAt(story.Tree, mention, story.Tree.Lexicon.Variants.ClassOf(mention.Set)) is { } phrase
                && story.Wants(Rule, phrase.Span) && !settings.IsExcepted(story.Tree, phrase.Span) ? phrase : null;

        /// <summary>The name with the noun and the name's number, or the noun alone with the number 0.</summary>
        private (TextSpan Span, int Name)? PhraseAt(StoryTree tree, in VariantMention mention, string variantClass)
        {
            var before = mention.First - 1;
            if (before < 0 || mention.End != mention.First + 1 && variantClass == _behindName || tree.Tokens[mention.First].Has(TokenFlags.SentenceStart))
            {
                return null;
            }

            if (variantClass == _behindName)
            {
                ref readonly var name = ref tree.Tokens[before];
                return name.IsWord && name.IsCapitalized && name.Word != 0 && !name.Has(TokenFlags.Possessive) && !tree.Is(before, WordList.FunctionWord)
                    && !tree.Is(before, WordList.Nationality) && !tree.Tokens[mention.End].IsCapitalized && tree.Tokens[mention.First].IsSpaceBefore
                    ? (tree.SpanOf(before, mention.End), name.Word)
                    : null;
            }

            var isAlone = variantClass == _alone && tree.IsWord(before, "the") && !tree.Is(mention.End, WordList.Preposition) && tree.Tokens[mention.End].Kind != TokenKind.Hyphen
                && !tree.Tokens[mention.End].IsCapitalized;
            return isAlone ? (mention.Span, 0) : null;
        }

        private void Report(StoryContext story, List<TextSpan> places)
        {
            var first = MessageTemplate.Words(story.Tree, places[0]);
            var at = places.FindIndex(place => MessageTemplate.Words(story.Tree, place) is var words && words != first && Fold.Word(words) == Fold.Word(first));
            if (at < 0)
            {
                return;
            }

            var match = MessageTemplate.Words(story.Tree, places[at]);
            story.Report(Rule, new Finding(places[at], settings.Message.Fill(("match", match), ("first", first)))
            {
                Related = [.. places.Where((_, i) => i != at).Select(place => new RelatedPlace(place, $"here it is '{MessageTemplate.Words(story.Tree, place)}'"))],
                Fix = settings.FixOf($"Write '{first}'", new TextChange(places[at], first)),
            });
        }
    }
}
