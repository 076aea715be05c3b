using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis.Text;

namespace CopyLint.Model.Quotations;

/// <summary>Which places stand in quotation marks.</summary>
internal static class QuotationLookup
{
    /// <summary>Whether the content of one of the quotations, which stand in the order of the text, holds the span.</summary>
    public static bool IsInside(ReadOnlySpan<Quotation> quotations, TextSpan span)
    {
        for (var i = FirstAfter(quotations, span.Start) - 1; i >= 0; i--)
        {
            ref readonly var quotation = ref quotations[i];
            if (quotation.Content.Contains(span))
            {
                return true;
            }

            if (quotation.Depth == 0)
            {
                return false;
            }
        }

        return false;
    }

    /// <summary>Whether a change of the span changes something between the marks of a quotation.</summary>
    public static bool Meets(ReadOnlySpan<Quotation> quotations, TextSpan span)
    {
        for (var i = FirstAfter(quotations, span.End) - 1; i >= 0; i--)
        {
            ref readonly var quotation = ref quotations[i];
            if (quotation.Content.Start < span.End && span.Start < quotation.Content.End)
            {
                return true;
            }

            if (quotation.Depth == 0 && quotation.Span.End <= span.Start)
            {
                return false;
            }
        }

        return false;
    }

    /// <summary>The first quotation that begins behind a position. It is asked so often that it has no delegate, and halves by arithmetic: which half is a coin toss.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int FirstAfter(ReadOnlySpan<Quotation> quotations, int position)
    {
        var first = 0;
        for (var left = quotations.Length; left > 0;)
        {
            var half = (left + 1) >> 1;
            first += half & (quotations[first + half - 1].Span.Start - position - 1) >> 31;
            left -= half;
        }

        return first;
    }
}
