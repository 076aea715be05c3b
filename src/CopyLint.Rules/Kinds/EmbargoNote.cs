using CopyLint.Analysis;
using CopyLint.Model;
using CopyLint.Model.Dates;
using CopyLint.Rules.Analyzers;
using CopyLint.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace CopyLint.Rules.Kinds;

/// <summary>Where a note to editors, or a line at the top, says that the story must wait.</summary>
/// <param name="Formula">The words that say so.</param>
/// <param name="Date">The day that their sentence names first, if any.</param>
/// <param name="Time">The time of the day with its zone, if both are named.</param>
internal sealed record EmbargoNote(TextSpan Formula, DateMention? Date, EmbargoTime? Time)
{
    /// <summary>In tokens.</summary>
    private const int LongestLine = 24;

    /// <summary>The first that names a day or time, else the first; null where none is.</summary>
    public static EmbargoNote? In(StoryContext story, PhraseSet formulas)
    {
        EmbargoNote? first = null;
        var tree = story.Tree;
        foreach (ref readonly var hit in tree.Hits)
        {
            if (!formulas.Contains(hit.Phrase) || !IsNote(tree, hit.First))
            {
                continue;
            }

            var note = Of(story.Model, tree.SpanOf(hit.First, hit.End), tree.Sentences[tree.SentenceOf(hit.First)].Span);
            if (note.Date is not null || note.Time is not null)
            {
                return note;
            }

            first ??= note;
        }

        return first;
    }

    /// <summary>The day of the calendar; null where day and month are not both named, or the year neither.</summary>
    /// <param name="story">The story's own day, which the year of the note is near.</param>
    public DateOnly? DayFor(DateOnly? story)
    {
        if (Date is not { Day: > 0, Month: > 0, IsPossible: true } date || (date.Year == 0 && story is null))
        {
            return null;
        }

        var year = date.Year > 0 ? date.Year : NearestYear.At(date, story!.Value);
        return new DateOnly(year, date.Month, Math.Min(date.Day, DateTime.DaysInMonth(year, date.Month)));
    }

    /// <summary>In a note to editors, or at the beginning of a line that is no sentence of the story or stands above it.</summary>
    private static bool IsNote(StoryTree tree, int token)
    {
        var block = tree.BlockOf(token);
        return tree.Blocks[block].Role switch
        {
            BlockRole.EditorsNote => true,
            BlockRole.Headline or BlockRole.Display or BlockRole.Byline => tree.Blocks[block].FirstToken == token,
            BlockRole.Body => block == 0 && token == 0 && tree.Blocks[block].EndToken < LongestLine,
            _ => false,
        };
    }

    private static EmbargoNote Of(StoryModel model, TextSpan formula, TextSpan sentence)
    {
        var dates = model.Within(ElementKind.Date, sentence);
        DateMention? date = null;
        for (var i = dates.A; i < dates.B && date is null; i++)
        {
            date = model.Dates[i].Span.Start >= formula.Start && (model.Dates[i].Day > 0 || model.Dates[i].Weekday >= 0) ? model.Dates[i] : null;
        }

        return new EmbargoNote(formula, date, EmbargoTime.In(model.Tree, sentence));
    }
}
