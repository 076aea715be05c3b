using Microsoft.CodeAnalysis.Text;

namespace CopyLint.Model.Claims;

/// <summary>A statement that people were killed, hurt, or are missing, with its number.</summary>
/// <param name="Quantity">Index of the number of people, or -1.</param>
/// <param name="Verb">The casualty word.</param>
public readonly record struct Claim(TextSpan Span, int First, int End, TextSpan Verb, int Quantity);
