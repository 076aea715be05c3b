using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using CopyLint.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace CopyLint.Text;

/// <summary>Makes spans of places that are known to be in order: the constructor's checks are a call that nothing inlines, and each element has several spans.</summary>
internal static class Spans
{
    /// <summary>The span from one position to another, which does not stand before it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TextSpan Between(int start, int end) => Unsafe.BitCast<Places, TextSpan>(new Places(start, end - start));

    /// <summary>The span over tokens of a story, of which there is at least one: the bounds are not checked.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TextSpan Over(ReadOnlySpan<Token> tokens, int first, int end)
    {
        ref var all = ref MemoryMarshal.GetReference(tokens);
        return Between(Unsafe.Add(ref all, first).Start, Unsafe.Add(ref all, end - 1).End);
    }

    /// <summary>What lies in a <see cref="TextSpan"/>, in its order.</summary>
    private readonly record struct Places(int Start, int Length);
}
