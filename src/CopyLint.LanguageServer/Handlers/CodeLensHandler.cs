using System.Collections.Immutable;
using System.Text.Json;
using CopyLint.Formats;
using CopyLint.LanguageServer.MessageLoop;
using CopyLint.LanguageServer.Protocol;
using CopyLint.Model;
using CopyLint.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace CopyLint.LanguageServer.Handlers;

/// <summary>The figures of each story, above its headline, or above its first line where it has none.</summary>
internal static class CodeLensHandler
{
    /// <summary>Nothing to run: a lens with an empty command is words alone, which clients do not let be clicked.</summary>
    private const string NoCommand = "";

    public static Answer Lenses(ServerState state, JsonElement parameters, CancellationToken cancellationToken)
    {
        var asked = parameters.Deserialize(LspJson.Default.DocumentParams)!;
        var lenses = ImmutableArray.CreateBuilder<CodeLens>();
        if (state.Documents.TryGetValue(asked.TextDocument.Uri, out var document) && document.Settings.HasCodeLens)
        {
            foreach (var story in document.Read().Stories)
            {
                cancellationToken.ThrowIfCancellationRequested();
                if (document.Ask(story, model => StoryNote.Of(model) is { } figures ? (figures, PlaceIn(model, story)) : default) is ({ } note, var place))
                {
                    lenses.Add(new CodeLens(document.Text.RangeOf(document.Text.FirstLineOf(place)), new Command(note, NoCommand)));
                }
            }
        }

        return Answer.Of(lenses.ToImmutable(), LspJson.Default.ImmutableArrayCodeLens);
    }

    private static TextSpan PlaceIn(StoryModel model, ReadStory story)
    {
        var first = model.Tree.Blocks[0].Span;
        foreach (ref readonly var block in model.Tree.Blocks)
        {
            if (block.Role == BlockRole.Headline)
            {
                return story.InFile(block.Span);
            }
        }

        return story.InFile(first);
    }
}
