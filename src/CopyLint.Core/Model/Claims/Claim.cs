using Microsoft.CodeAnalysis.Text;

namespace CopyLint.Model.Claims;

/// <summary>A statement that people were killed, hurt, or are missing, with its number; or that nobody was.</summary>
/// <param name="Span">From the number to the casualty word, or the other way round, with the people.</param>
/// <param name="Quantity">Index of the number of people; -1 where nobody was hurt.</param>
/// <param name="Verb">The casualty word.</param>
/// <param name="Victims">The words for the people behind the number; empty if there are none ("12 were killed").</param>
public readonly record struct Claim(TextSpan Span, int First, int End, TextSpan Verb, int Quantity, ClaimKind Kind, TextSpan Victims) : IElement
{
    /// <summary>"No soldiers were hurt."</summary>
    public bool IsNegated => Quantity < 0;
}
