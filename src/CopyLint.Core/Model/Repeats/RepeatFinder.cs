using CopyLint.Syntax;
using CopyLint.Text;

namespace CopyLint.Model.Repeats;

/// <summary>
/// Finds runs of tokens with the same words, in linear time by a stable hash in tables that are kept from story to
/// story. Punctuation and case do not count. Not safe for two threads at once.
/// </summary>
internal sealed class RepeatFinder
{
    private readonly Table<Run> _runs = new();
    private readonly Table<int> _slots = new();

    /// <summary>Appends a pair for each sentence of at least this many words that repeats an earlier one.</summary>
    public void FindSentences(StoryTree tree, int fewestWords, Table<Repeat> repeats)
    {
        Begin(tree.Sentences.Length);
        for (var s = 0; s < tree.Sentences.Length; s++)
        {
            Visit(tree, s, tree.Sentences[s].FirstToken, tree.Sentences[s].EndToken, fewestWords, repeats);
        }
    }

    /// <summary>Appends a pair for each block of these roles and at least this many words that repeats an earlier one.</summary>
    public void FindBlocks(StoryTree tree, BlockRoles roles, int fewestWords, Table<Repeat> repeats)
    {
        Begin(tree.Blocks.Length);
        for (var b = 0; b < tree.Blocks.Length; b++)
        {
            if (roles.Contains(tree.Blocks[b].Role))
            {
                Visit(tree, b, tree.Blocks[b].FirstToken, tree.Blocks[b].EndToken, fewestWords, repeats);
            }
        }
    }

    private void Begin(int count)
    {
        var size = 16;
        while (size < count * 2)
        {
            size *= 2;
        }

        _runs.Clear();
        _slots.Fill(size, -1);
    }

    private void Visit(StoryTree tree, int index, int first, int end, int fewestWords, Table<Repeat> repeats)
    {
        var hash = HashOf(tree.Tokens, first, end, out var words);
        if (words < fewestWords)
        {
            return;
        }

        var mask = _slots.Count - 1;
        var slot = (int)((hash ^ (hash >> 16)) & (uint)mask);
        for (; _slots[slot] >= 0; slot = (slot + 1) & mask)
        {
            ref var earlier = ref _runs[_slots[slot]];
            if (earlier.Hash == hash && IsSame(tree, earlier, first, end))
            {
                repeats.Add(new Repeat(earlier.Index, index));
                earlier = new Run(hash, index, first, end);
                return;
            }
        }

        _slots[slot] = _runs.Add(new Run(hash, index, first, end));
    }

    private static uint HashOf(ReadOnlySpan<Token> tokens, int first, int end, out int words)
    {
        var hash = 2166136261u;
        words = 0;
        foreach (ref readonly var token in tokens[first..end])
        {
            if (token.Kind is TokenKind.Word or TokenKind.Number)
            {
                hash = (hash ^ (uint)(token.Word + token.Length)) * 16777619;
                words += token.IsWord ? 1 : 0;
            }
        }

        return hash;
    }

    private static bool IsSame(StoryTree tree, in Run earlier, int first, int end)
    {
        var tokens = tree.Tokens;
        var i = earlier.First;
        var j = first;
        while (true)
        {
            i = NextWord(tokens, i, earlier.End);
            j = NextWord(tokens, j, end);
            if (i == earlier.End || j == end)
            {
                return i == earlier.End && j == end;
            }

            if (!Fold.Equal(tree.TextOf(i++), tree.TextOf(j++)))
            {
                return false;
            }
        }
    }

    private static int NextWord(ReadOnlySpan<Token> tokens, int from, int end)
    {
        while (from < end && tokens[from].Kind is not (TokenKind.Word or TokenKind.Number))
        {
            from++;
        }

        return from;
    }

    private readonly record struct Run(uint Hash, int Index, int First, int End);
}
