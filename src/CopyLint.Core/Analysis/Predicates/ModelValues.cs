using CopyLint.Model;
using CopyLint.Model.Schema;
using CopyLint.Text;

namespace CopyLint.Analysis.Predicates;

/// <summary>How predicates compare values.</summary>
internal static class ModelValues
{
    /// <summary>Whether there is no value: no element, no member of an enum, or no words.</summary>
    public static bool IsMissing(ModelTypeKind kind, in ModelValue value) => kind switch
    {
        ModelTypeKind.Words => value.Literal is null ? value.A < 0 || value.B == 0 : value.Literal.Length == 0,
        ModelTypeKind.Element or ModelTypeKind.Enum => value.A < 0,
        _ => false,
    };

    /// <summary>Whether two values of one type are equal. Words are, whatever their case and the white space in them.</summary>
    public static bool AreEqual(StoryModel model, ModelTypeKind kind, in ModelValue left, in ModelValue right)
    {
        if (kind == ModelTypeKind.Number)
        {
            return left.Number == right.Number;
        }

        if (IsMissing(kind, left) || IsMissing(kind, right))
        {
            return IsMissing(kind, left) && IsMissing(kind, right);
        }

        return kind == ModelTypeKind.Words ? AreSameWords(TextOf(model, left), TextOf(model, right)) : left.A == right.A;
    }

    public static bool IsInOrder(PredicateOperator op, double left, double right) => op switch
    {
        PredicateOperator.Equal => left == right,
        PredicateOperator.NotEqual => left != right,
        PredicateOperator.Less => left < right,
        PredicateOperator.LessOrEqual => left <= right,
        PredicateOperator.Greater => left > right,
        PredicateOperator.GreaterOrEqual => left >= right,
        _ => false,
    };

    /// <summary>The characters of a Words value.</summary>
    public static ReadOnlySpan<char> TextOf(StoryModel model, in ModelValue words)
    {
        if (words.Literal is not null)
        {
            return words.Literal;
        }

        return words.IsNone ? [] : model.Tree.TextOf(words.Span);
    }

    private static bool AreSameWords(ReadOnlySpan<char> left, ReadOnlySpan<char> right)
    {
        int l = 0, r = 0;
        while (l < left.Length && r < right.Length)
        {
            if (char.IsWhiteSpace(left[l]) && char.IsWhiteSpace(right[r]))
            {
                l = SkipSpace(left, l);
                r = SkipSpace(right, r);
            }
            else if (Fold.Char(left[l++]) != Fold.Char(right[r++]))
            {
                return false;
            }
        }

        return SkipSpace(left, l) == left.Length && SkipSpace(right, r) == right.Length;
    }

    private static int SkipSpace(ReadOnlySpan<char> text, int from)
    {
        while (from < text.Length && char.IsWhiteSpace(text[from]))
        {
            from++;
        }

        return from;
    }
}
