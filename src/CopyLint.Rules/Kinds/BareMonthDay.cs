using System.Collections.Immutable;
using CopyLint.Analysis;
using CopyLint.Model;
using CopyLint.Model.Dates;
using CopyLint.Model.Quantities;
using CopyLint.Rules.Messages;
using CopyLint.Syntax;

namespace CopyLint.Rules.Kinds;

/// <summary>
/// A day and month without a year that cannot be in the story's year: it is past in the sentence and ahead in the
/// calendar. Where nothing tells the story's date, the only month in a story that goes by weekdays.
/// </summary>
public sealed class BareMonthDay : RuleKind
{
    private const string Past = "past";
    private const string Ahead = "ahead";
    private const string Known = "known-days";
    private const int WordsAround = 14;

    public override string Name => "bare-month-day";

    public override ImmutableArray<KindOption> Options => [KindOption.Words(Past), KindOption.Words(Ahead), KindOption.Words(Known)];

    public override ImmutableArray<string> Placeholders => ["match"];

    public override CopyAnalyzer Create(Rule rule, KindSettings settings) => new Analyzer(rule, settings);

    private sealed class Analyzer(Rule rule, KindSettings settings) : CopyAnalyzer(rule)
    {
        private readonly FewWords _past = new(settings.Words(Past));
        private readonly FewWords _ahead = new(settings.Words(Ahead));
        private readonly ImmutableHashSet<(int Month, int Day)> _known = NearestYear.DaysOf(settings.Words(Known));

        public override void Initialize(AnalysisContext context) => context.RegisterElementsAction(ElementKind.Date, DateMembers.WithoutYear, Check);

        private void Check(StoryContext story)
        {
            var dates = story.Model.Dates;
            var storyDate = story.Model.Metadata.Date ?? DatelineOf(story.Model);
            if (dates.IsEmpty || (storyDate is null && !GoesByWeekdays(story.Model)))
            {
                return;
            }

            foreach (ref readonly var date in dates)
            {
                if (date.Day == 0 || date.Month == 0 || date.Year > 0 || !date.IsPossible || _known.Contains((date.Month, date.Day))
                    || (storyDate is { } day && !NearestYear.IsEarlier(date, day)) || !story.Wants(Rule, date.Span) || settings.IsExcepted(story.Tree, date.Span) || !IsPast(story.Tree, date))
                {
                    continue;
                }

                story.Report(Rule, new Finding(date.DaySpan, settings.Message.Fill(("match", MessageTemplate.Words(story.Tree, date.DaySpan)))));
            }
        }

        private static DateOnly? DatelineOf(StoryModel model)
        {
            foreach (ref readonly var date in model.Dates)
            {
                if (date is { Year: > 0, Month: > 0, Day: > 0, IsPossible: true } && model.RoleAt(date.Span.Start) == BlockRole.Dateline)
                {
                    return new DateOnly(date.Year, date.Month, date.Day);
                }
            }

            return null;
        }

        /// <summary>No year anywhere, one month at most that is no dateline's, and days of the week for what is new.</summary>
        private static bool GoesByWeekdays(StoryModel model)
        {
            var month = 0;
            var hasWeekday = false;
            foreach (ref readonly var date in model.Dates)
            {
                if (date.Year > 0 || (date.Month > 0 && (month > 0 || IsDateline(model.Tree, date))))
                {
                    return false;
                }

                month = Math.Max(month, date.Month);
                hasWeekday |= date is { Weekday: >= 0, Month: 0 } && model.RoleAt(date.Span.Start) == BlockRole.Body;
            }

            return month > 0 && hasWeekday && !HasYear(model);
        }

        /// <summary>"DELHI, June 12: More than …": the dateline of a story without a year.</summary>
        private static bool IsDateline(StoryTree tree, in DateMention date) => tree.Tokens[date.End].Kind == TokenKind.Colon;

        private static bool HasYear(StoryModel model)
        {
            foreach (ref readonly var quantity in model.Quantities)
            {
                if (quantity.Kind == QuantityKind.Year)
                {
                    return true;
                }
            }

            return false;
        }

        /// <summary>A past verb near the date, and no word that makes it an appointment.</summary>
        private bool IsPast(StoryTree tree, in DateMention date)
        {
            var sentence = tree.SentenceOf(date.First);
            var first = Math.Max(tree.Sentences[sentence].FirstToken, date.First - WordsAround);
            var end = Math.Min(tree.Sentences[sentence].EndToken, date.End + WordsAround);
            var isPast = false;
            for (var i = first; i < end; i++)
            {
                if (!tree.Tokens[i].IsWord)
                {
                    continue;
                }

                if (_ahead.Contains(tree, i))
                {
                    return false;
                }

                isPast |= (tree.TextOf(i) is [_, _, .., 'e', 'd'] && !tree.Tokens[i].IsCapitalized) || _past.Contains(tree, i);
            }

            return isPast;
        }
    }
}
