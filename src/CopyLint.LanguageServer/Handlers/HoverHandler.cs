using System.Text.Json;
using CopyLint.Formats;
using CopyLint.LanguageServer.MessageLoop;
using CopyLint.LanguageServer.Protocol;
using CopyLint.Model;
using CopyLint.Workspace.Packs;
using Microsoft.CodeAnalysis.Text;

namespace CopyLint.LanguageServer.Handlers;

/// <summary>What there is to know about a place: the rules of the findings there, a quantity in another unit, where a source was introduced.</summary>
internal static class HoverHandler
{
    public static Answer Hover(ServerState state, JsonElement parameters, CancellationToken cancellationToken)
    {
        var asked = parameters.Deserialize(LspJson.Default.PositionParams)!;
        if (!state.Documents.TryGetValue(asked.TextDocument.Uri, out var document))
        {
            return Answer.Null;
        }

        var at = document.Text.OffsetOf(asked.Position);
        var page = new HoverPage(state.Client.HasMarkdownHover);
        var span = AddRules(page, document, at, cancellationToken);
        var ofModel = AddModels(page, document, at);
        return page.IsEmpty
            ? Answer.Null
            : Answer.Of(new Hover(page.Contents, document.Text.RangeOf(span ?? ofModel!.Value)), LspJson.Default.Hover);
    }

    private static TextSpan? AddRules(HoverPage page, Document document, int at, CancellationToken cancellationToken)
    {
        TextSpan? first = null;
        foreach (var finding in document.Check(cancellationToken).Findings)
        {
            if (finding.Span.Start <= at && at <= finding.Span.End)
            {
                first ??= finding.Span;
                page.AddRule(finding, document.Desk.Pack.Find(finding.Id)?.Rule, document.Desk.Pack.FindFile(finding.Id));
            }
        }

        return first;
    }

    private static TextSpan? AddModels(HoverPage page, Document document, int at)
    {
        TextSpan? first = null;
        foreach (var story in document.Read().Stories)
        {
            if (story.Place.Start <= at && at <= story.Place.End)
            {
                first ??= document.Ask(story, model => AddModel(page, model, document.Text, story, at));
            }
        }

        return first;
    }

    private static TextSpan? AddModel(HoverPage page, StoryModel model, DocumentText text, ReadStory story, int at)
    {
        TextSpan? first = null;
        for (var i = 0; i < model.Quantities.Length; i++)
        {
            if (Around(story, model.Quantities[i].Span, at) is { } run && QuantityNote.Of(model, i) is { } note)
            {
                first ??= run;
                page.AddNote(note);
            }
        }

        for (var i = 0; i < model.Sources.Length; i++)
        {
            if (Around(story, model.Sources[i].Span, at) is { } run && SourceNote.Of(model, i, story, text) is { } note)
            {
                first ??= run;
                page.AddNote(note);
            }
        }

        return first;
    }

    /// <summary>The run of the document that words come from and that holds a position; or null.</summary>
    private static TextSpan? Around(ReadStory story, TextSpan words, int at)
    {
        foreach (var run in story.Origin.Map(words))
        {
            if (run.Contains(at))
            {
                return run;
            }
        }

        return null;
    }
}
