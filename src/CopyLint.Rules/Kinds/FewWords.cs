using System.Collections.Immutable;
using CopyLint.Syntax;
using CopyLint.Text;

namespace CopyLint.Rules.Kinds;

/// <summary>A few words that a rule names, in any case. Most tokens are told from all of them by their length and their first letter.</summary>
internal sealed class FewWords(ImmutableArray<string> words)
{
    private const int LongestTold = 63;

    /// <summary>The words by their length; the last ones are as long and longer.</summary>
    private readonly ImmutableArray<string>[] _words = ByLength(words);

    private readonly ulong _lengths = words.Aggregate(0UL, static (bits, word) => bits | 1UL << Math.Min(word.Length, LongestTold));
    private readonly ulong _letters = words.Aggregate(0UL, static (bits, word) => word.Length == 0 ? bits : bits | 1UL << Fold.Char(word[0]));

    /// <summary>Whether the token is one of them; false outside the text.</summary>
    public bool Contains(StoryTree tree, int token)
    {
        if ((uint)token >= (uint)tree.Tokens.Length)
        {
            return false;
        }

        ref readonly var its = ref tree.Tokens[token];
        var length = Math.Min(its.Length, LongestTold);
        if ((_lengths >> length & 1) == 0 || its.Length == 0 || (_letters >> Fold.Char(tree.Text[its.Start]) & 1) == 0)
        {
            return false;
        }

        return tree.IsOneOf(token, _words[length].AsSpan());
    }

    private static ImmutableArray<string>[] ByLength(ImmutableArray<string> words)
    {
        var byLength = new ImmutableArray<string>[LongestTold + 1];
        Array.Fill(byLength, []);
        foreach (var word in words)
        {
            ref var same = ref byLength[Math.Min(word.Length, LongestTold)];
            same = same.Add(word);
        }

        return byLength;
    }
}
