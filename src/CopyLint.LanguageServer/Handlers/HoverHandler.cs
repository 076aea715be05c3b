using System.Text.Json;
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
        var ofModel = document.Kind == DocumentKind.Story ? AddModel(page, document, at) : null;
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

    private static TextSpan? AddModel(HoverPage page, Document document, int at)
    {
        var model = StoryModel.Create(SourceText.From(document.Text.Text), document.Desk.Pack.Rules.Lexicon);
        TextSpan? first = null;
        for (var i = 0; i < model.Quantities.Length; i++)
        {
            if (model.Quantities[i].Span.Contains(at) && QuantityNote.Of(model, i) is { } note)
            {
                first ??= model.Quantities[i].Span;
                page.AddNote(note);
            }
        }

        for (var i = 0; i < model.Sources.Length; i++)
        {
            if (model.Sources[i].Span.Contains(at) && SourceNote.Of(model, i, document.Text) is { } note)
            {
                first ??= model.Sources[i].Span;
                page.AddNote(note);
            }
        }

        return first;
    }
}
