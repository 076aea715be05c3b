using System.Collections.Immutable;
using CopyLint.Analysis;
using CopyLint.Diagnostics;
using CopyLint.Model;
using CopyLint.Model.People;
using CopyLint.Rules.Messages;
using CopyLint.Syntax;
using CopyLint.Text.Phrases;
using Microsoft.CodeAnalysis.Text;

namespace CopyLint.Rules.Kinds;

/// <summary>
/// A person whom the story names in full, but not at the first mention; and one of those whom the rule's patterns name
/// (office-holders, by their surnames) whom the story never names in full.
/// </summary>
internal sealed class NameOrder : RuleKind
{
    private const int MostHolders = 24;

    public override string Name => "name-order";

    public override bool StartsFromPatterns => true;

    public override ImmutableArray<string> Placeholders => ["match"];

    public override CopyAnalyzer Create(Rule rule, KindSettings settings) => new Analyzer(rule, settings);

    /// <param name="First">Token of the first mention in the body's own words, or -1.</param>
    /// <param name="Full">Token of the first mention with a first name, or -1.</param>
    private readonly record struct Holder(int Word, int First, int Full);

    private sealed class Analyzer(Rule rule, KindSettings settings) : CopyAnalyzer(rule)
    {
        public override void Initialize(AnalysisContext context)
        {
            var first = context.RegisterCounter();
            var end = context.RegisterCounter();
            foreach (var phrase in settings.Find.Phrases)
            {
                context.RegisterPhraseAction(phrase, (story, hit) =>
                {
                    story.Counter(first) = story.Counter(end) == 0 ? hit : story.Counter(first);
                    story.Counter(end) = hit + 1;
                });
            }

            context.RegisterElementAction(ElementKind.Person, PersonMembers.BeforeFullName, CheckMention);
            context.RegisterStoryAction(story => CheckHolders(story, story.Tree.Hits[story.Counter(first)..story.Counter(end)]));
        }

        private void CheckMention(StoryContext story, int index)
        {
            var people = story.Model.People;
            if (IsLate(story, people[index]))
            {
                Report(story, people[index].Span, people[people[index].FullName].Span);
            }
        }

        private bool IsLate(StoryContext story, in Person person) =>
            person.IsFirstMention && !person.IsFullName && person.FullName >= 0 && !IsBehindBracket(story.Tree, person.First) && story.Model.People[person.FullName].First > person.First
            && story.Wants(Rule, person.Span) && !settings.IsExcepted(story.Tree, person.Span);

        /// <summary>"Johanna (Vos) Dekker": the rest of a full name.</summary>
        private static bool IsBehindBracket(StoryTree tree, int first) => first > 0 && tree.Tokens[first - 1].Kind == TokenKind.CloseBracket && !tree.Tokens[first].Has(TokenFlags.SentenceStart);

        /// <param name="hits">Those among which all that name holders stand.</param>
        private void CheckHolders(StoryContext story, ReadOnlySpan<PhraseHit> hits)
        {
            if (hits.IsEmpty)
            {
                return;
            }

            Span<Holder> holders = stackalloc Holder[MostHolders];
            var count = 0;
            foreach (ref readonly var hit in hits)
            {
                if (settings.Find.Contains(hit.Phrase))
                {
                    Note(story, hit, holders, ref count);
                }
            }

            foreach (ref readonly var holder in holders[..count])
            {
                if (holder.First >= 0 && (holder.Full < 0 || holder.Full > holder.First) && !IsReported(story, holder.First))
                {
                    Report(story, story.Tree.Tokens[holder.First].Span, holder.Full < 0 ? default : story.Tree.Tokens[holder.Full].Span);
                }
            }
        }

        private void Note(StoryContext story, in PhraseHit hit, Span<Holder> holders, ref int count)
        {
            var tree = story.Tree;
            var token = hit.End - 1;
            if (tree.Tokens[hit.End].IsCapitalized && !tree.Tokens[hit.End].Has(TokenFlags.SentenceStart) && !tree.Tokens[token].Has(TokenFlags.Possessive))
            {
                return;
            }

            var index = 0;
            while (index < count && holders[index].Word != tree.Tokens[token].Word)
            {
                index++;
            }

            if (index == count)
            {
                if (count == holders.Length)
                {
                    return;
                }

                holders[count++] = new Holder(tree.Tokens[token].Word, -1, -1);
            }

            ref var holder = ref holders[index];
            if (FirstName.StandsBefore(story, token))
            {
                holder = holder with { Full = holder.Full < 0 ? token : holder.Full };
            }
            else if (holder.First < 0 && story.Wants(Rule, tree.Tokens[token].Span) && !settings.Unless.Overlaps(tree, token, token + 1))
            {
                holder = holder with { First = token };
            }
        }

        private bool IsReported(StoryContext story, int token)
        {
            foreach (ref readonly var person in story.Model.People)
            {
                if (person.First <= token && token < person.End)
                {
                    return IsLate(story, person);
                }
            }

            return false;
        }

        private void Report(StoryContext story, TextSpan span, TextSpan full) =>
            story.Report(Rule, new Finding(span, settings.Message.Fill(("match", MessageTemplate.Words(story.Tree, span))))
            {
                Related = full.IsEmpty ? [] : [new RelatedPlace(full, "The full name stands here.")],
            });
    }
}
