using System.Globalization;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using CopyLint.Model;
using CopyLint.Model.Schema;
using CopyLint.Text;

namespace CopyLint.Analysis.Predicates;

/// <summary>Values as messages and <c>inspect</c> write them.</summary>
public static class PredicateText
{
    private const int MostOnStack = 256;

    /// <summary>
    /// Numbers with up to three decimals; words and elements as in the story, white space collapsed; enums in kebab case;
    /// lists with commas. What does not exist is the empty string.
    /// </summary>
    public static string Format(StoryModel model, ModelType type, ModelValue value)
    {
        if (ModelValues.IsMissing(type.Kind, value))
        {
            return "";
        }

        return type.Kind switch
        {
            ModelTypeKind.Boolean => value.Boolean ? "true" : "false",
            ModelTypeKind.Number => value.Number.ToString("0.###", CultureInfo.InvariantCulture),
            ModelTypeKind.Words => Collapse(ModelValues.TextOf(model, value)),
            ModelTypeKind.Enum => KebabCase.Of(Enum.ToObject(type.EnumType!, value.A).ToString()!),
            ModelTypeKind.Element => Words(model, type, value.A),
            _ => string.Join(", ", Enumerable.Range(value.A, Math.Max(0, value.B - value.A)).Select(i => Words(model, type, i))),
        };
    }

    private static string Words(StoryModel model, ModelType type, int element) =>
        Collapse(model.Tree.TextOf(model.SpanOf(type.Element, element)));

    /// <summary>Words on one line: a space for each run of white space, and none around them.</summary>
    public static string Collapse(ReadOnlySpan<char> words)
    {
        if (IsCollapsed(words))
        {
            return words.ToString();
        }

        var text = words.Length <= MostOnStack ? stackalloc char[MostOnStack] : new char[words.Length];
        var length = 0;
        foreach (var c in words)
        {
            if (!char.IsWhiteSpace(c))
            {
                text[length++] = c;
            }
            else if (length > 0 && text[length - 1] != ' ')
            {
                text[length++] = ' ';
            }
        }

        return text[..length].TrimEnd(' ').ToString();
    }

    /// <summary>Several characters are looked at together and, where words are few, one by one; without a branch for each.</summary>
    internal static bool IsCollapsed(ReadOnlySpan<char> words)
    {
        if (words.IsEmpty)
        {
            return true;
        }

        var (isWrong, isOther) = words.Length > Vector128<ushort>.Count ? LookTogether(words) : LookAtEach(words);
        return !(isWrong | words[0] == ' ' | words[^1] == ' ') && (!isOther || !HasOtherSpace(words));
    }

    /// <summary>Whether a space stands behind another, and whether a character is not of ASCII, or does not show.</summary>
    private static (bool IsWrong, bool IsOther) LookAtEach(ReadOnlySpan<char> words)
    {
        var (isSpace, isWrong, isOther) = (false, false, false);
        foreach (var c in words)
        {
            var isSpaceBefore = isSpace;
            isSpace = c == ' ';
            isWrong |= isSpace & isSpaceBefore;
            isOther |= (uint)(c - ' ') > '~' - ' ';
        }

        return (isWrong, isOther);
    }

    /// <inheritdoc cref="LookAtEach"/>
    /// <param name="words">More than a vector has places.</param>
    private static (bool IsWrong, bool IsOther) LookTogether(ReadOnlySpan<char> words)
    {
        ref var first = ref Unsafe.As<char, ushort>(ref MemoryMarshal.GetReference(words));
        var last = words.Length - 1 - Vector128<ushort>.Count;
        var (space, range) = (Vector128.Create((ushort)' '), Vector128.Create((ushort)('~' - ' ')));
        var (wrong, other) = (Vector128<ushort>.Zero, Vector128<ushort>.Zero);
        for (var i = 0; ; i += Vector128<ushort>.Count)
        {
            var at = i < last ? i : last;
            var some = Vector128.LoadUnsafe(ref first, (nuint)at);
            var behind = Vector128.LoadUnsafe(ref first, (nuint)at + 1);
            wrong |= Vector128.Equals(some, space) & Vector128.Equals(behind, space);
            other |= Vector128.GreaterThan(some - space, range) | Vector128.GreaterThan(behind - space, range);
            if (i >= last)
            {
                return (wrong != Vector128<ushort>.Zero, other != Vector128<ushort>.Zero);
            }
        }
    }

    /// <summary>Whether one of the characters is white space and not a space. Asked where one is not of ASCII, or does not show.</summary>
    private static bool HasOtherSpace(ReadOnlySpan<char> words)
    {
        foreach (var c in words)
        {
            if (c != ' ' && char.IsWhiteSpace(c))
            {
                return true;
            }
        }

        return false;
    }
}
