using System.Collections.Immutable;
using CopyLint.Analysis;
using CopyLint.Syntax;
using CopyLint.Text;
using Microsoft.CodeAnalysis.Text;

namespace CopyLint.Editions.Speech;

/// <summary>Who says what in a story: what rules on speakers and quotations remember of it.</summary>
public sealed class StorySpeech
{
    /// <summary>Shorter quotations are phrases that anybody says.</summary>
    private const int FewestWords = 6;

    private readonly ImmutableArray<Speaker> _speakers;

    private StorySpeech(ImmutableArray<Speaker> speakers, ImmutableArray<SpokenWords> quotations)
    {
        _speakers = speakers;
        Quotations = quotations;
    }

    public ImmutableArray<SpokenWords> Quotations { get; }

    /// <summary>What is remembered of the story, or null where nobody speaks in it.</summary>
    public static StorySpeech? Collect(StoryContext story)
    {
        var speakers = SpeakerTrace.Speakers(story);
        var quotations = QuotationsOf(story);
        return speakers.IsEmpty && quotations.IsEmpty ? null : new StorySpeech(speakers, quotations);
    }

    /// <summary>The one speaker of a sentence; null where the copy names none, several, or a body.</summary>
    public Speaker? SpeakerIn(TextSpan sentence)
    {
        Speaker? only = null;
        foreach (var speaker in _speakers)
        {
            if (sentence.Contains(speaker.Attribution))
            {
                if (only is not null)
                {
                    return null;
                }

                only = speaker;
            }
        }

        return only is { Name: not 0 } ? only : null;
    }

    private static ImmutableArray<SpokenWords> QuotationsOf(StoryContext story)
    {
        var spoken = ImmutableArray.CreateBuilder<SpokenWords>();
        foreach (ref readonly var quotation in story.Model.Quotations)
        {
            if (quotation.Depth > 0)
            {
                continue;
            }

            for (var token = quotation.First; token < quotation.End;)
            {
                var sentence = story.Tree.SentenceOf(token);
                var end = sentence < 0 ? quotation.End : Math.Min(quotation.End, story.Tree.Sentences[sentence].EndToken);
                if (Spoken(story.Tree, token, end, quotation.Content) is { } words)
                {
                    spoken.Add(words);
                }

                token = end;
            }
        }

        return spoken.ToImmutable();
    }

    private static SpokenWords? Spoken(StoryTree tree, int first, int end, TextSpan content)
    {
        var words = ImmutableArray.CreateBuilder<int>(end - first);
        var places = ImmutableArray.CreateBuilder<TextSpan>(end - first);
        var brackets = 0;
        var isCut = false;
        for (var i = first; i < end; i++)
        {
            ref readonly var token = ref tree.Tokens[i];
            brackets += token.Kind switch { TokenKind.OpenBracket => 1, TokenKind.CloseBracket when brackets > 0 => -1, _ => 0 };
            isCut |= token.Kind == TokenKind.Ellipsis;
            if (brackets == 0 && token.Kind is TokenKind.Word or TokenKind.Number && content.Contains(token.Span))
            {
                words.Add(WordNumber.Of(tree, i));
                places.Add(token.Span);
            }
        }

        return words.Count < FewestWords
            ? null
            : new SpokenWords(TextSpan.FromBounds(places[0].Start, places[^1].End), words.ToImmutable(), places.ToImmutable(), isCut);
    }
}
