using CopyLint.Model.Schema;
using CopyLint.Text;
using Microsoft.CodeAnalysis.Text;

namespace CopyLint.Model;

/// <summary>Which elements of a kind begin where: rules ask it at every element. The places of each kind are noted when it is first asked.</summary>
internal sealed class ElementOrder(StoryModel model)
{
    private readonly Table<int>[] _starts = [.. Enum.GetValues<ElementKind>().Select(static _ => new Table<int>())];

    /// <summary>The kinds whose places are noted, a bit for each.</summary>
    private uint _noted;

    public void Clear() => _noted = 0;

    /// <summary>The elements of a kind that begin inside the span.</summary>
    public ModelValue Within(ElementKind kind, TextSpan span)
    {
        var count = model.Count(kind);
        if (span.Length >= model.Tree.Text.Length || count == 0)
        {
            return ModelValue.Range(0, count);
        }

        var starts = StartsOf(kind, count);
        return ModelValue.Range(starts.CountBefore(span.Start), starts.CountBefore(span.End));
    }

    private ReadOnlySpan<int> StartsOf(ElementKind kind, int count)
    {
        var known = _starts[(int)kind];
        if ((_noted & 1U << (int)kind) == 0)
        {
            _noted |= 1U << (int)kind;
            var starts = known.Resized(count);
            Note(kind, starts);
            var farthest = 0;
            foreach (ref var start in starts)
            {
                var further = start - farthest;
                start = farthest += further & ~(further >> 31);
            }
        }

        return known.Items;
    }

    private void Note(ElementKind kind, Span<int> starts)
    {
        switch (kind)
        {
            case ElementKind.Quotation:
                Note(model.Quotations, starts);
                break;
            case ElementKind.Quantity:
                Note(model.Quantities, starts);
                break;
            case ElementKind.Date:
                Note(model.Dates, starts);
                break;
            case ElementKind.Person:
                Note(model.People, starts);
                break;
            case ElementKind.Source:
                Note(model.Sources, starts);
                break;
            case ElementKind.Attribution:
                Note(model.Attributions, starts);
                break;
            case ElementKind.Hedge:
                Note(model.Hedges, starts);
                break;
            case ElementKind.Claim:
                Note(model.Claims, starts);
                break;
            default:
                for (var i = 0; i < starts.Length; i++)
                {
                    starts[i] = model.SpanOf(kind, i).Start;
                }

                break;
        }
    }

    private static void Note<T>(ReadOnlySpan<T> elements, Span<int> starts) where T : struct, IElement
    {
        for (var i = 0; i < starts.Length; i++)
        {
            starts[i] = elements[i].Span.Start;
        }
    }
}
