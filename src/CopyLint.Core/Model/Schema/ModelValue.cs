using Microsoft.CodeAnalysis.Text;

namespace CopyLint.Model.Schema;

/// <summary>
/// A value in a predicate, without allocation. What the fields hold follows from its <see cref="ModelType"/>: Boolean:
/// A is 0 or 1. Number: Number. Words: A is the start and B the length in the story's text (A below 0: no words), or
/// Literal. Enum: A. Element: A is the index (below 0: none). Elements: A is the first index, B is one past the last.
/// </summary>
public readonly record struct ModelValue(int A, int B = 0, double Number = 0, string? Literal = null)
{
    public bool Boolean => A != 0;

    public bool IsNone => A < 0;

    public TextSpan Span => new(A, B);

    public static ModelValue Of(bool value) => new(value ? 1 : 0);

    public static ModelValue Of(double value) => new(0, 0, value);

    public static ModelValue Of(TextSpan span) => new(span.Start, span.Length);

    public static ModelValue Of(string literal) => new(0, 0, 0, literal);

    public static ModelValue Index(int element) => new(element);

    public static ModelValue Range(int first, int end) => new(first, end);

    public static ModelValue None => new(-1);
}
