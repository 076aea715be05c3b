using CopyLint.Model.Schema;
using CopyLint.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace CopyLint.Model;

/// <summary>Which elements of a kind begin where, without a search: rules ask it at every element. Each kind is ordered when it is first asked.</summary>
internal sealed class ElementOrder(StoryModel model)
{
    private readonly OrderIndex?[] _orders = new OrderIndex?[(int)ElementKind.Match + 1];

    public void Clear()
    {
        foreach (var order in _orders)
        {
            order?.Clear();
        }
    }

    /// <summary>The elements of a kind that begin inside the span.</summary>
    public ModelValue Within(ElementKind kind, TextSpan span) => ModelValue.Range(FirstFrom(kind, span.Start), FirstFrom(kind, span.End));

    private int FirstFrom(ElementKind kind, int position)
    {
        var order = _orders[(int)kind] ??= new OrderIndex(shift: 7);
        var count = model.Count(kind);
        if (!order.IsBuilt)
        {
            for (var i = 0; i < count; i++)
            {
                order.Add(model.SpanOf(kind, i).Start, i);
            }
        }

        var element = order.StartFor(position, count);
        while (element < count && model.SpanOf(kind, element).Start < position)
        {
            element++;
        }

        return element;
    }
}
