using Microsoft.CodeAnalysis.Text;

namespace CopyLint.Model;

/// <summary>An element that conditions look for in others: in a sentence, in a block.</summary>
public interface IElement
{
    TextSpan Span { get; }
}
