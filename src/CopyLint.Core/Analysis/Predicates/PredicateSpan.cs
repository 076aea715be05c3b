using CopyLint.Model;
using CopyLint.Model.Schema;
using Microsoft.CodeAnalysis.Text;

namespace CopyLint.Analysis.Predicates;

/// <summary>Where a value stands in the story.</summary>
public static class PredicateSpan
{
    /// <summary>The span of words or of an element; null where there is none, or the value is of another type.</summary>
    public static TextSpan? Of(StoryModel model, ModelType type, ModelValue value)
    {
        if (ModelValues.IsMissing(type.Kind, value))
        {
            return null;
        }

        return type.Kind switch
        {
            ModelTypeKind.Words when value.Literal is null => value.Span,
            ModelTypeKind.Element => model.SpanOf(type.Element, value.A),
            _ => null,
        };
    }
}
