using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis.Text;

namespace CopyLint.Text;

/// <summary>Makes spans of places that are known to be in order: the constructor's checks are a call that nothing inlines, and each element has several spans.</summary>
internal static class Spans
{
    /// <summary>The span from one position to another, which does not stand before it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TextSpan Between(int start, int end) => Unsafe.BitCast<Places, TextSpan>(new Places(start, end - start));

    /// <summary>What lies in a <see cref="TextSpan"/>, in its order.</summary>
    private readonly record struct Places(int Start, int Length);
}
