using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using CopyLint.Syntax;
using CopyLint.Text;
using CopyLint.Text.Phrases;

namespace CopyLint.Model.Quantities;

/// <summary>Looks up the cues of numbers by their first token, and the last approximators before the number that is read.</summary>
internal ref struct CueCursor
{
    private readonly ReadOnlySpan<Cue> _cues;
    private readonly ReadOnlySpan<int> _places;
    private readonly ReadOnlySpan<int> _approximators;
    private readonly ReadOnlySpan<ulong> _lists;
    private readonly ReadOnlySpan<int> _firsts;
    private int _next;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public CueCursor(StoryModel model, NumberCues numbers)
    {
        Tokens = model.Tree.Tokens;
        Classes = model.Tree.Classes;
        _cues = model.Tree.Cues;
        _places = model.CueFinder.In(CueGroup.Number);
        _approximators = model.CueFinder.In(CueGroup.Approximator);
        _lists = numbers.Lists;
        _firsts = numbers.Firsts;
    }

    /// <summary>Those of the story: readers ask for one after the other, and here they are at hand.</summary>
    public ReadOnlySpan<Token> Tokens { get; }

    /// <inheritdoc cref="StoryTree.Classes"/>
    public ReadOnlySpan<ulong> Classes { get; }

    /// <summary>The token that the reading starts from: approximators at or behind it are none of its number. Tokens come in rising order.</summary>
    public int Start { get; set; }

    /// <summary>The lists of which a cue begins at a token, a bit for each; of those that matter to numbers.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly ulong ListsAt(int first)
    {
        var lists = _lists;
        return (uint)first < (uint)lists.Length ? Unsafe.Add(ref MemoryMarshal.GetReference(lists), first) : 0;
    }

    /// <summary>Whether a cue of the list begins at a token.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly bool Has(WordList list, int first) => (ListsAt(first) >> (int)list & 1) != 0;

    /// <summary>Whether one of some tokens, at least four, is a word of one of the lists or begins one of their cues: asked of all at once. Of the last tokens of the story it says so though none is.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly bool MayHave(ulong lists, int first, int count)
    {
        var words = Classes;
        if (first + count > Math.Min(words.Length, _lists.Length))
        {
            return true;
        }

        var last = first + count - Vector256<ulong>.Count;
        ref var ofWords = ref MemoryMarshal.GetReference(words);
        ref var ofCues = ref MemoryMarshal.GetReference(_lists);
        var any = Vector256.LoadUnsafe(ref ofWords, (nuint)first) | Vector256.LoadUnsafe(ref ofWords, (nuint)last)
            | Vector256.LoadUnsafe(ref ofCues, (nuint)first) | Vector256.LoadUnsafe(ref ofCues, (nuint)last);
        return (any & Vector256.Create(lists)) != Vector256<ulong>.Zero;
    }

    /// <summary>The cue of the list that begins at a token.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly bool TryFind(WordList list, int first, out Cue cue)
    {
        if (Has(list, first))
        {
            cue = Find(list, first);
            return true;
        }

        Unsafe.SkipInit(out cue);
        return false;
    }

    /// <summary>The payload of the list's entry that begins at a token: of a cue, or of a word of a list of which single words make none (<see cref="WordClasses.HasPayloads"/>). 0 where none begins.</summary>
    public readonly int PayloadAt(StoryTree tree, WordList list, int first) =>
        TryFind(list, first, out var cue) ? cue.Payload : tree.PlainPayloadOf(first, list);

    /// <summary>Whether an approximator ends right before one of two tokens or one token before that.</summary>
    public readonly bool MayBeApproximate(int one, int other) => ((_lists[one] | _lists[other]) & NumberCues.ApproximatorEnd) != 0;

    /// <summary>The token before, which the first one has not. Asked of every number: without a branch.</summary>
    public static int BeforeOrFirst(int token) => token - 1 + (int)((uint)(token - 1) >> 31);

    /// <summary>The last approximator before <see cref="Start"/>, and the one before that.</summary>
    public (Cue Last, Cue Earlier) Approximators()
    {
        while (_next < _approximators.Length && _cues[_approximators[_next]].First < Start)
        {
            _next++;
        }

        return (_next > 0 ? _cues[_approximators[_next - 1]] : default, _next > 1 ? _cues[_approximators[_next - 2]] : default);
    }

    /// <summary>The cue of the list at a token where one begins.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly ref readonly Cue Find(WordList list, int first)
    {
        var cues = _cues;
        var places = _places;
        var place = _firsts[first];
        while (true)
        {
            ref readonly var cue = ref cues[places[place++]];
            if (cue.List == list)
            {
                return ref cue;
            }
        }
    }
}
