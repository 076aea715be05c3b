using System.Collections.Immutable;
using System.Text.Json;
using CopyLint.Formats;
using CopyLint.LanguageServer.MessageLoop;
using CopyLint.LanguageServer.Protocol;
using CopyLint.Model;
using CopyLint.Syntax;
using CopyLint.Text;
using Microsoft.CodeAnalysis.Text;

namespace CopyLint.LanguageServer.Handlers;

/// <summary>The outline of a story: headlines, paragraphs, and the sources that speak in them.</summary>
internal static class SymbolHandler
{
    private const int LongestName = 60;

    public static Answer Symbols(ServerState state, JsonElement parameters, CancellationToken cancellationToken)
    {
        var asked = parameters.Deserialize(LspJson.Default.DocumentParams)!;
        if (!state.Documents.TryGetValue(asked.TextDocument.Uri, out var document) || document.Kind != DocumentKind.Story)
        {
            return Answer.Null;
        }

        ImmutableArray<DocumentSymbol> symbols = [.. document.Read().Stories.SelectMany(story => document.Ask(story, model => Outline(model, story, document.Text)))];
        return state.Client.HasSymbolTree
            ? Answer.Of(symbols, LspJson.Default.ImmutableArrayDocumentSymbol)
            : Answer.Of(Flat(symbols, document.Uri), LspJson.Default.ImmutableArraySymbolInformation);
    }

    private static ImmutableArray<DocumentSymbol> Outline(StoryModel model, ReadStory story, DocumentText text)
    {
        var symbols = ImmutableArray.CreateBuilder<DocumentSymbol>();
        foreach (ref readonly var block in model.Tree.Blocks)
        {
            if (block.Span.IsEmpty)
            {
                continue;
            }

            var kind = block.Role is BlockRole.Headline or BlockRole.Display ? SymbolKind.Headline : SymbolKind.Paragraph;
            var sources = Sources(model, block.Span, story, text);
            symbols.Add(new DocumentSymbol(Short(model.Tree.TextOf(block.Span)), EnumNames<BlockRole>.Of(block.Role), kind, text.RangeOf(story.InFile(block.Span)), text.RangeOf(text.FirstLineOf(story.InFile(block.Span))))
            {
                Children = sources.IsEmpty ? null : sources,
            });
        }

        return symbols.ToImmutable();
    }

    private static ImmutableArray<DocumentSymbol> Sources(StoryModel model, TextSpan block, ReadStory story, DocumentText text)
    {
        var symbols = ImmutableArray.CreateBuilder<DocumentSymbol>();
        foreach (ref readonly var source in model.Sources)
        {
            if (source.Utterance >= 0 && block.Contains(source.Span))
            {
                var range = text.RangeOf(story.InFile(source.Span));
                symbols.Add(new DocumentSymbol(Short(model.Tree.TextOf(source.Span)), SourceNote.Describe(source), SymbolKind.Source, range, range));
            }
        }

        return symbols.ToImmutable();
    }

    private static string Short(ReadOnlySpan<char> text)
    {
        var name = text.ToString().ReplaceLineEndings(" ");
        if (name.Length <= LongestName)
        {
            return name;
        }

        var end = name.LastIndexOf(' ', LongestName);
        return name[..(end > 0 ? end : LongestName - 1)] + " …";
    }

    private static ImmutableArray<SymbolInformation> Flat(ImmutableArray<DocumentSymbol> symbols, string uri) =>
    [
        .. symbols.SelectMany(block => (block.Children ?? [])
            .Select(source => new SymbolInformation(source.Name, source.Kind, new Location(uri, source.Range), block.Name))
            .Prepend(new SymbolInformation(block.Name, block.Kind, new Location(uri, block.Range), null))),
    ];
}
