using System.Runtime.InteropServices;
using CopyLint.Analysis;
using CopyLint.Model;
using CopyLint.Model.Quantities;
using CopyLint.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace CopyLint.Editions.Figures;

/// <summary>
/// A number for all that the figures of a sentence are read from, hardly ever that of another one: its tokens and the few around it, its quantities, dates and attributions.
/// Where a figure could be read from more than that, there is none.
/// </summary>
internal ref struct SentenceMark
{
    /// <summary>So many tokens before and behind a sentence are looked at by who reads its figures.</summary>
    private const int Around = 3;

    /// <summary>In UTF-16 units.</summary>
    private const int Longest = 1 << 12;

    private readonly StoryContext _story;
    private readonly Sentence _sentence;
    private ulong _mark = 1;

    private SentenceMark(StoryContext story, in Sentence sentence)
    {
        _story = story;
        _sentence = sentence;
    }

    /// <summary>The mark, or 0.</summary>
    /// <param name="first">The first of the quantities that begin in the sentence; <paramref name="end"/> is one past the last.</param>
    public static ulong Of(StoryContext story, in Sentence sentence, int first, int end, in FigureDays days)
    {
        var mark = new SentenceMark(story, sentence);
        if (sentence.Span.Length > Longest || !mark.StandsAlone() || !mark.AddQuantities(first, end))
        {
            return 0;
        }

        mark.AddTokens();
        days.AddTo(ref mark);
        mark.Add(story.Tree.Blocks[sentence.Block].Role == BlockRole.Headline ? 1 : 0, 0);
        var attributions = story.Model.Within(ElementKind.Attribution, sentence.Span);
        foreach (ref readonly var attribution in story.Model.Attributions[attributions.A..attributions.B])
        {
            mark.Add(attribution.Span);
        }

        return mark._mark;
    }

    public void Add(TextSpan span) => Add(span.Start - _sentence.Span.Start, span.Length);

    public void Add(double value) => Add((ulong)BitConverter.DoubleToInt64Bits(value));

    public void Add(int left, int right) => Add((ulong)(uint)left << 32 | (uint)right);

    private void Add(ulong value)
    {
        _mark = (_mark ^ value) * 0x9E3779B97F4A7C15;
        _mark ^= _mark >> 29;
    }

    /// <summary>Whether no clause and no phrase of the sentence can reach into the next one: it ends in a mark, and the next begins as a sentence.</summary>
    private readonly bool StandsAlone()
    {
        var tokens = _story.Tree.Tokens;
        return tokens[_sentence.FirstToken].Has(TokenFlags.SentenceStart)
            && tokens[_sentence.EndToken - 1].Kind is not (TokenKind.Word or TokenKind.Number)
            && (_sentence.EndToken >= tokens.Length - 1 || tokens[_sentence.EndToken].Has(TokenFlags.SentenceStart));
    }

    private void AddTokens()
    {
        var tokens = _story.Tree.Tokens;
        var from = Math.Max(_sentence.FirstToken - Around, 0);
        var end = Math.Min(_sentence.EndToken + Around, tokens.Length);
        foreach (ref readonly var token in tokens[from..end])
        {
            Add(Token.TraitsOf(token.Kind, token.Flags), (token.Start - _sentence.Span.Start) << 16 | token.Length);
        }

        var text = _story.Tree.Text.AsSpan(tokens[from].Start..tokens[end - 1].End);
        var parts = MemoryMarshal.Cast<char, ulong>(text);
        foreach (var part in parts)
        {
            Add(part);
        }

        foreach (var c in text[(parts.Length * 4)..])
        {
            Add(c);
        }
    }

    /// <summary>Adds the quantities; false where one is read from what is not in the sentence.</summary>
    private bool AddQuantities(int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            ref readonly var quantity = ref _story.Model.Quantities[i];
            if (quantity.First < _sentence.FirstToken || quantity.End > _sentence.EndToken || (quantity.Noun >= 0 && (quantity.Noun < _sentence.FirstToken || quantity.Noun >= _sentence.EndToken)))
            {
                return false;
            }

            Add(quantity.Span);
            Add(quantity.First - _sentence.FirstToken, quantity.End - _sentence.FirstToken);
            Add(quantity.Noun < 0 ? -1 : quantity.Noun - _sentence.FirstToken, quantity.Form);
            Add((int)quantity.Kind << 24 | (int)quantity.Approximator << 16 | (int)quantity.Special << 8 | (int)quantity.NounNumber, (int)quantity.Traits);
            Add((quantity.Converts >= 0 ? 1 : 0) + (quantity.ConvertedBy >= 0 ? 2 : 0), quantity.Digits);
            Add(quantity.Low);
            Add(quantity.High);
            Add(quantity.Step);
            if (_story.Figures.Tolls.TryGetValue(i, out var claim))
            {
                ref readonly var toll = ref _story.Model.Claims[claim];
                if (!toll.Victims.IsEmpty && !_sentence.Span.Contains(toll.Victims))
                {
                    return false;
                }

                Add((int)toll.Kind, toll.Victims.IsEmpty ? -1 : toll.Victims.End - _sentence.Span.Start);
            }
        }

        return true;
    }
}
