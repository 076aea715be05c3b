using CopyLint.Text;
using Microsoft.CodeAnalysis.Text;

namespace CopyLint.Syntax;

/// <summary>Cuts blocks into sentences and marks the token that opens each.</summary>
internal ref struct SentenceSplitter
{
    private readonly Lexicon _lexicon;
    private readonly Table<Token> _tokens;
    private readonly Table<Sentence> _sentences;
    private readonly SentenceEnds _ends;
    private readonly ReadOnlySpan<Token> _all;
    private ListMarker _marker;

    private SentenceSplitter(string text, Lexicon lexicon, Table<Token> tokens, Table<Sentence> sentences)
    {
        _lexicon = lexicon;
        _tokens = tokens;
        _sentences = sentences;
        _all = tokens.Items;
        _ends = new SentenceEnds(text, lexicon, _all);
    }

    public static void Split(string text, Lexicon lexicon, Table<Token> tokens, Table<Block> blocks, Table<Sentence> sentences)
    {
        var splitter = new SentenceSplitter(text, lexicon, tokens, sentences);
        for (var b = 0; b < blocks.Count; b++)
        {
            var first = sentences.Count;
            splitter.SplitBlock(b, blocks[b].FirstToken, blocks[b].EndToken, text);
            blocks[b] = blocks[b] with { FirstSentence = first, EndSentence = sentences.Count };
        }
    }

    private void SplitBlock(int block, int first, int end, string text)
    {
        _marker = ListMarker.At(text, _all, first, end);
        var noEndBefore = 0;
        for (var i = first; i < end; i++)
        {
            if (IsPlain(_all[i]))
            {
                continue;
            }

            var next = i < noEndBefore ? -1 : BoundaryAt(text, first, i, end, ref noEndBefore);
            if (next > first)
            {
                Add(block, first, next);
                first = next;
                i = next - 1;
                var marker = ListMarker.At(text, _all, first, end);
                _marker = marker.IsNone ? _marker : marker;
            }
        }

        Add(block, first, end);
    }

    /// <summary>Nearly every token is a word that ends nothing and opens no item.</summary>
    private static bool IsPlain(in Token token) =>
        token.Kind == TokenKind.Comma || (token.Kind == TokenKind.Word && token.Length > 1 && !token.Has(TokenFlags.Abbreviation));

    /// <summary>Where the next sentence begins if one ends at, or a list item or a credit begins with, this token; else -1.</summary>
    private readonly int BoundaryAt(string text, int first, int i, int end, ref int noEndBefore)
    {
        ref readonly var token = ref _all[i];
        switch (token.Kind)
        {
            case TokenKind.Period or TokenKind.Question or TokenKind.Exclamation or TokenKind.Ellipsis:
                return _ends.After(i, first, end);
            case TokenKind.Word when token.Has(TokenFlags.Abbreviation):
                return _ends.After(i, first, end);
            case TokenKind.Word:
                return IsNextItem(text, i, end) ? i : -1;
            case TokenKind.Number:
                return IsNextItem(text, i, end) ? i : _ends.AfterDate(i, first, end);
            case TokenKind.OpenBracket:
                noEndBefore = Math.Max(noEndBefore, _ends.EndOfInsertion(i, end));
                return IsNextItem(text, i, end) ? i : -1;
            case TokenKind.Symbol:
                return IsNextItem(text, i, end) ? i : -1;
            case TokenKind.OpenSingleQuote or TokenKind.StraightSingleQuote:
                noEndBefore = _ends.EndOfEmbedded(i, first, end);
                return -1;
            case TokenKind.Colon:
                return i - 1 > first && IsCredit(i, end) ? i - 1 : -1;
            default:
                return -1;
        }
    }

    private readonly bool IsNextItem(string text, int i, int end)
    {
        if (_marker.IsNone || !_all[i].IsSpaceBefore)
        {
            return false;
        }

        var marker = ListMarker.At(text, _all, i, end);
        return !marker.IsNone && marker.Follows(_marker);
    }

    /// <summary>"… Image: Jane Roe" at the end of a caption.</summary>
    private readonly bool IsCredit(int colon, int end) =>
        end - colon <= 12 && _all[colon - 1].IsCapitalized && _lexicon.PayloadOf(_all[colon - 1].Word, WordList.SentenceStarter) == (int)StarterKind.CreditLabel
        && _all[colon - 2].Kind is TokenKind.Word or TokenKind.Number or TokenKind.CloseBracket;

    private readonly void Add(int block, int first, int end)
    {
        _sentences.Add(new Sentence(TextSpan.FromBounds(_all[first].Start, _all[end - 1].End), first, end, block));
        _tokens[first] = _tokens[first] with { Flags = _tokens[first].Flags | TokenFlags.SentenceStart };
    }
}
