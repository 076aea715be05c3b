using System.Collections.Immutable;
using CopyLint.Analysis;
using CopyLint.Model;
using CopyLint.Model.Quantities;
using CopyLint.Rules.Messages;
using CopyLint.Syntax;
using CopyLint.Text;
using Microsoft.CodeAnalysis.Text;

namespace CopyLint.Rules.Kinds;

/// <summary>
/// A number above one right before a singular noun for people, or before one of the rule's own. The word behind the noun must end the phrase, because
/// nouns before nouns stay singular ("three fighter jets", "a 1,500 troop increase").
/// </summary>
public sealed class NumberNoun : RuleKind
{
    public override string Name => "number-noun";

    public override bool StartsFromPatterns => true;

    public override bool AsksForPatterns => true;

    public override ImmutableArray<string> Placeholders => ["number", "noun", "plural"];

    public override CopyAnalyzer Create(Rule rule, KindSettings settings) => new Analyzer(rule, settings);

    private sealed class Analyzer(Rule rule, KindSettings settings) : CopyAnalyzer(rule)
    {
        private const int OldestOfAgeGroup = 23;

        public override void Initialize(AnalysisContext context) => context.RegisterQuantityAction(QuantityGroups.Duration | QuantityGroups.SingularBehind, Check);

        private void Check(StoryContext story, int index)
        {
            ref readonly var quantity = ref story.Model.Quantities[index];
            var counted = quantity.High >= 2 ? CountedBy(story.Tree, quantity) : -1;
            if (counted < 0 || IsYearLike(story.Tree, quantity, counted) || quantity.Has(QuantityTraits.Fraction)
                || !EndsPhrase(story.Tree, counted + 1) || IsName(story.Tree, quantity) || (MayBeThing(quantity) && !IsThing(story.Tree, quantity)))
            {
                return;
            }

            var number = story.Tree.SpanOf(counted - 1, counted);
            var start = quantity.IsRange ? number.Start : quantity.NumberSpan.Start;
            var noun = story.Tree.Tokens[counted].Span;
            var span = TextSpan.FromBounds(start, noun.End);
            if (!story.Wants(Rule, span) || settings.IsExcepted(story.Tree, span))
            {
                return;
            }

            var plural = EnglishPlural.Of(story.Tree.TextOf(noun).ToString());
            story.Report(Rule, new Finding(span, settings.Message.Fill(
                ("number", MessageTemplate.Words(story.Tree, TextSpan.FromBounds(start, quantity.NumberSpan.End))),
                ("noun", MessageTemplate.Words(story.Tree, noun)),
                ("plural", plural)))
            {
                Fix = settings.FixOf($"Write '{plural}'", new TextChange(noun, plural)),
            });
        }

        /// <summary>The singular noun or unit of time right behind the number, or a word there that may be a thing; -1 where there is none.</summary>
        private static int CountedBy(StoryTree tree, in Quantity quantity) =>
            IsTime(tree, quantity) ? quantity.UnitFirst
            : quantity.Noun == quantity.End && (quantity.NounNumber == NounNumber.Singular || MayBeThing(quantity)) ? quantity.Noun : -1;

        private static bool MayBeThing(in Quantity quantity) => quantity is { Kind: QuantityKind.Count, NounNumber: NounNumber.None };

        /// <summary>A noun that the rule's patterns name: asked last, for they are looked for. "The 42 bus", "this 9 ticket": behind a determiner the number may be a name.</summary>
        private bool IsThing(StoryTree tree, in Quantity quantity) =>
            !IsBehindDeterminer(tree, quantity) && settings.Find.Overlaps(tree, quantity.Noun, quantity.Noun + 1);

        private static bool IsBehindDeterminer(StoryTree tree, in Quantity quantity) => quantity.First > 0 && tree.Is(quantity.First - 1, WordList.Determiner);

        /// <summary>"20 minute", "six year": but not "up 5 year on year", nor "second", which is a number too.</summary>
        private static bool IsTime(StoryTree tree, in Quantity quantity)
        {
            if (quantity.Kind != QuantityKind.Measure || quantity.Form < 0 || quantity.UnitFirst < 0 || quantity.End != quantity.UnitFirst + 1 || quantity.Has(QuantityTraits.Hyphenated))
            {
                return false;
            }

            var form = tree.Lexicon.Units.Forms[quantity.Form];
            var unit = tree.Lexicon.Units.UnitOf(form);
            return tree.IsWord(quantity.UnitFirst, form.Text) && unit.Dimension == "time" && unit.Name != "second" && form.Spelling == "full"
                && tree.Tokens[quantity.UnitFirst].IsSpaceBefore && !tree.IsSameWord(quantity.UnitFirst, Math.Min(quantity.UnitFirst + 2, tree.Tokens.Length - 1))
                && !IsBehindDeterminer(tree, quantity);
        }

        /// <summary>"the 2010 victim": four figures without a comma, and names with a capital.</summary>
        private static bool IsYearLike(StoryTree tree, in Quantity quantity, int counted) =>
            tree.Tokens[counted].IsCapitalized || (quantity.NumberSpan.Length == 4 && quantity.Low is >= 1500 and < 2100 && !quantity.Has(QuantityTraits.Words));

        private static bool EndsPhrase(StoryTree tree, int at)
        {
            var next = tree.Tokens[at];
            return next.Kind is TokenKind.EndOfText or TokenKind.Period or TokenKind.Semicolon or TokenKind.CloseBracket
                || next.Has(TokenFlags.SentenceStart)
                || tree.Is(at, WordList.Preposition) || tree.Is(at, WordList.Auxiliary) || tree.Is(at, WordList.RelativePronoun)
                || tree.Is(at, WordList.CasualtyVerb) || IsVerb(tree, at);
        }

        /// <summary>
        /// "said", but not "states", which several never do; "walked out", "injured in": behind a participle that belongs to another
        /// noun ("armed groups") no small word stands.
        /// </summary>
        private static bool IsVerb(StoryTree tree, int at) => tree.Is(at, WordList.ReportingVerb)
            ? tree.TextOf(at) is not [.., 's']
            : tree.Tokens[at].IsWord && tree.TextOf(at).EndsWith("ed", StringComparison.Ordinal)
            && (tree.Is(at + 1, WordList.FunctionWord) || tree.Is(at + 1, WordList.Preposition) || tree.Tokens[at + 1].Kind is TokenKind.Period or TokenKind.EndOfText);

        /// <summary>"a 2,000 troop", "number two official", "the Group of 20 official", "a Boeing 737 pilot", "Under 18 player injured": the number belongs to something else.</summary>
        private static bool IsName(StoryTree tree, in Quantity quantity)
        {
            var before = quantity.First - 1;
            return IsCapitalName(tree, quantity.NumberFirst - 1) || IsCapitalName(tree, before)
                || (before >= 0 && (tree.IsWord(before, "a") || tree.IsWord(before, "an") || tree.Is(before, WordList.NumberedThing)))
                || (before > 0 && tree.IsWord(before, "of") && tree.Tokens[before - 1].IsCapitalized)
                || (quantity.Approximator is ApproximatorKind.Under or ApproximatorKind.Over && quantity.High <= OldestOfAgeGroup);
        }

        private static bool IsCapitalName(StoryTree tree, int token) =>
            token >= 0 && tree.Tokens[token].IsCapitalized && !(tree.Tokens[token].Has(TokenFlags.SentenceStart) && tree.Is(token, WordList.FunctionWord))
            && !tree.Is(token, WordList.Month) && !tree.Is(token, WordList.Weekday);
    }
}
