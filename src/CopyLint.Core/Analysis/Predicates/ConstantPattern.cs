using CopyLint.Model;
using CopyLint.Model.Schema;

namespace CopyLint.Analysis.Predicates;

/// <summary><c>is 5</c>, <c>is "the"</c>, <c>is SourceKind.Person</c>, <c>is null</c>.</summary>
public sealed class ConstantPattern(LiteralNode constant) : PredicatePattern
{
    public LiteralNode Constant { get; } = constant;

    public override ulong Members => 1UL << (Math.Max(Constant.Value.A, -1) + 1);

    public override bool Matches(StoryModel model, ModelTypeKind kind, in ModelValue value) =>
        ModelValues.AreEqual(model, kind, value, Constant.Value);
}
