using CopyLint.Model.Schema;

namespace CopyLint.Analysis.Predicates;

/// <summary>Writes bound expressions into the pack: members by kind and name, so that a pack survives new members.</summary>
public sealed class PredicateWriter(BinaryWriter output)
{
    public void Write(PredicateNode node)
    {
        switch (node)
        {
            case LiteralNode literal:
                WriteLiteral(literal);
                break;
            case VariableNode variable:
                Tag(PredicateTag.Variable);
                output.Write((byte)variable.Type.Element);
                output.Write((byte)variable.Slot);
                break;
            case MemberNode member:
                Tag(PredicateTag.Member);
                Write(member.Target);
                output.Write(member.Member.Name);
                break;
            case NotNode not:
                Tag(PredicateTag.Not);
                Write(not.Operand);
                break;
            case HasNode has:
                Tag(PredicateTag.Has);
                Write(has.Target);
                output.Write(has.Phrase);
                break;
            case PatternNode pattern:
                Tag(PredicateTag.Pattern);
                Write(pattern.Operand);
                Write(pattern.Pattern);
                break;
            default:
                WriteCompound(node);
                break;
        }
    }

    private void WriteCompound(PredicateNode node)
    {
        switch (node)
        {
            case LogicNode logic:
                WriteBinary(PredicateTag.Logic, logic.Operator, logic.Left, logic.Right);
                break;
            case ComparisonNode comparison:
                WriteBinary(PredicateTag.Comparison, comparison.Operator, comparison.Left, comparison.Right);
                break;
            case ArithmeticNode arithmetic:
                WriteBinary(PredicateTag.Arithmetic, arithmetic.Operator, arithmetic.Left, arithmetic.Right);
                break;
            case ConditionalNode conditional:
                Tag(PredicateTag.Conditional);
                Write(conditional.Condition);
                Write(conditional.WhenTrue);
                Write(conditional.WhenFalse);
                break;
            case CollectionNode collection:
                WriteCollection(collection);
                break;
            default:
                throw new ArgumentException($"{node.GetType().Name} has no form in the pack.", nameof(node));
        }
    }

    private void Write(PredicatePattern pattern)
    {
        switch (pattern)
        {
            case ConstantPattern constant:
                Tag(PredicateTag.Constant);
                WriteLiteral(constant.Constant);
                break;
            case RelationalPattern relational:
                Tag(PredicateTag.Relational);
                output.Write((byte)relational.Operator);
                output.Write(relational.Number);
                break;
            case LogicPattern logic:
                Tag(PredicateTag.Logic);
                output.Write((byte)logic.Operator);
                Write(logic.Left);
                Write(logic.Right);
                break;
            case NotPattern not:
                Tag(PredicateTag.Not);
                Write(not.Pattern);
                break;
            default:
                throw new ArgumentException($"{pattern.GetType().Name} has no form in the pack.", nameof(pattern));
        }
    }

    private void Tag(PredicateTag tag) => output.Write((byte)tag);

    private void WriteBinary(PredicateTag tag, PredicateOperator op, PredicateNode left, PredicateNode right)
    {
        Tag(tag);
        output.Write((byte)op);
        Write(left);
        Write(right);
    }

    private void WriteCollection(CollectionNode collection)
    {
        Tag(PredicateTag.Collection);
        output.Write((byte)collection.Method);
        output.Write((byte)collection.Slot);
        Write(collection.List);
        output.Write(collection.Condition is not null);
        if (collection.Condition is not null)
        {
            Write(collection.Condition);
        }
    }

    private void WriteLiteral(LiteralNode literal)
    {
        Tag(PredicateTag.Literal);
        output.Write((byte)literal.Type.Kind);
        output.Write((byte)literal.Type.Element);
        output.Write(literal.Type.EnumType?.Name ?? "");
        output.Write(literal.Value.A);
        output.Write(literal.Value.Number);
        output.Write(literal.Value.Literal is not null);
        output.Write(literal.Value.Literal ?? "");
    }
}
