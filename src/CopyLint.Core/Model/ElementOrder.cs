using CopyLint.Model.Schema;
using CopyLint.Text;
using Microsoft.CodeAnalysis.Text;

namespace CopyLint.Model;

/// <summary>Which elements of a kind begin where: rules ask it at every element. The places of each kind are noted when it is first asked.</summary>
internal sealed class ElementOrder(StoryModel model)
{
    private readonly Table<int>?[] _starts = new Table<int>?[(int)ElementKind.Match + 1];

    public void Clear()
    {
        foreach (var starts in _starts)
        {
            starts?.Clear();
        }
    }

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
        var known = _starts[(int)kind] ??= new Table<int>();
        if (known.Count == 0)
        {
            var starts = known.Resized(count);
            var farthest = 0;
            for (var i = 0; i < starts.Length; i++)
            {
                starts[i] = farthest = Math.Max(farthest, model.SpanOf(kind, i).Start);
            }
        }

        return known.Items;
    }
}
