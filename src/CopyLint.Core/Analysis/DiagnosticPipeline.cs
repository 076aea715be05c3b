using System.Collections.Immutable;
using System.Runtime.CompilerServices;
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
    public static ImmutableArray<Diagnostic> Ordered(List<Diagnostic> found)
    {
        var sorted = Sorted(CollectionsMarshal.AsSpan(found));
        var reach = Array.Exists(sorted, static diagnostic => !diagnostic.InsteadOf.IsEmpty) ? Reach(sorted) : null;
        var first = 0;
        while (first < sorted.Length && Stays(sorted, reach, first))
        {
            first++;
        }

        if (first == sorted.Length)
        {
            return ImmutableCollectionsMarshal.AsImmutableArray(sorted);
        }

        var staying = ImmutableArray.CreateBuilder<Diagnostic>(sorted.Length);
        staying.AddRange(sorted, first);
        for (var i = first + 1; i < sorted.Length; i++)
        {
            if (Stays(sorted, reach, i))
            {
                staying.Add(sorted[i]);
            }
        }

        return staying.DrainToImmutable();
    }

    /// <summary>Whether a finding is not replaced and does not say what the one before it says.</summary>
    /// <param name="reach">Null where none replaces any.</param>
    private static bool Stays(Diagnostic[] found, int[]? reach, int index) =>
        (reach is null || !IsReplaced(found, reach, index))
        && (index == 0 || found[index - 1].Span != found[index].Span || Compare(found[index - 1], found[index]) != 0);

    /// <summary>The findings in their order. They are compared by where they stand, as one number, and only those at the same place by what they say. A few are put in order one by one.</summary>
    [SkipLocalsInit]
    private static Diagnostic[] Sorted(ReadOnlySpan<Diagnostic> found)
    {
        Span<Place> places = found.Length <= MostOnStack ? stackalloc Place[MostOnStack] : new Place[found.Length];
        places = places[..found.Length];
        for (var i = 0; i < found.Length; i++)
        {
            var place = new Place((long)found[i].Span.Start << 32 | (uint)found[i].Span.End, i);
            var at = i;
            for (; at > 0 && found.Length <= MostOnStack && places[at - 1].At > place.At; at--)
            {
                places[at] = places[at - 1];
            }

            places[at] = place;
        }

        if (found.Length > MostOnStack)
        {
            places.Sort();
        }

        var sorted = new Diagnostic[found.Length];
        var first = 0;
        for (var i = 0; i < places.Length; i++)
        {
            sorted[i] = found[places[i].Index];
            if (i + 1 == places.Length || places[i + 1].At != places[i].At)
            {
                if (i > first)
                {
                    sorted.AsSpan(first..(i + 1)).Sort(CompareWithFix);
                }

                first = i + 1;
            }
        }

        return sorted;
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
    private static int[] Reach(Diagnostic[] found)
    {
        var reach = new int[found.Length];
        var farthest = 0;
        for (var i = 0; i < reach.Length; i++)
        {
            farthest = Math.Max(farthest, found[i].Span.End);
            reach[i] = farthest;
        }

        return reach;
    }

    private static bool IsReplaced(Diagnostic[] found, int[] reach, int index)
    {
        var diagnostic = found[index];
        for (var i = index - 1; i >= 0 && reach[i] > diagnostic.Span.Start; i--)
        {
            if (Replaces(found[i], diagnostic))
            {
                return true;
            }
        }

        for (var i = index + 1; i < found.Length && found[i].Span.Start < diagnostic.Span.End; i++)
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

    /// <param name="At">Start and end, as a number.</param>
    /// <param name="Index">The finding's.</param>
    private readonly record struct Place(long At, int Index) : IComparable<Place>
    {
        public int CompareTo(Place other) => At.CompareTo(other.At);
    }
}
