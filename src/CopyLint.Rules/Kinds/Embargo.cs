using System.Collections.Immutable;
using System.Globalization;
using CopyLint.Analysis;
using CopyLint.Model.Dates;
using CopyLint.Rules.Messages;
using CopyLint.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace CopyLint.Rules.Kinds;

/// <summary>
/// An embargo that has not ended when the story is checked, and one of which the note to editors and the item's own field say
/// different things. Sentences of the story that speak of embargoes are none.
/// </summary>
internal sealed class Embargo : RuleKind
{
    private const string Active = "active";
    private const string Differs = "differs";
    private const string Unsaid = "unsaid";

    public override string Name => "embargo";

    public override ImmutableArray<string> Bands => [Active, Differs, Unsaid];

    public override bool StartsFromPatterns => true;

    public override ImmutableArray<string> Placeholders => ["fault"];

    public override CopyAnalyzer Create(Rule rule, KindSettings settings) => new Analyzer(rule, settings);

    private sealed class Analyzer(Rule rule, KindSettings settings) : CopyAnalyzer(rule)
    {
        /// <summary>How far the clocks of the world are ahead of UTC at most, and behind it.</summary>
        private static readonly TimeSpan s_ahead = TimeSpan.FromHours(14);

        private static readonly TimeSpan s_behind = TimeSpan.FromHours(12);

        public override void Initialize(AnalysisContext context) => context.RegisterStoryAction(Check);

        private void Check(StoryContext story)
        {
            var metadata = story.Model.Metadata;
            if (metadata == StoryMetadata.None && story.Options.Now is null)
            {
                return;
            }

            var note = EmbargoNote.In(story, settings.Find);
            if (metadata.Embargo is { } end)
            {
                CheckAgreement(story, note, end);
                if (story.Options.Now < end && (note?.Formula ?? Top(story.Tree)) is { } place)
                {
                    Report(story, place, Active, $"Embargoed until {Shown(end)}.");
                }
            }
            else if (note is not null)
            {
                CheckAlone(story, note);
            }
        }

        private void CheckAgreement(StoryContext story, EmbargoNote? note, DateTimeOffset end)
        {
            if (note?.Date is { } date && FaultOf(story.Tree, date, end) is { } fault)
            {
                Report(story, date.Span, Differs, fault);
            }
            else if (note?.Time is { } time && !time.IsAt(end))
            {
                Report(story, time.Span, Differs, $"The note says '{MessageTemplate.Words(story.Tree, time.Span)}', the item {Shown(end)}.");
            }
        }

        /// <summary>What is wrong with the note's date beside the item's, or null.</summary>
        private static string? FaultOf(StoryTree tree, in DateMention date, DateTimeOffset end)
        {
            var first = DateOnly.FromDateTime(end.UtcDateTime - s_behind);
            var days = DateOnly.FromDateTime(end.UtcDateTime + s_ahead).DayNumber - first.DayNumber;
            var words = MessageTemplate.Words(tree, date.Span);
            var isOther = true;
            for (var day = first; day <= first.AddDays(days); day = day.AddDays(1))
            {
                isOther &= date.Day > 0 ? (date.Day, date.Month) != (day.Day, day.Month) || (date.Year > 0 && date.Year != day.Year) : date.Weekday != (int)day.DayOfWeek;
            }

            if (isOther)
            {
                return $"The note says '{words}', the item {Shown(end)}.";
            }

            var right = date.Day > 0 && date.IsPossible ? new DateOnly(date.Year > 0 ? date.Year : end.Year, date.Month, date.Day).DayOfWeek : default;
            return date is { Weekday: >= 0, Day: > 0 } && date.Weekday != (int)right ? $"'{words}' is a {right}, and the item says {Shown(end)}." : null;
        }

        /// <summary>An embargo that stands in words alone.</summary>
        private void CheckAlone(StoryContext story, EmbargoNote note)
        {
            var metadata = story.Model.Metadata;
            var day = note.DayFor(metadata.Date);
            if (day is { } until && story.Options.Now is { } now && until.ToDateTime(default, DateTimeKind.Utc) - s_ahead > now.UtcDateTime)
            {
                Report(story, note.Formula, Active, $"Embargoed until {until.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}.");
            }
            else if (metadata.Status == StoryStatus.Usable && !(day < metadata.Date))
            {
                Report(story, note.Formula, Unsaid, "The note has an embargo, but the item is marked usable and its embargo field is empty.");
            }
        }

        private static TextSpan? Top(StoryTree tree) => tree.Sentences.IsEmpty ? null : tree.Sentences[0].Span;

        private static string Shown(DateTimeOffset end) =>
            end.ToString("yyyy-MM-dd HH:mm ", CultureInfo.InvariantCulture) + (end.Offset == TimeSpan.Zero ? "UTC" : end.ToString("zzz", CultureInfo.InvariantCulture));

        private void Report(StoryContext story, TextSpan place, string band, string fault) =>
            story.Report(Rule, new Finding(place, settings.Message.Fill(("fault", fault))) { Band = band });
    }
}
