using System.Runtime.CompilerServices;
using CopyLint.Syntax;
using CopyLint.Text.Phrases;

namespace CopyLint.Model.Quantities;

/// <summary>Finds what says how exact a number is: before it ("about", "between"), or behind it ("or so", "-plus").</summary>
internal static class ApproximatorReader
{
    /// <summary>Reads what stands before a number: asked where the cues say that something may (<see cref="CueCursor.MayBeApproximate"/>).</summary>
    /// <param name="numberFirst">The number's first token, its sign included; <paramref name="digits"/> is the first one without.</param>
    public static (ApproximatorKind Kind, int First) Read(StoryTree tree, ref CueCursor cues, int numberFirst, int digits, ref QuantityTraits traits)
    {
        var (cue, earlier) = cues.Approximators();
        if (cue.End < numberFirst - 1 || (!Touches(tree, cue, numberFirst) && !Touches(tree, cue, digits)))
        {
            return default;
        }

        var kind = (ApproximatorKind)cue.Payload;
        if (!Touches(tree, earlier, cue.First))
        {
            return (kind, cue.First);
        }

        traits |= IsVague(kind) && IsVague((ApproximatorKind)earlier.Payload) ? QuantityTraits.DoublyApproximate : QuantityTraits.None;
        return (kind, earlier.First);
    }

    private static bool IsVague(ApproximatorKind kind) => kind is ApproximatorKind.About or ApproximatorKind.Estimated or ApproximatorKind.Near;

    /// <summary>Right before the token, with nothing but an opening quotation mark or "a", "the" between.</summary>
    private static bool Touches(StoryTree tree, in Cue cue, int at)
    {
        if (cue.End == 0 || cue.End > at)
        {
            return false;
        }

        return cue.End == at || (cue.End == at - 1
            && (tree.Tokens[cue.End].Kind is TokenKind.OpenQuote or TokenKind.StraightQuote or TokenKind.OpenSingleQuote || tree.IsWord(cue.End, "between")));
    }

    /// <summary>Whether the words from a token on, behind a quantity, leave open how much more it is.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static QuantityTraits OpennessAt(StoryTree tree, int end)
    {
        var kind = tree.Tokens[end].Kind;
        var mayBeOpen = ShortWord.Read(tree, end) == ShortWord.Or | kind == TokenKind.Hyphen | kind == TokenKind.Symbol;
        return mayBeOpen && IsOpen(tree, end) ? QuantityTraits.Open : QuantityTraits.None;
    }

    private static bool IsOpen(StoryTree tree, int end)
    {
        ref readonly var token = ref tree.Tokens[end];
        return token.Kind switch
        {
            TokenKind.Word => tree.IsWord(end + 1, "so") || tree.IsWord(end + 1, "more"),
            TokenKind.Hyphen => tree.IsWord(end + 1, "plus"),
            _ => !token.IsSpaceBefore && tree.Text[token.Start] == '+',
        };
    }
}
