using CopyLint.Text;
using CopyLint.Text.Phrases;
using Microsoft.CodeAnalysis.Text;

namespace CopyLint.Syntax;

/// <summary>
/// Fills a tree's tables with the tokens of a text and with the phrases in it. Where the text is the one before with an edit in it,
/// as in an editor, the tokens and phrases outside the edit are kept: the outcome is the same without most of the work.
/// </summary>
internal sealed class TreeReuse(Lexicon lexicon, TokenTable table, Table<Cue> cues, Table<PhraseHit> hits, Table<SentenceFilter> filters)
{
    /// <summary>How many tokens beyond its sentence decide whether a phrase matches.</summary>
    private const int Margin = 3;

    private readonly TokenTable _newTokens = new(lexicon);
    private readonly Table<Token> _tokens = table.Tokens;
    private readonly Table<Cue> _newCues = new();
    private readonly Table<PhraseHit> _newHits = new();
    private readonly Table<SentenceFilter> _newFilters = new();

    /// <summary>The first token of each sentence before the edit was made; empty where nothing is kept.</summary>
    private readonly Table<int> _oldStarts = new();

    /// <summary>How many tokens are kept before the edit.</summary>
    private int _before;

    /// <summary>How many tokens are kept behind the edit.</summary>
    private int _behind;

    /// <summary>How many tokens the edit has added.</summary>
    private int _growth;

    /// <summary>Fills the tables of tokens.</summary>
    /// <param name="old">The text that the tables hold.</param>
    /// <param name="sentences">The sentences of that text.</param>
    public void Scan(string old, string text, Table<Sentence> sentences)
    {
        var changed = TextDifference.Between(old, text).Span;
        _oldStarts.Clear();
        if (2 * changed.Length > old.Length || _tokens.Count == 0 || filters.Count != sentences.Count || !TryScanBetween(text, changed, text.Length - old.Length, sentences))
        {
            table.Clear();
            Scanner.Scan(text, table);
        }

        table.Bits.Build(_tokens, table.Words);
    }

    /// <summary>Fills the tables of phrases.</summary>
    /// <param name="sentences">The sentences of the text; their first tokens are marked.</param>
    public void Walk(Table<Sentence> sentences)
    {
        if (_oldStarts.Count == 0)
        {
            cues.Clear();
            hits.Clear();
            filters.Clear();
            PhraseWalk.Run(lexicon, _tokens.Items, table.Bits, 0, _tokens.Count - 1, cues, hits, filters);
            return;
        }

        var before = SameBefore(sentences);
        var behind = SameBehind(sentences);
        var first = before == 0 ? 0 : sentences[before].FirstToken;
        var end = behind == 0 ? _tokens.Count - 1 : sentences[sentences.Count - behind].FirstToken;
        _newCues.Clear();
        _newHits.Clear();
        _newFilters.Clear();
        PhraseWalk.Run(lexicon, _tokens.Items, table.Bits, first, end, _newCues, _newHits, _newFilters);

        _newFilters.Items.CopyTo(filters.Replace(before, filters.Count - behind, _newFilters.Count));
        Take(cues, _newCues, first, end, static (cue, token) => cue.First < token, static (cue, growth) => cue.Moved(growth));
        Take(hits, _newHits, first, end, static (hit, token) => hit.First < token, static (hit, growth) => hit.Moved(growth));
    }

    /// <summary>Puts what was found from the token <paramref name="first"/> up to <paramref name="end"/> in the place of what stood there.</summary>
    private void Take<T>(Table<T> all, Table<T> found, int first, int end, Func<T, int, bool> isBefore, Func<T, int, T> moved)
        where T : struct
    {
        var start = all.Items.CountBefore(first, isBefore);
        found.Items.CopyTo(all.Replace(start, all.Items.CountBefore(end - _growth, isBefore), found.Count));
        if (_growth == 0)
        {
            return;
        }

        foreach (ref var item in all.From(start + found.Count))
        {
            item = moved(item, _growth);
        }
    }

    /// <summary>Scans what was changed, unless little is kept.</summary>
    /// <param name="changed">Where, in the text before.</param>
    /// <param name="moved">How many characters the edit has added.</param>
    private bool TryScanBetween(string text, TextSpan changed, int moved, Table<Sentence> sentences)
    {
        var start = KeptBefore(changed.Start);
        var end = KeptFrom(start, changed.End);
        if (2 * (end - start) > _tokens.Count)
        {
            return false;
        }

        Forget(sentences);
        _newTokens.Clear();
        Scanner.Scan(text, start == 0 ? 0 : _tokens[start - 1].End, end == _tokens.Count ? text.Length : _tokens[end].Start + moved, _newTokens);
        (_before, _behind, _growth) = (start, _tokens.Count - end, _newTokens.Tokens.Count - (end - start));
        table.Replace(start, end, _newTokens);
        foreach (ref var token in _tokens.From(_tokens.Count - _behind))
        {
            token = token with { Start = token.Start + moved };
        }

        return true;
    }

    /// <summary>Remembers where sentences began, and takes the mark from their first tokens.</summary>
    private void Forget(Table<Sentence> sentences)
    {
        foreach (ref readonly var sentence in sentences.Items)
        {
            _oldStarts.Add(sentence.FirstToken);
            ref var token = ref _tokens[sentence.FirstToken];
            token = token with { Flags = token.Flags & ~TokenFlags.SentenceStart };
        }
    }

    /// <summary>How many tokens stay as they are if nothing changes before the character: none looks further than to the white space behind it.</summary>
    private int KeptBefore(int changed)
    {
        var token = _tokens.Items.CountBefore(changed, static (token, at) => token.Start <= at);
        do
        {
            token--;
        }
        while (token > 0 && !_tokens[token].IsSpaceBefore);

        return Math.Max(token, 0);
    }

    /// <summary>The first token that stays as it is if nothing changes from the character on: one behind white space and a character that both stay. The end of the text is always made anew.</summary>
    private int KeptFrom(int start, int changed)
    {
        var token = Math.Max(start, _tokens.Items.CountBefore(changed, static (token, at) => token.End <= at)) + 1;
        while (token < _tokens.Count - 1 && !_tokens[token].IsSpaceBefore)
        {
            token++;
        }

        return token < _tokens.Count - 1 ? token : _tokens.Count;
    }

    /// <summary>The last sentence up to which all begin where they began, well before the edit; 0 where there is none.</summary>
    private int SameBefore(Table<Sentence> sentences)
    {
        var same = 0;
        while (same < sentences.Count && same < _oldStarts.Count && sentences[same].FirstToken == _oldStarts[same] && _oldStarts[same] + Margin <= _before)
        {
            same++;
        }

        return Math.Max(same - 1, 0);
    }

    /// <summary>How many sentences at the end begin where they began, well behind the edit.</summary>
    private int SameBehind(Table<Sentence> sentences)
    {
        var same = 0;
        while (same < sentences.Count && same < _oldStarts.Count && sentences[sentences.Count - 1 - same].FirstToken is var start
            && start == _oldStarts[_oldStarts.Count - 1 - same] + _growth && start - Margin >= _tokens.Count - _behind)
        {
            same++;
        }

        return same;
    }
}
