using CopyLint.Model;
using CopyLint.Model.Schema;

namespace CopyLint.Analysis.Predicates;

/// <summary><c>is not pattern</c>.</summary>
public sealed class NotPattern(PredicatePattern pattern) : PredicatePattern
{
    public PredicatePattern Pattern { get; } = pattern;

    public override ulong Members => ~Pattern.Members;

    public override bool Matches(StoryModel model, ModelTypeKind kind, in ModelValue value) => !Pattern.Matches(model, kind, value);
}
