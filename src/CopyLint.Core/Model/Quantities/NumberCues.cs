using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using CopyLint.Model.Dates;
using CopyLint.Syntax;
using CopyLint.Text;
using CopyLint.Text.Phrases;

namespace CopyLint.Model.Quantities;

/// <summary>The cues of numbers by token, and the tokens that a quantity can be read from.</summary>
internal sealed class NumberCues
{
    /// <summary>The bit of no list: an approximator ends right before the token or one token before that.</summary>
    public const ulong ApproximatorEnd = 1UL << (int)WordList.None;

    private const ulong Unit = 1UL << (int)WordList.Unit;
    private const ulong Heads = ListMask.NumberWord | 1UL << (int)WordList.ScaleWord | 1UL << (int)WordList.FractionWord;

    /// <summary>The length of "an".</summary>
    private const int LongestArticle = 2;

    /// <summary>The length of "and" and of what a unit in letters may go on with ("sq km").</summary>
    private const int LongestJoint = 3;

    private readonly Table<ulong> _lists = new();
    private readonly Table<int> _firsts = new();
    private readonly Table<ulong> _starts = new();

    /// <summary>The tokens that have a bit in <see cref="Lists"/>: a story has few, and the rest is clear already.</summary>
    private readonly Table<int> _entered = new();

    /// <summary>For each token the lists of which a cue begins there, a bit for each; of <see cref="CueGroup.Number"/> alone.</summary>
    public ReadOnlySpan<ulong> Lists => _lists.Items;

    /// <summary>For each token at which such a cue begins the number of the first of them among those of its group.</summary>
    public ReadOnlySpan<int> Firsts => _firsts.Items;

    /// <summary>Figures, words that alone are a part of a number, and units behind what may be an article and before what may be a conversion; none inside a date. 64 to an element.</summary>
    public ReadOnlySpan<ulong> Starts => _starts.Items;

    public void Load(StoryModel model)
    {
        var tree = model.Tree;
        var count = tree.Tokens.Length;
        _firsts.Resized(count);
        var lists = _lists.From(0);
        foreach (var token in _entered.Items)
        {
            lists[token] = 0;
        }

        _entered.Clear();
        _lists.Resized(count);
        var figures = tree.Bits.BitsOf(TokenSet.Number);
        figures.CopyTo(_starts.Resized(figures.Length));

        // The last token of the story is in every set, and no figure.
        _starts[figures.Length - 1] &= ~(1UL << (count - 1));
        Enter(tree, model.CueFinder.In(CueGroup.Number));
        EnterApproximators(tree, model.CueFinder.In(CueGroup.Approximator));
        foreach (ref readonly var date in model.Dates)
        {
            Leave(date.First, date.End);
        }
    }

    // Cues begin and end at tokens of the story: the bounds are not checked.
    private void Enter(StoryTree tree, ReadOnlySpan<int> places)
    {
        ref var cues = ref MemoryMarshal.GetReference(tree.Cues);
        ref var classes = ref MemoryMarshal.GetReference(tree.Classes);
        ref var tokens = ref MemoryMarshal.GetReference(tree.Tokens);
        ref var lists = ref _lists[0];
        ref var firsts = ref _firsts[0];
        ref var starts = ref _starts[0];
        var entered = _entered.Room(places.Length);
        for (var i = places.Length - 1; i >= 0; i--)
        {
            ref readonly var cue = ref Unsafe.Add(ref cues, places[i]);
            var first = cue.First;
            Unsafe.Add(ref lists, first) |= 1UL << (int)cue.List;
            Unsafe.Add(ref firsts, first) = i;
            entered[i] = first;

            // Neither is guessed: which words follow each other nobody knows.
            var its = Unsafe.Add(ref classes, first);
            var isUnit = Convert.ToUInt64((its & Unit) != 0);
            ref readonly var next = ref Unsafe.Add(ref tokens, cue.End);
            var mayConvert = Convert.ToUInt64(next.Kind != TokenKind.Word | next.Length <= LongestJoint);
            var mayBeArticle = Convert.ToUInt64(Unsafe.Add(ref tokens, CueCursor.BeforeOrFirst(first)).Length <= LongestArticle);
            Unsafe.Add(ref starts, first >> 6) |= (Convert.ToUInt64((its & Heads) != 0) & ~isUnit | isUnit & mayBeArticle & mayConvert) << first;
        }

        _entered.Take(places.Length);
    }

    private void EnterApproximators(StoryTree tree, ReadOnlySpan<int> places)
    {
        var last = tree.Tokens.Length - 1;
        ref var cues = ref MemoryMarshal.GetReference(tree.Cues);
        ref var lists = ref _lists[0];
        ref var entered = ref MemoryMarshal.GetReference(_entered.Room(2 * places.Length));
        foreach (var place in places)
        {
            var end = Unsafe.Add(ref cues, place).End;
            var next = Math.Min(end + 1, last);
            Unsafe.Add(ref lists, end) |= ApproximatorEnd;
            Unsafe.Add(ref lists, next) |= ApproximatorEnd;
            entered = end;
            Unsafe.Add(ref entered, 1) = next;
            entered = ref Unsafe.Add(ref entered, 2);
        }

        _entered.Take(2 * places.Length);
    }

    /// <summary>No quantity is read from these tokens.</summary>
    private void Leave(int first, int end)
    {
        for (var at = first; at < end; at = (at | 63) + 1)
        {
            var behind = end - (at & ~63) < 64 ? ulong.MaxValue << end : 0;
            _starts[at >> 6] &= ~(ulong.MaxValue << at) | behind;
        }
    }
}
