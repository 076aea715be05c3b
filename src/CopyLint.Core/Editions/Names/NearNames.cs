using System.Collections.Immutable;
using CopyLint.Text;

namespace CopyLint.Editions.Names;

/// <summary>
/// Finds rare names that two stories of an event write with one letter more, less, other or in another place, where each story knows only its own form.
/// Names at one letter's distance share a form with one letter left out: they are looked up by these, so time is near-linear in the names.
/// </summary>
public static class NearNames
{
    /// <summary>Shorter names are alike by chance, unless the other half of the name is the same.</summary>
    private const int Shortest = 6;
    private const int ShortestHalf = 4;
    private const int Longest = 24;
    private const int ComparedWith = 6;

    /// <summary>In the order of the later name; each form once, at the first story that has it.</summary>
    public static ImmutableArray<NamePair> Find(StoryEvent stories)
    {
        var firsts = FirstsOf(stories);
        if (!AreSomeOwn(stories, firsts))
        {
            return [];
        }

        var index = stories.EmptyIndex(ComparedWith);
        foreach (var (story, item) in firsts)
        {
            AddForms(index, stories.Stories[story], story, item);
        }

        var pairs = ImmutableArray.CreateBuilder<NamePair>();
        foreach (var (earlier, first, later, second) in index.Pairs())
        {
            var (left, right) = (stories.Stories[earlier], stories.Stories[later]);
            if (AreOne(left, left.RareNames[first], right, right.RareNames[second]))
            {
                pairs.Add(new NamePair(earlier, left.RareNames[first].Span, later, right.RareNames[second].Span));
            }
        }

        return pairs.DrainToImmutable();
    }

    private static List<(int Story, int Item)> FirstsOf(StoryEvent stories)
    {
        var firsts = new List<(int, int)>();
        var known = new HashSet<int>();
        for (var story = 0; story < stories.Stories.Length; story++)
        {
            var names = stories.Stories[story].RareNames;
            for (var item = 0; item < names.Length; item++)
            {
                if (known.Add(names[item].Word))
                {
                    firsts.Add((story, item));
                }
            }
        }

        return firsts;
    }

    /// <summary>Whether two of the names are missing in a story of the event. Of copies hardly one is, and a name that all stories have is no other one misspelt.</summary>
    private static bool AreSomeOwn(StoryEvent stories, List<(int Story, int Item)> firsts)
    {
        var own = 0;
        foreach (var (first, item) in firsts)
        {
            var word = stories.Stories[first].RareNames[item].Word;
            foreach (var story in stories.Stories)
            {
                if (!story.Words.AsSpan().Contains(word))
                {
                    own++;
                    break;
                }
            }

            if (own > 1)
            {
                return true;
            }
        }

        return false;
    }

    private static void AddForms(EventIndex index, StoryDigest digest, int story, int item)
    {
        Span<char> name = stackalloc char[Longest];
        Span<char> form = stackalloc char[Longest];
        var length = FoldName(digest, digest.RareNames[item], name);
        index.Add((uint)WordNumber.OfText(name[..length]), story, item);
        for (var skipped = 0; skipped < length; skipped++)
        {
            name[..skipped].CopyTo(form);
            name[(skipped + 1)..length].CopyTo(form[skipped..]);
            index.Add((uint)WordNumber.OfText(form[..(length - 1)]), story, item);
        }
    }

    private static int FoldName(StoryDigest digest, in RareName name, Span<char> folded)
    {
        var text = digest.Text.AsSpan(name.Span.Start, Math.Min(name.Span.Length, Longest));
        for (var i = 0; i < text.Length; i++)
        {
            folded[i] = Fold.Char(text[i]);
        }

        return text.Length;
    }

    private static bool AreOne(StoryDigest earlier, in RareName first, StoryDigest later, in RareName second)
    {
        Span<char> buffer = stackalloc char[2 * Longest];
        var left = buffer[..FoldName(earlier, first, buffer)];
        var right = buffer[Longest..(Longest + FoldName(later, second, buffer[Longest..]))];
        var isHalf = HaveOneHalf(earlier, first, later, second);
        return Math.Min(left.Length, right.Length) >= (isHalf ? ShortestHalf : Shortest)
            && (isHalf || (left[0] == right[0] && left[^1] == right[^1]))
            && EditDistance.IsSlip(left, right)
            && WordStem.NumberOf(left) != WordStem.NumberOf(right)
            && !later.Words.AsSpan().Contains(first.Word) && !earlier.Words.AsSpan().Contains(second.Word);
    }

    /// <summary>Whether the rare name before or behind is the same in both: "Milos Jankovar" and "Milosz Jankovar".</summary>
    private static bool HaveOneHalf(StoryDigest earlier, in RareName first, StoryDigest later, in RareName second) =>
        IsSame(earlier, first.Index - 1, later, second.Index - 1) || IsSame(earlier, first.Index + 1, later, second.Index + 1);

    private static bool IsSame(StoryDigest earlier, int left, StoryDigest later, int right)
    {
        if (left < 0 || right < 0 || left >= earlier.Words.Length || right >= later.Words.Length || earlier.Words[left] != later.Words[right])
        {
            return false;
        }

        var word = earlier.Words[left];
        return WordNumber.IsRare(word) && earlier.RareNames.Any(name => name.Word == word) && later.RareNames.Any(name => name.Word == word);
    }
}
