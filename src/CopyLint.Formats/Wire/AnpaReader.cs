using System.Globalization;
using CopyLint.Formats.Origins;
using CopyLint.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace CopyLint.Formats.Wire;

/// <summary>Reads ANPA 1312: lines that begin with a caret before the text, and paragraphs that begin with a tab.</summary>
public sealed class AnpaReader : StoryReader
{
    private const char TableLine = '\b';

    public override bool IsWindows1252(string text) => true;

    public override ReadFile Read(string text) => WireFormats.Read(text, StoryOf);

    private static ReadStory? StoryOf(WireMessage message)
    {
        var carets = message.Lines.Where(line => line.Text is ['^', ..]).Select(Caret).ToList();
        var copy = new CopyBuilder { From = new OriginText(message.Trailer.Source) };
        TakeCarets(copy, carets);
        var missing = BlockRoles.Of(BlockRole.Headline).With(BlockRole.Byline);
        missing = copy.IsEmpty ? missing : missing.Without(BlockRole.Headline);
        missing = carets.Exists(IsCredit) ? missing.Without(BlockRole.Byline) : missing;
        var hasText = TakeText(copy, message.Lines);
        return copy.IsEmpty || !(hasText || carets.Count > 1) ? null : copy.Build(message.Span, MetadataOf(message, carets) with { Missing = missing });
    }

    /// <summary>A caret's line with the mark at its end, which says what it is.</summary>
    private static WireLine Caret(WireLine line) => line.Cut(1, 0);

    private static bool IsCredit(WireLine line) => line.Text is [.., '='];

    /// <summary>All but the first, which has the slug.</summary>
    private static void TakeCarets(CopyBuilder copy, List<WireLine> carets)
    {
        var isHeadlineTaken = false;
        foreach (var caret in carets.Skip(1))
        {
            var line = caret.Text is [.., '<' or '='] ? caret.Cut(0, 1) : caret;
            if (line.IsBlank || line.Opens("AP Photo") || line.Opens("AP Graphic") || AnpaTrailer.Is(line.Text))
            {
                continue;
            }

            var role = IsCredit(caret) ? BlockRole.Byline
                : line.Opens("Eds:") || line.Opens("EDITOR'S NOTE") || line.Opens("EDITORS:") ? BlockRole.EditorsNote
                : isHeadlineTaken ? BlockRole.Display
                : BlockRole.Headline;
            isHeadlineTaken |= role == BlockRole.Headline;
            copy.Begin(role);
            AnpaCharacters.Take(copy, line.Span);
            copy.End();
        }
    }

    /// <returns>Whether there are words.</returns>
    private static bool TakeText(CopyBuilder copy, IEnumerable<WireLine> lines)
    {
        var hasWords = false;
        foreach (var whole in lines.SkipWhile(line => line.Text is not ['^' or '\t' or TableLine, ..]))
        {
            var line = whole.Trimmed;
            if (line.IsBlank || whole.Text[0] is '\t' or TableLine or '^')
            {
                copy.End();
            }

            if (line.IsBlank || whole.Text[0] == '^' || AnpaTrailer.Is(line.Text) || !line.Text.ContainsAnyExcept(" _-*.="))
            {
                continue;
            }

            if (!copy.IsOpen)
            {
                copy.Begin(whole.Text.Contains(TableLine) ? BlockRole.Table : BlockRole.Body);
            }

            hasWords = true;
            copy.TakeSpace(new TextSpan(line.Span.Start, 0), CopyEscape.Fixed);
            AnpaCharacters.Take(copy, line.Span);
        }

        copy.End();
        return hasWords;
    }

    private static StoryMetadata MetadataOf(WireMessage message, List<WireLine> carets)
    {
        var first = carets.Count == 0 ? "" : carets[0].Text.TrimEnd("<= ").ToString();
        var parts = first.Split(',', StringSplitOptions.TrimEntries);
        var header = string.Join(' ', message.Header.Select(line => line.Trimmed.Text.ToString()));
        var service = header.AsSpan().TrimStart([WireMessage.StartOfHeader, ' ']);
        var trailer = message.Lines.Select(line => line.Trimmed).Append(message.Trailer.Trimmed).FirstOrDefault(line => AnpaTrailer.Is(line.Text));
        var moment = trailer.Source is null ? null : AnpaTrailer.MomentOf(trailer.Text);
        var slug = parts[0].Length > 0 ? parts[0] : null;
        return new StoryMetadata
        {
            Id = slug is null || moment is null ? slug : string.Create(CultureInfo.InvariantCulture, $"{slug} {moment:yyyy-MM-dd}"),
            Slug = slug,
            Version = slug is null ? 0 : Math.Max(1, parts.Skip(1).Select(part => VersionLabel.Number(part)).DefaultIfEmpty().Max()),
            Urgency = UrgencyOf(message.Lines.Concat(message.Header)),
            Versioned = moment,
            Provider = trailer.Source is null ? null : trailer.Text[..trailer.Text.IndexOf('-')].ToString(),
        };
    }

    /// <summary>The first letter of the line that says priority and category: "u i".</summary>
    private static int UrgencyOf(IEnumerable<WireLine> lines)
    {
        foreach (var line in lines)
        {
            if (line.Trimmed.Text is [var priority, ' ', >= 'a' and <= 'z', ..] && line.Text.Contains('-'))
            {
                return priority switch { 'f' => 1, 'u' => 2, 'b' => 3, 'a' or 'r' => 4, >= 'a' and <= 'z' => 5, _ => 0 };
            }
        }

        return 0;
    }
}
