using Microsoft.CodeAnalysis.Text;

namespace CopyLint.Model.Variants;

/// <summary>A place where one of several ways to write a thing stands.</summary>
/// <param name="Set">The thing: index into <see cref="VariantTable.Sets"/>, or for compounds any number.</param>
/// <param name="Number">The same for the same way to write it.</param>
/// <param name="Form">Index into <see cref="VariantTable.Forms"/>; -1 for compounds.</param>
/// <param name="First">First token; <paramref name="End"/> is one past the last.</param>
public readonly record struct VariantMention(TextSpan Span, int Set, int Number, int Form, int First, int End);
