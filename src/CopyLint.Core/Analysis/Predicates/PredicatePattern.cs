using CopyLint.Model;
using CopyLint.Model.Schema;

namespace CopyLint.Analysis.Predicates;

/// <summary>What stands behind <c>is</c>.</summary>
public abstract class PredicatePattern
{
    public abstract bool Matches(StoryModel model, ModelTypeKind kind, in ModelValue value);
}
