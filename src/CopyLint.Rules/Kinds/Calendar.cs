using System.Collections.Immutable;
using System.Globalization;
using CopyLint.Analysis;
using CopyLint.Model;
using CopyLint.Model.Dates;
using CopyLint.Rules.Messages;
using CopyLint.Syntax;
using CopyLint.Text;
using Microsoft.CodeAnalysis.Text;

namespace CopyLint.Rules.Kinds;

/// <summary>A weekday that the date does not have, and days that no calendar has. A date without a year is in the one that is nearest to the story's own date; where its format gives none, or history may be told, there is no weekday to compare.</summary>
public sealed class Calendar : RuleKind
{
    private const int FirstSafeYear = 1800;
    private const string Known = "known-days";

    public override string Name => "calendar";

    public override ImmutableArray<KindOption> Options => [KindOption.Words(Known)];

    public override ImmutableArray<string> Placeholders => ["fault"];

    public override CopyAnalyzer Create(Rule rule, KindSettings settings) => new Analyzer(rule, settings);

    private sealed class Analyzer(Rule rule, KindSettings settings) : CopyAnalyzer(rule)
    {
        private readonly ImmutableHashSet<(int Month, int Day)> _known = NearestYear.DaysOf(settings.Words(Known));

        public override void Initialize(AnalysisContext context) => context.RegisterElementAction(ElementKind.Date, DateMembers.WithDay, Check);

        private void Check(StoryContext story, int index)
        {
            var date = story.Model.Dates[index];
            if (date.Day == 0 || date.Month == 0 || date.IsRange || !story.Wants(Rule, date.Span) || settings.IsExcepted(story.Tree, date.Span))
            {
                return;
            }

            var dated = date.Year == 0 && story.Model.Metadata.Date is { } today && !_known.Contains((date.Month, date.Day))
                ? date with { Year = NearestYear.Of(story.Model, date, today) }
                : date;
            if (!dated.IsPossible)
            {
                ReportDay(story, dated, isYearWritten: date.Year > 0);
            }
            else if (dated.Weekday >= 0 && dated.Year >= FirstSafeYear && dated.TrueWeekday != dated.Weekday && !IsTail(story, index))
            {
                ReportWeekday(story, dated, isYearWritten: date.Year > 0);
            }
        }

        /// <summary>"Friday-Sunday", "Friday to Sunday": the date is the first day's, unless that has one of its own ("Friday, 4 May, to Sunday").</summary>
        private static bool IsTail(StoryContext story, int index)
        {
            var (tree, first) = (story.Tree, story.Model.Dates[index].First);
            if (first == 0 || (index > 0 && story.Model.Dates[index - 1].Day > 0))
            {
                return false;
            }

            return tree.Tokens[first - 1].Kind is TokenKind.Hyphen or TokenKind.Dash or TokenKind.Slash
                || Fold.Equal(tree.TextOf(first - 1), "to") || Fold.Equal(tree.TextOf(first - 1), "and") || Fold.Equal(tree.TextOf(first - 1), "or");
        }

        private void ReportDay(StoryContext story, in DateMention date, bool isYearWritten)
        {
            if (!IsCertain(story.Tree, date, isYearWritten))
            {
                return;
            }

            var month = CultureInfo.InvariantCulture.DateTimeFormat.GetMonthName(date.Month);
            var year = date is { Month: 2, Day: 29 } ? " " + date.Year.ToString(CultureInfo.InvariantCulture) : "";
            var days = DateTime.DaysInMonth(date.Year == 0 ? 2000 : date.Year, date.Month);
            story.Report(Rule, new Finding(date.Span, settings.Message.Fill(("fault", $"{month}{year} has {days} days: check the date."))));
        }

        /// <summary>"In February 30 houses burned" has a month and a count.</summary>
        private static bool IsCertain(StoryTree tree, in DateMention date, bool isYearWritten)
        {
            if (date.Weekday >= 0 || isYearWritten)
            {
                return true;
            }

            var next = tree.Tokens[date.End];
            var isClosed = !(next.IsWord || next.Kind == TokenKind.Number) || next.Has(TokenFlags.SentenceStart) || tree.Is(date.End, WordList.FunctionWord);
            return isClosed && !(date.First > 0 && Fold.Equal(tree.TextOf(date.First - 1), "in"));
        }

        private void ReportWeekday(StoryContext story, in DateMention date, bool isYearWritten)
        {
            var right = ((DayOfWeek)date.TrueWeekday).ToString();
            var words = MessageTemplate.Words(story.Tree, TextSpan.FromBounds(date.DaySpan.Start, date.Span.End));
            var year = isYearWritten ? "" : string.Create(CultureInfo.InvariantCulture, $" in {date.Year}");
            story.Report(Rule, new Finding(date.Span, settings.Message.Fill(
                ("fault", $"{MessageTemplate.Words(story.Tree, date.WeekdaySpan)} is wrong: {words} is a {right}{year}.")))
            {
                Fix = settings.FixOf($"Write {right}", new TextChange(date.WeekdaySpan, right)),
            });
        }
    }
}
