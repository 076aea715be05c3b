using System.Collections.Immutable;
using System.Runtime.InteropServices;
using CopyLint.Diagnostics;

namespace CopyLint.Analysis;

/// <summary>After the walk: pure steps from raw findings to the ones that are shown, in their total order.</summary>
public static class DiagnosticPipeline
{
    /// <summary>For the places of so many findings no memory is taken.</summary>
    private const int MostOnStack = 32;

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
        Sort(CollectionsMarshal.AsSpan(found));
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

    /// <summary>Puts findings in their order. They are compared by where they stand, as one number, and only those at the same place by what they say.</summary>
    private static void Sort(Span<Diagnostic> found)
    {
        Span<long> places = found.Length <= MostOnStack ? stackalloc long[MostOnStack] : new long[found.Length];
        places = places[..found.Length];
        for (var i = 0; i < found.Length; i++)
        {
            places[i] = (long)found[i].Span.Start << 32 | (uint)found[i].Span.End;
        }

        places.Sort(found);
        for (int first = 0, end = 1; end <= places.Length; end++)
        {
            if (end == places.Length || places[end] != places[first])
            {
                if (end - first > 1)
                {
                    found[first..end].Sort(CompareWithFix);
                }

                first = end;
            }
        }
    }

    /// <summary>Of findings that say the same one with a fix comes first, and stays.</summary>
    private static int CompareWithFix(Diagnostic left, Diagnostic right)
    {
        var order = Compare(left, right);
        order = order != 0 ? order : (left.Fix is null).CompareTo(right.Fix is null);
        return order != 0 ? order : string.CompareOrdinal(left.Fix?.Title, right.Fix?.Title);
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
