using System.Globalization;
using CopyLint.Formats;
using CopyLint.LanguageServer.MessageLoop;
using CopyLint.Model;
using CopyLint.Model.Sources;
using CopyLint.Text;

namespace CopyLint.LanguageServer.Handlers;

/// <summary>Who a source is, and where the story introduced it.</summary>
internal static class SourceNote
{
    /// <returns>One sentence, or null where there is nothing to say.</returns>
    public static string? Of(StoryModel model, int index, ReadStory story, DocumentText text)
    {
        var source = model.Sources[index];
        var first = index;
        while (model.Sources[first].Introduction is >= 0 and var earlier && earlier < first)
        {
            first = earlier;
        }

        if (first == index)
        {
            return source.Utterance >= 0 ? $"Source: {Describe(source)}; introduced here." : null;
        }

        var introduction = model.Sources[first];
        var words = model.Tree.TextOf(introduction.Span).ToString().ReplaceLineEndings(" ");
        return string.Create(
            CultureInfo.InvariantCulture,
            $"Source: {Describe(introduction)}; introduced in line {text.PositionOf(story.InFile(introduction.Span).Start).Line + 1} as '{words}'.");
    }

    /// <summary>"official, not named".</summary>
    public static string Describe(in Source source)
    {
        var kind = EnumNames<SourceKind>.Of(source.Kind);
        return source.IsNamed ? $"{kind}, named" : source.IsAnonymous ? $"{kind}, not named" : kind;
    }
}
