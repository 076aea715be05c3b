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
            var farthest = 0;
            for (var i = 0; i < starts.Length; i++)
            {
                starts[i] = farthest = Math.Max(farthest, model.SpanOf(kind, i).Start);
            }
        }

        return known.Items;
    }
}
