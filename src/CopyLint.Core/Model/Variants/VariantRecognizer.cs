using System.Runtime.CompilerServices;
using CopyLint.Syntax;
using CopyLint.Text;
using CopyLint.Text.Phrases;

namespace CopyLint.Model.Variants;

/// <summary>
/// Picks the forms of variants out of the story's phrase hits, in each class by itself. Of forms that begin at one word the
/// longest counts, and of two that the same words could be, the hyphenated one where the words have the hyphen. Where the
/// capital of a sentence hides which form it is, the mention has no number.
/// </summary>
internal ref struct VariantRecognizer(StoryTree tree, Table<VariantMention> mentions, Span<int> lasts)
{
    private const int None = -1;
    private const int MostClasses = 64;

    private readonly VariantTable _variants = tree.Lexicon.Variants;
    private readonly ReadOnlySpan<Token> _tokens = tree.Tokens;
    private readonly Span<int> _lasts = lasts;

    public static void Recognize(StoryTree tree, Table<VariantMention> mentions)
    {
        Span<int> lasts = stackalloc int[MostClasses];
        lasts.Fill(None);
        new VariantRecognizer(tree, mentions, lasts).Recognize();
    }

    private readonly void Recognize()
    {
        var phrases = tree.Lexicon.Phrases.Phrases;
        var forms = _variants.Forms;
        foreach (ref readonly var hit in tree.Hits)
        {
            ref readonly var phrase = ref phrases[hit.Phrase];
            if (phrase is { List: 0, Payload: > 0 } && Stands(forms.Known(phrase.Payload - 1), hit))
            {
                Take(phrase.Payload - 1, forms.Known(phrase.Payload - 1), hit);
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private readonly void Take(int form, in VariantForm known, in PhraseHit hit)
    {
        var mention = new VariantMention(tree.SpanOf(hit.ReportFirst, hit.ReportEnd), known.Set, known.Number, form, hit.ReportFirst, hit.ReportEnd);
        ref var last = ref _lasts[_variants.Sets.Known(known.Set).Class & (MostClasses - 1)];
        if (last == None || mentions[last].End <= hit.First)
        {
            last = mentions.Add(mention);
        }
        else if (mentions[last].First == hit.First && mentions[last].End < hit.End)
        {
            mentions[last] = mention;
        }
        else if (mentions[last].Span == mention.Span && mentions[last].Set == known.Set && mentions[last].Number != known.Number)
        {
            mentions[last] = Settled(mentions[last], mention);
        }
    }

    private readonly VariantMention Settled(in VariantMention left, in VariantMention right)
    {
        var isLeft = _variants.Forms[left.Form].IsHyphenated;
        var isRight = _variants.Forms[right.Form].IsHyphenated;
        return isLeft == isRight ? left with { Number = None } : isLeft ? left : right;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private readonly bool Stands(in VariantForm form, in PhraseHit hit)
    {
        // Nobody could predict what is capitalized, so each is one question.
        ref readonly var first = ref _tokens[hit.First];
        if ((form.IsExact & first.IsCapitalized & !first.Has(TokenFlags.SentenceStart)) && char.IsLower(_variants.PatternOf(form)[0]))
        {
            return false;
        }

        if ((form.Role == VariantRole.Slip & !form.HasCapital) && _tokens[hit.ReportFirst].IsCapitalized)
        {
            return false;
        }

        return !form.IsHyphenated || HasHyphen(hit);
    }

    private readonly bool HasHyphen(in PhraseHit hit)
    {
        for (var i = hit.First + 1; i < hit.End; i++)
        {
            if (_tokens[i].Kind == TokenKind.Hyphen)
            {
                return true;
            }
        }

        return false;
    }
}
