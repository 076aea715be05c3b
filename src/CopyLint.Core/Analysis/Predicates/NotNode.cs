using CopyLint.Model.Schema;

namespace CopyLint.Analysis.Predicates;

/// <summary><c>!operand</c>.</summary>
public sealed class NotNode(PredicateNode operand) : PredicateNode
{
    public override ModelType Type => ModelType.Boolean;

    public PredicateNode Operand { get; } = operand;

    public override ModelValue Evaluate(in PredicateFrame frame) => ModelValue.Of(Holds(frame));

    public override bool Holds(in PredicateFrame frame) => !Operand.Holds(frame);

    internal override AnswerCost Cost => Operand.Cost;

    public override ElementTest TestOf(int slot, bool wanted) => Operand.TestOf(slot, !wanted);

    internal override ulong AnyOf(int slot, bool wanted) => Operand.AnyOf(slot, !wanted);

    internal override bool IsTold(int slot, bool wanted) => Operand.IsTold(slot, !wanted);

    internal override bool IsOfStory(int slot) => Operand.IsOfStory(slot);
}
