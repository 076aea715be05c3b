using Microsoft.CodeAnalysis.Text;

namespace CopyLint.Model.Quotations;

/// <summary>Words in quotation marks. A quotation that goes on over paragraphs (each reopened) has one element per paragraph.</summary>
/// <param name="Span">With the marks.</param>
/// <param name="Content">Without the marks.</param>
/// <param name="First">First token (the opening mark); <paramref name="End"/> is one past the last.</param>
/// <param name="Depth">0 for a quotation in copy, 1 for one inside another.</param>
/// <param name="IsClosed">Whether a closing mark was found in its paragraph.</param>
/// <param name="IsContinued">Whether it goes on from the paragraph before, reopened.</param>
public readonly record struct Quotation(TextSpan Span, TextSpan Content, int First, int End, int Depth, bool IsClosed, bool IsContinued) : IElement;
