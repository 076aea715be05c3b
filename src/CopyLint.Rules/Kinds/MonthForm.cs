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

/// <summary>
/// Dates in another form than the guide's: <c>abbreviated</c> is "Feb. 7, 2018" and "February 2018", <c>day-first</c> is
/// "7 February 2018".
/// </summary>
public sealed class MonthForm : RuleKind
{
    private const string Months = "months";
    private const string Abbreviated = "abbreviated";
    private const string DayFirst = "day-first";
    private const int MonthsOfYear = 12;

    public override string Name => "month-form";

    public override ImmutableArray<KindOption> Options => [KindOption.Words(Months), .. GuideForms.Options];

    public override ImmutableArray<string> Placeholders => ["match", "right"];

    public override CopyAnalyzer Create(Rule rule, KindSettings settings) => new Analyzer(rule, settings);

    private sealed class Analyzer(Rule rule, KindSettings settings) : CopyAnalyzer(rule)
    {
        private readonly GuideForms _forms = new(settings);
        private readonly ImmutableArray<string> _months = settings.Words(Months);

        public override void Initialize(AnalysisContext context) => context.RegisterElementAction(ElementKind.Date, Check);

        private void Check(StoryContext story, int index)
        {
            var guide = story.Options.Guide;
            var isDayFirst = _forms.Has(guide, DayFirst);
            if (!isDayFirst && !(_forms.Has(guide, Abbreviated) && _months.Length == MonthsOfYear))
            {
                return;
            }

            var date = story.Model.Dates[index];
            var span = TextSpan.FromBounds(date.DaySpan.Start, Math.Max(date.DaySpan.End, date.Year > 0 ? date.Span.End : 0));
            if (date.Month == 0 || !date.IsPossible || !story.Wants(Rule, span) || IsName(story.Tree, date) || settings.IsExcepted(story.Tree, span))
            {
                return;
            }

            if (IsListed(story.Tree, date) && char.IsAsciiDigit(story.Tree.Text[span.Start]) != isDayFirst)
            {
                return;
            }

            var right = isDayFirst ? InDayFirst(story.Tree, date) : InAbbreviated(story.Tree, date);
            var words = MessageTemplate.Words(story.Tree.Text, span);
            if (!words.Equals(right, StringComparison.OrdinalIgnoreCase))
            {
                story.Report(Rule, new Finding(span, settings.Message.Fill(("match", words), ("right", right)))
                {
                    Fix = settings.FixOf($"Write '{right}'", new TextChange(span, right)),
                });
            }
        }

        /// <summary>"7 and 9 February", "Feb. 7, 8 and 9": the month belongs to more than one day.</summary>
        private static bool IsListed(StoryTree tree, in DateMention date)
        {
            var first = tree.TokenAt(date.DaySpan.Start);
            return (first > 1 && IsJoiner(tree, first - 1) && tree.Tokens[first - 2].Kind == TokenKind.Number)
                || (IsJoiner(tree, date.End) && tree.Tokens[date.End + 1] is { Kind: TokenKind.Number, Length: <= 2 });
        }

        private static bool IsJoiner(StoryTree tree, int at) =>
            tree.Tokens[at].Kind is TokenKind.Comma or TokenKind.Hyphen or TokenKind.Dash || tree.IsWord(at, "and") || tree.IsWord(at, "or") || tree.IsWord(at, "to");

        /// <summary>"the June 4 Movement"; "September 11" and "July 4" without a year are days with a name.</summary>
        private static bool IsName(StoryTree tree, in DateMention date) =>
            date is { Month: 9, Day: 11, Year: 0 } or { Month: 7, Day: 4, Year: 0 } || (tree.Tokens[date.End].IsCapitalized && !tree.Tokens[date.End].Has(TokenFlags.SentenceStart) && date.Year == 0);

        private static string InDayFirst(StoryTree tree, in DateMention date)
        {
            var month = CultureInfo.InvariantCulture.DateTimeFormat.GetMonthName(date.Month);
            var day = date.Day > 0 ? Days(tree, date) + " " : "";
            return date.Year > 0 ? $"{day}{month} {Year(date)}" : day + month;
        }

        private string InAbbreviated(StoryTree tree, in DateMention date)
        {
            if (date.Day == 0)
            {
                return $"{CultureInfo.InvariantCulture.DateTimeFormat.GetMonthName(date.Month)} {Year(date)}";
            }

            var day = $"{_months[date.Month - 1]} {Days(tree, date)}";
            return date.Year > 0 ? $"{day}, {Year(date)}" : day;
        }

        private static string Year(in DateMention date) => date.Year.ToString(CultureInfo.InvariantCulture);

        /// <summary>The day, or the days of a range with their joiner, without st, nd, rd, th.</summary>
        private static string Days(StoryTree tree, in DateMention date)
        {
            var days = "";
            for (var i = tree.TokenAt(date.DaySpan.Start); i < date.End && tree.Tokens[i].End <= date.DaySpan.End; i++)
            {
                var isJoiner = date.IsRange && tree.Tokens[i].Kind is TokenKind.Hyphen or TokenKind.Dash;
                days += tree.Tokens[i].Kind == TokenKind.Number ? tree.TextOf(i).TrimEnd("stndrhSTNDRH").ToString() : isJoiner ? tree.TextOf(i).ToString() : "";
            }

            return days;
        }
    }
}
