using CopyLint.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace CopyLint.Core.Tests.Invariants;

/// <summary>What holds of the structure of any text.</summary>
public sealed class StructureTests
{
    private const int Many = 10_000;
    private const int Fewer = 4_000;

    [Fact]
    public void Any_text_has_a_sound_structure() => Texts.Check(Many, text =>
    {
        var tree = Stories.Tree(text);
        TokensTile(tree);
        BlocksStandInOrder(tree);
        SentencesLieInTheirBlocks(tree);
        CuesLieInSentences(tree);
    });

    [Fact]
    public void Line_ends_of_any_kind_give_the_same_structure() => Texts.Check(Fewer, text =>
    {
        var lines = text.ReplaceLineEndings("\n").Replace('\r', '\n');
        var unix = Stories.Tree(lines);
        var windows = Stories.Tree(lines.Replace("\n", "\r\n", StringComparison.Ordinal));
        Texts.Same(Shape(windows), Shape(unix));
        Texts.Same(Places(windows), Places(unix));
    });

    [Fact]
    public void Text_put_before_shifts_the_structure() => Texts.Check(Fewer, text =>
    {
        const string Before = "The pool closed. It rained.\n\n";
        var alone = Stories.Tree(text);
        var shifted = Stories.Tree(Before + text);
        var first = Stories.Tree(Before);
        Texts.Same(Starts(shifted, first.Tokens.Length - 1, first.Sentences.Length, first.Blocks.Length, Before.Length), Starts(alone, 0, 0, 0, 0));
    });

    [Fact]
    public void A_tree_that_is_loaded_again_is_as_new() => Texts.Check(Fewer / 4, text =>
    {
        var tree = Stories.Tree(Stories.Seed("002"));
        tree.Load(StorySource.Of(text));
        Texts.Same(Shape(tree), Shape(Stories.Tree(text)));
    });

    [Fact]
    public void A_tree_of_an_edited_text_is_as_new() => Texts.Check(Fewer, text =>
    {
        var tree = Stories.Tree(text);
        foreach (var edited in Texts.Edits(text))
        {
            tree.Load(StorySource.Of(edited));
            var fresh = Stories.Tree(edited);
            Texts.Same(Shape(tree), Shape(fresh));
            Texts.Same(Starts(tree, 0, 0, 0, 0), Starts(fresh, 0, 0, 0, 0));
            Texts.Same(Filters(tree), Filters(fresh));
        }
    });

    private static void TokensTile(StoryTree tree)
    {
        var position = 0;
        for (var i = 0; i < tree.Tokens.Length; i++)
        {
            var full = tree.FullSpan(i);
            var token = tree.Tokens[i];
            Texts.Holds(full.Start == position && full.Contains(token.Span), $"token {i} tiles");
            Texts.Holds(token.Length > 0 || i == tree.Tokens.Length - 1, $"token {i} is empty");
            Texts.Holds(IsBlank(tree.Text.AsSpan(token.End, full.End - token.End)), $"behind token {i} stands white space");
            position = full.End;
        }

        Texts.Holds(position == tree.Text.Length && tree.Tokens[^1].Kind == TokenKind.EndOfText, "the last token ends the text");
    }

    private static bool IsBlank(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            if (!char.IsWhiteSpace(c) && c is not ('\u200B' or '\uFEFF'))
            {
                return false;
            }
        }

        return true;
    }

    private static void BlocksStandInOrder(StoryTree tree)
    {
        var token = 0;
        var sentence = 0;
        foreach (var block in tree.Blocks)
        {
            Texts.Holds(block.FirstToken == token && block.EndToken > token, $"block at token {token}");
            Texts.Holds(block.FirstSentence == sentence && block.EndSentence > sentence, $"block at sentence {sentence}");
            Texts.Holds(block.Span == tree.SpanOf(block.FirstToken, block.EndToken), $"span of the block at {token}");
            token = block.EndToken;
            sentence = block.EndSentence;
        }

        Texts.Holds(token == tree.Tokens.Length - 1 && sentence == tree.Sentences.Length, "blocks cover the text");
    }

    private static void SentencesLieInTheirBlocks(StoryTree tree)
    {
        var token = 0;
        foreach (var sentence in tree.Sentences)
        {
            Texts.Holds(sentence.FirstToken == token && sentence.EndToken > token, $"sentence at token {token}");
            Texts.Holds(tree.Blocks[sentence.Block].Span.Contains(sentence.Span), $"sentence at {token} lies in its block");
            Texts.Holds(sentence.Span == tree.SpanOf(sentence.FirstToken, sentence.EndToken), $"span of the sentence at {token}");
            Texts.Holds(tree.Tokens[token].Has(TokenFlags.SentenceStart), $"token {token} opens a sentence");
            Texts.Holds(tree.SentenceOf(token) == tree.SentenceOf(sentence.EndToken - 1), $"the sentence at {token} is one");
            token = sentence.EndToken;
        }

        var starts = 0;
        foreach (var each in tree.Tokens)
        {
            starts += each.Has(TokenFlags.SentenceStart) ? 1 : 0;
        }

        Texts.Holds(starts == tree.Sentences.Length, "every opening token opens a sentence");
    }

    private static void CuesLieInSentences(StoryTree tree)
    {
        var first = 0;
        foreach (var cue in tree.Cues)
        {
            Texts.Holds(cue.First >= first && cue.End > cue.First, $"{cue} stands in order");
            Texts.Holds(tree.SentenceOf(cue.First) == tree.SentenceOf(cue.End - 1), $"{cue} lies in a sentence");
            first = cue.First;
        }
    }

    private static string Starts(StoryTree tree, int token, int sentence, int block, int shift) => string.Join(' ',
        tree.Tokens[token..].ToArray().Select(t => t.Start - shift)
            .Concat(tree.Sentences[sentence..].ToArray().Select(s => s.Span.Start - shift))
            .Concat(tree.Blocks[block..].ToArray().Select(b => b.Span.Start - shift)));

    private static string Places(StoryTree tree) => string.Join(' ',
        tree.Sentences.ToArray().Select(s => $"{tree.Source.Lines.GetLinePosition(s.Span.Start)} {tree.Source.Lines.GetLinePosition(s.Span.End)}"));

    private static string Filters(StoryTree tree) => string.Join(' ', Enumerable.Range(0, tree.Sentences.Length).Select(tree.FilterOf));

    private static string Shape(StoryTree tree) => string.Join(' ',
        tree.Tokens.ToArray().Select(t => $"{t.Kind} {t.Length} {t.Word} {(int)t.Flags}")
            .Concat(tree.Blocks.ToArray().Select(b => $"{b.Role} {b.FirstToken} {b.EndToken}"))
            .Concat(tree.Sentences.ToArray().Select(s => $"{s.FirstToken} {s.EndToken}"))
            .Concat(tree.Cues.ToArray().Select(c => $"{c.List} {c.Payload} {c.First} {c.End}")));
}
