using System.Globalization;
using CopyLint.Formats.Origins;
using CopyLint.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace CopyLint.Formats.Wire;

/// <summary>Reads IPTC 7901: a header with slug lines, display lines up to one that ends in "=", a hard-wrapped text, and what the desks tell each other.</summary>
public sealed class Iptc7901Reader : StoryReader
{
    /// <summary>How many display lines there may be.</summary>
    private const int MostDisplayLines = 8;

    /// <summary>A line of this length may be one that goes on in the next.</summary>
    private const int FullLine = 55;

    private static readonly string[] s_notForPublication =
        ["following information is not for publication", "following information is not intended for publication"];

    public override bool IsWindows1252(string text) => true;

    public override ReadFile Read(string text) => WireFormats.Read(text, StoryOf);

    private static ReadStory? StoryOf(WireMessage message)
    {
        var copy = new CopyBuilder();
        var slugs = message.Header.Concat(message.Lines.SkipWhile(line => line.IsBlank).TakeWhile(IsSlug)).Where(IsSlug).ToList();
        var lines = message.Lines.SkipWhile(line => line.IsBlank || IsSlug(line)).ToList();
        var display = DisplayLines(lines);
        var end = lines.FindIndex(display, IsNotebook);
        end = end < 0 ? lines.Count : end;
        copy.From = new OriginText(lines.Count == 0 ? "" : lines[0].Source);
        var roles = TakeDisplay(copy, lines.Take(display));
        if (lines.FindIndex(display, end - display, line => !line.IsBlank) is >= 0 and var first)
        {
            copy.Begin(BlockRole.Body, isPlain: true);
            copy.Take(TextSpan.FromBounds(lines[first].Trimmed.Span.Start, lines[end - 1].Span.End), CopyEscape.None);
        }

        TakeNotes(copy, lines.Skip(end));
        var version = lines.Take(display).Select(line => VersionLabel.Number(line.Trimmed.Text)).DefaultIfEmpty().Max();
        return copy.IsEmpty ? null : copy.Build(message.Span, MetadataOf(message, slugs, version) with { Missing = roles });
    }

    private static bool IsSlug(WireLine line) => line.Trimmed.Text is [.., '/'];

    /// <summary>How many lines stand before the text.</summary>
    private static int DisplayLines(List<WireLine> lines)
    {
        for (var i = 0; i < Math.Min(lines.Count, MostDisplayLines) && !lines[i].IsBlank; i++)
        {
            if (lines[i].Trimmed.Text is [.., '='])
            {
                return i + 1;
            }
        }

        return Math.Min(1, lines.Count);
    }

    /// <returns>The roles that have no line.</returns>
    private static BlockRoles TakeDisplay(CopyBuilder copy, IEnumerable<WireLine> lines)
    {
        var missing = BlockRoles.Of(BlockRole.Headline).With(BlockRole.Byline);
        var last = 0;
        foreach (var whole in lines)
        {
            var line = whole.Trimmed.Text is [.., '='] ? whole.Trimmed.Cut(0, 1) : whole.Trimmed;
            if (line.IsBlank || VersionLabel.Is(line.Text))
            {
                continue;
            }

            if (line.Opens("By "))
            {
                missing = missing.Without(BlockRole.Byline);
                copy.Begin(BlockRole.Byline);
            }
            else if (last < FullLine || !copy.IsOpen)
            {
                copy.Begin(missing.Contains(BlockRole.Headline) ? BlockRole.Headline : BlockRole.Display);
                missing = missing.Without(BlockRole.Headline);
            }
            else
            {
                copy.TakeSpace(new TextSpan(line.Span.Start, 0), CopyEscape.Fixed);
            }

            copy.TakeCollapsed(line.Span, CopyEscape.None);
            last = line.Span.Length;
        }

        copy.End();
        return missing;
    }

    private static bool IsNotebook(WireLine line) =>
        (line.Trimmed.Text is ['#', ..] && line.Holds("notebook")) || s_notForPublication.Any(line.Holds);

    private static void TakeNotes(CopyBuilder copy, IEnumerable<WireLine> lines)
    {
        foreach (var line in lines)
        {
            var isItem = line.Trimmed.Text is ['-' or '#' or '*', ..];
            if (line.IsBlank || isItem)
            {
                copy.End();
            }

            if (line.IsBlank || (isItem && !line.Text.ContainsAnyInRange('a', 'z')))
            {
                continue;
            }

            if (!copy.IsOpen)
            {
                copy.Begin(BlockRole.EditorsNote);
            }

            copy.TakeSpace(new TextSpan(line.Span.Start, 0), CopyEscape.Fixed);
            copy.TakeCollapsed(line.Trimmed.Span, CopyEscape.None);
        }
    }

    private static StoryMetadata MetadataOf(WireMessage message, List<WireLine> slugs, int version)
    {
        var header = message.Header.IsEmpty ? [] : message.Header[0].Trimmed.Text.Trim(WireMessage.StartOfHeader).ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var slug = slugs.Count == 0 ? null : string.Join(" ", slugs.Select(line => line.Trimmed.Text.TrimEnd('/').ToString()));
        var moment = MomentOf(message.Trailer.Trimmed.Text);
        return new StoryMetadata
        {
            Id = slug is null || moment is null ? header.FirstOrDefault() : string.Create(CultureInfo.InvariantCulture, $"{slug} {moment:yyyy-MM-dd}"),
            Slug = slug,
            Version = version,
            Urgency = header.Length > 1 && header[1] is [>= '1' and <= '9'] urgency ? urgency[0] - '0' : 0,
            Versioned = moment,
            Provider = header.Length > 0 ? header[0].TrimEnd('0', '1', '2', '3', '4', '5', '6', '7', '8', '9') : null,
        };
    }

    /// <summary>Of "131137 GMT Nov 13": the 13th of November 2013, 11:37.</summary>
    private static DateTimeOffset? MomentOf(ReadOnlySpan<char> trailer) =>
        DateTimeOffset.TryParseExact(trailer, "ddHHmm 'GMT' MMM yy", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment) ? moment : null;
}
