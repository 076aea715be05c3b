using CopyLint.Model.Quantities;
using CopyLint.Syntax;
using CopyLint.Text;
using CopyLint.Text.Phrases;

namespace CopyLint.Model.Claims;

/// <summary>Finds the number that belongs to a casualty word. Cues are asked in the order of the text.</summary>
internal ref struct VictimNumbers(StoryModel model)
{
    private const int FarthestSubject = 7;
    private const int FarthestNoun = 3;
    private const int FarthestLead = 2;
    private const int FarthestToll = 7;
    private const int LongestParenthesis = 10;

    private readonly StoryModel _model = model;
    private readonly StoryTree _tree = model.Tree;
    private readonly ReadOnlySpan<Token> _tokens = model.Tree.Tokens;
    private int _next;

    /// <summary>Index of the quantity, or -1.</summary>
    public int Find(in Cue cue, CasualtyWord word)
    {
        var quantities = _model.Quantities;
        while (_next < quantities.Length && quantities[_next].First < cue.First)
        {
            _next++;
        }

        if (_next < quantities.Length && quantities[_next].End <= cue.End)
        {
            return IsCount(quantities[_next]) ? _next : -1;
        }

        var after = CanFollow(word) && IsAfter(cue, word) ? _next : -1;
        return after >= 0 ? after : Before(cue, word);
    }

    private static bool CanFollow(CasualtyWord word) =>
        word is CasualtyWord.Kills or CasualtyWord.Killed or CasualtyWord.Hurts or CasualtyWord.Hurt or CasualtyWord.Toll;

    private readonly bool IsAfter(in Cue cue, CasualtyWord word)
    {
        var quantities = _model.Quantities;
        if (_next >= quantities.Length || !IsCount(quantities[_next]) || VictimPhrase.IsOther(_tree, quantities[_next].End))
        {
            return false;
        }

        var first = quantities[_next].First;
        var isToll = word == CasualtyWord.Toll;
        for (var i = cue.End; i <= first; i++)
        {
            if (_tokens[i].Has(TokenFlags.SentenceStart) || (i < first && !CanStandBetween(i, isToll)))
            {
                return false;
            }
        }

        return first - cue.End <= (isToll ? FarthestToll : FarthestLead);
    }

    private readonly bool CanStandBetween(int token, bool isToll) =>
        isToll ? _tokens[token].IsWord : _tree.Is(token, WordList.CasualtyLead);

    private readonly int Before(in Cue cue, CasualtyWord word)
    {
        if (word is CasualtyWord.Kills or CasualtyWord.Hurts or CasualtyWord.Toll || _tokens[cue.First].Has(TokenFlags.SentenceStart)
            || (word is CasualtyWord.Killed or CasualtyWord.Hurt && !IsReducedPassive(cue.End)))
        {
            return -1;
        }

        var subjectEnd = cue.First > 0 && _tokens[cue.First - 1].Kind == TokenKind.Comma ? OpeningComma(cue.First - 1) : cue.First;
        var quantity = _next - 1;
        while (quantity >= 0 && _model.Quantities[quantity].End > subjectEnd)
        {
            quantity--;
        }

        return quantity >= 0 && IsSubject(_model.Quantities[quantity], subjectEnd, word) ? quantity : -1;
    }

    /// <summary>"Twelve people, two of them children, died": the comma that opens the parenthesis, or the closing one where there is no other.</summary>
    private readonly int OpeningComma(int close)
    {
        for (var i = close - 1; i > 0 && close - i <= LongestParenthesis && !_tokens[i].Has(TokenFlags.SentenceStart); i--)
        {
            if (_tokens[i].Kind == TokenKind.Comma)
            {
                return i;
            }
        }

        return close;
    }

    private readonly bool IsSubject(in Quantity quantity, int end, CasualtyWord word)
    {
        var farthest = word is CasualtyWord.Deaths or CasualtyWord.Injuries or CasualtyWord.Casualties ? FarthestNoun : FarthestSubject;
        if (!IsCount(quantity) || end - quantity.End > farthest || VictimPhrase.IsOther(_tree, quantity.End))
        {
            return false;
        }

        for (var i = quantity.End; i < end; i++)
        {
            if (_tokens[i].Kind is not (TokenKind.Word or TokenKind.Hyphen) || _tokens[i].Has(TokenFlags.SentenceStart) || IsNewPhrase(i, word))
            {
                return false;
            }
        }

        return !_tokens[end].Has(TokenFlags.SentenceStart);
    }

    /// <summary>"two gunmen who killed", "12 soldiers and a boy died": what stands here is not one noun phrase with its verb.</summary>
    private readonly bool IsNewPhrase(int token, CasualtyWord word) =>
        _tree.Is(token, WordList.FunctionWord) && !(word is CasualtyWord.Died or CasualtyWord.WasHurt or CasualtyWord.Missing && _tree.Is(token, WordList.CasualtyLead));

    /// <summary>"12 killed in a blast", "with 20 wounded": no object follows.</summary>
    private readonly bool IsReducedPassive(int end) =>
        !_tokens[end].IsWord || _tokens[end].Has(TokenFlags.SentenceStart)
        || _tree.Is(end, WordList.Preposition) || _tree.Is(end, WordList.Conjunction);

    private static bool IsCount(in Quantity quantity) =>
        quantity.Kind == QuantityKind.Count && quantity.Low >= 1 && !quantity.Has(QuantityTraits.Hyphenated);
}
