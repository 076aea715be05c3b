using System.Collections.Immutable;
using CopyLint.Diagnostics;

namespace CopyLint.Analysis;

/// <summary>After the walk: pure steps from raw findings to the ones that are shown, in their total order.</summary>
public static class DiagnosticPipeline
{
    internal static ImmutableArray<Diagnostic> Finish(StoryContext context)
    {
        if (!context.Options.HouseWords.IsEmpty)
        {
            RemoveCovered(context);
        }

        return context.Found.Count == 0 ? [] : Ordered(context.Found);
    }

    private static void RemoveCovered(StoryContext context) => context.Found.RemoveAll(d => context.Options.HouseWords.Covers(context.Tree, d.Span));

    /// <summary>The findings of one story in their order, each once, without those that another one replaces.</summary>
    /// <param name="found">Is put in order.</param>
    public static ImmutableArray<Diagnostic> Ordered(List<Diagnostic> found)
    {
        found.Sort(Compare);
        var reach = Reach(found);
        var ordered = ImmutableArray.CreateBuilder<Diagnostic>(found.Count);
        for (var i = 0; i < found.Count; i++)
        {
            if (!IsReplaced(found, reach, i) && (i == 0 || Compare(found[i - 1], found[i]) != 0))
            {
                ordered.Add(found[i]);
            }
        }

        return ordered.DrainToImmutable();
    }

    /// <summary>The total order within a story: start, end, id, message.</summary>
    public static int Compare(Diagnostic left, Diagnostic right)
    {
        var order = left.Span.Start.CompareTo(right.Span.Start);
        order = order != 0 ? order : left.Span.End.CompareTo(right.Span.End);
        order = order != 0 ? order : string.CompareOrdinal(left.Id, right.Id);
        return order != 0 ? order : string.CompareOrdinal(left.Message, right.Message);
    }

    /// <summary>For each finding how far it and the ones before it reach, so that a search back can stop.</summary>
    private static int[] Reach(List<Diagnostic> found)
    {
        var reach = new int[found.Count];
        var farthest = 0;
        for (var i = 0; i < reach.Length; i++)
        {
            farthest = Math.Max(farthest, found[i].Span.End);
            reach[i] = farthest;
        }

        return reach;
    }

    private static bool IsReplaced(List<Diagnostic> found, int[] reach, int index)
    {
        var diagnostic = found[index];
        for (var i = index - 1; i >= 0 && reach[i] > diagnostic.Span.Start; i--)
        {
            if (Replaces(found[i], diagnostic))
            {
                return true;
            }
        }

        for (var i = index + 1; i < found.Count && found[i].Span.Start < diagnostic.Span.End; i++)
        {
            if (Replaces(found[i], diagnostic))
            {
                return true;
            }
        }

        return false;
    }

    private static bool Replaces(Diagnostic other, Diagnostic diagnostic) =>
        other.InsteadOf.Contains(diagnostic.Id) && other.Span.OverlapsWith(diagnostic.Span);
}
