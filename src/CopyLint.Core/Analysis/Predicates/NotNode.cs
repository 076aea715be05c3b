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

    internal override int Next(ref PredicateFrame frame, int slot, int first, int end, bool wanted) => Operand.Next(ref frame, slot, first, end, !wanted);

    internal override bool IsOfStory(int slot) => Operand.IsOfStory(slot);
}
