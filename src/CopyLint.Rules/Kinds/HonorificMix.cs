using System.Collections.Immutable;
using CopyLint.Analysis;
using CopyLint.Diagnostics;
using CopyLint.Model;
using CopyLint.Model.People;
using CopyLint.Rules.Messages;
using CopyLint.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace CopyLint.Rules.Kinds;

/// <summary>Surnames with Mr, Mrs or Ms and surnames without in one story. Full names and names with other titles say nothing.</summary>
public sealed class HonorificMix : RuleKind
{
    public override string Name => "honorific-mix";

    public override ImmutableArray<string> Placeholders => ["match", "first"];

    public override CopyAnalyzer Create(Rule rule, KindSettings settings) => new Analyzer(rule, settings);

    private sealed class Analyzer(Rule rule, KindSettings settings) : CopyAnalyzer(rule)
    {
        public override void Initialize(AnalysisContext context) => context.RegisterElementsAction(ElementKind.Person, PersonMembers.With(NameTitle.Courtesy), Check);

        private void Check(StoryContext story)
        {
            var people = story.Model.People;
            var (first, departure) = (-1, -1);
            for (var i = 0; i < people.Length && departure < 0; i++)
            {
                if (Counts(story, people[i]))
                {
                    first = first < 0 ? i : first;
                    departure = people[i].Title != people[first].Title ? i : -1;
                }
            }

            if (departure >= 0 && !settings.IsExcepted(story.Tree, people[departure].Span))
            {
                Report(story, people, first, departure);
            }
        }

        /// <summary>"Mr Okafor", and "Lee said" once Lee has been named. A lone name that says nothing may be no person.</summary>
        private bool Counts(StoryContext story, in Person person) =>
            (person.Title == NameTitle.Courtesy ? IsSurname(story, person.First + 1, person)
                : person.Title == NameTitle.None && !person.IsFirstMention && person.IsSpeaker && IsSurname(story, person.First, person))
            && story.Wants(Rule, person.Span);

        private static bool IsSurname(StoryContext story, int token, in Person person) =>
            story.Tree.Tokens[story.Tree.Tokens[token].Kind == TokenKind.Period ? token + 1 : token].Start == person.Surname.Start;

        private void Report(StoryContext story, ReadOnlySpan<Person> people, int first, int departure)
        {
            var related = ImmutableArray.CreateBuilder<RelatedPlace>();
            for (var i = 0; i < people.Length; i++)
            {
                if (i != departure && Counts(story, people[i]))
                {
                    related.Add(new RelatedPlace(people[i].Span, MessageTemplate.HereItIs(story.Tree, people[i].Span)));
                }
            }

            var span = people[departure].Span;
            var (match, other) = (MessageTemplate.Words(story.Tree, span), MessageTemplate.Words(story.Tree, people[first].Span));
            story.Report(Rule, new Finding(span, settings.Message.Fill(("match", match), ("first", other))) { Related = related.ToImmutable() });
        }
    }
}
