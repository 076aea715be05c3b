using System.Collections.Immutable;
using System.Text.Json;
using CopyLint.Formats;
using CopyLint.LanguageServer.MessageLoop;
using CopyLint.LanguageServer.Protocol;
using CopyLint.Model;
using CopyLint.Model.Quantities;
using CopyLint.Rules.Kinds;
using Microsoft.CodeAnalysis.Text;

namespace CopyLint.LanguageServer.Handlers;

/// <summary>What a measure is in the unit that other readers know, behind each one that the copy does not convert itself.</summary>
internal static class InlayHintHandler
{
    /// <summary>Parts of a measure, whose other parts count too.</summary>
    private const QuantityTraits Parts = QuantityTraits.Rate | QuantityTraits.Side | QuantityTraits.Compound;

    public static Answer Hints(ServerState state, JsonElement parameters, CancellationToken cancellationToken)
    {
        var asked = parameters.Deserialize(LspJson.Default.InlayHintParams)!;
        var hints = ImmutableArray.CreateBuilder<InlayHint>();
        if (state.Documents.TryGetValue(asked.TextDocument.Uri, out var document) && document.Settings.HasConversions)
        {
            var shown = document.Text.SpanOf(asked.Range);
            foreach (var story in document.Read().Stories.Where(story => story.Place.IntersectsWith(shown)))
            {
                cancellationToken.ThrowIfCancellationRequested();
                hints.AddRange(document.Ask(story, model => Hints(model, document, story, shown)));
            }
        }

        return Answer.Of(hints.ToImmutable(), LspJson.Default.ImmutableArrayInlayHint);
    }

    private static ImmutableArray<InlayHint> Hints(StoryModel model, Document document, ReadStory story, TextSpan shown)
    {
        var hints = ImmutableArray.CreateBuilder<InlayHint>();
        for (var i = 0; i < model.Quantities.Length; i++)
        {
            ref readonly var quantity = ref model.Quantities[i];
            if (!quantity.Has(Parts) && quantity.Converts < 0 && quantity.ConvertedBy < 0 && QuantityNote.Of(model, i) is { } note
                && story.InFile(quantity.Span).End is var end && shown.Start <= end && end <= shown.End)
            {
                hints.Add(new InlayHint(document.Text.PositionOf(end), FigureText.Converted(quantity, model).ToString(), note, PaddingLeft: true));
            }
        }

        return hints.ToImmutable();
    }
}
