using CopyLint.Analysis.Predicates;
using CopyLint.Model.Schema;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CopyLint.Rules.Predicates;

internal sealed partial class ExpressionBinder
{
    /// <summary>null before it meets a type: told by identity, given the other side's type where it is compared.</summary>
    private static readonly LiteralNode s_null = new(ModelType.Words, ModelValue.None);

    private PredicateNode? BindUnary(PrefixUnaryExpressionSyntax syntax)
    {
        if (syntax.Kind() is not (SyntaxKind.LogicalNotExpression or SyntaxKind.UnaryMinusExpression))
        {
            return Unsupported(syntax);
        }

        var operand = Bind(syntax.Operand);
        if (syntax.IsKind(SyntaxKind.LogicalNotExpression))
        {
            return Is(operand, ModelTypeKind.Boolean, syntax.Operand, "'!'") ? new NotNode(operand!) : null;
        }

        return Is(operand, ModelTypeKind.Number, syntax.Operand, "'-'")
            ? new ArithmeticNode(PredicateOperator.Subtract, new LiteralNode(ModelType.Number, ModelValue.Of(0.0)), operand!)
            : null;
    }

    private PredicateNode? BindBinary(BinaryExpressionSyntax syntax)
    {
        if (syntax.IsKind(SyntaxKind.IsExpression))
        {
            return BindIsConstant(syntax);
        }

        if (OperatorOf(syntax.Kind()) is not { } op)
        {
            return Fail(syntax.OperatorToken, $"'{syntax.OperatorToken.Text}' is not supported in predicates.{HintFor(syntax.Kind())}");
        }

        var left = Bind(syntax.Left);
        var right = Bind(syntax.Right);
        if (op is PredicateOperator.Equal or PredicateOperator.NotEqual)
        {
            return BindEquality(syntax, op, left, right);
        }

        var (needed, make) = op switch
        {
            PredicateOperator.And or PredicateOperator.Or => (ModelTypeKind.Boolean, (Maker)((o, l, r) => new LogicNode(o, l, r))),
            <= PredicateOperator.GreaterOrEqual => (ModelTypeKind.Number, (o, l, r) => new ComparisonNode(o, l, r)),
            _ => (ModelTypeKind.Number, (o, l, r) => new ArithmeticNode(o, l, r)),
        };
        var name = $"'{syntax.OperatorToken.Text}'";
        var fits = Is(left, needed, syntax.Left, name) & Is(right, needed, syntax.Right, name);
        return fits ? make(op, left!, right!) : null;
    }

    private delegate PredicateNode Maker(PredicateOperator op, PredicateNode left, PredicateNode right);

    private PredicateNode? BindEquality(BinaryExpressionSyntax syntax, PredicateOperator op, PredicateNode? left, PredicateNode? right)
    {
        if (left is null || right is null)
        {
            return null;
        }

        if (left == s_null)
        {
            (left, right) = (right, left);
        }

        if (right == s_null)
        {
            return NullOf(left, syntax.OperatorToken.SpanStart) is { } none ? new ComparisonNode(op, left, none) : null;
        }

        if (left.Type != right.Type || left.Type.Kind == ModelTypeKind.Elements)
        {
            return Fail(syntax.Right, $"'{syntax.OperatorToken.Text}' compares {TypeNames.WithArticle(left.Type)} with {TypeNames.WithArticle(right.Type)}.");
        }

        return new ComparisonNode(op, left, right);
    }

    /// <summary>null as a value of the node's type.</summary>
    private LiteralNode? NullOf(PredicateNode node, int position)
    {
        if (node != s_null && node.Type.Kind is ModelTypeKind.Element or ModelTypeKind.Words or ModelTypeKind.Enum)
        {
            return new LiteralNode(node.Type, ModelValue.None);
        }

        return Fail<LiteralNode>(position, $"{DescriptionOf(node)} is never null.");
    }

    private PredicateNode? BindConditional(ConditionalExpressionSyntax syntax)
    {
        var condition = Bind(syntax.Condition);
        var whenTrue = Bind(syntax.WhenTrue);
        var whenFalse = Bind(syntax.WhenFalse);
        if (!Is(condition, ModelTypeKind.Boolean, syntax.Condition, "'?'") || whenTrue is null || whenFalse is null)
        {
            return null;
        }

        if (whenTrue == s_null || whenFalse == s_null || whenTrue.Type != whenFalse.Type)
        {
            return Fail(syntax.WhenFalse, $"Both sides of ':' must be of one type, not {DescriptionOf(whenTrue)} and {DescriptionOf(whenFalse)}.");
        }

        return new ConditionalNode(condition!, whenTrue, whenFalse);
    }

    /// <summary>Whether a part bound, and is of the type that the operator needs.</summary>
    private bool Is(PredicateNode? node, ModelTypeKind needed, ExpressionSyntax syntax, string name)
    {
        if (node is null)
        {
            return false;
        }

        if (node != s_null && node.Type.Kind == needed)
        {
            return true;
        }

        var given = node == s_null ? "null" : TypeNames.WithArticle(node.Type);
        Fail(syntax, $"{name} needs a {needed}; '{syntax}' is {given}.");
        return false;
    }

    private static PredicateOperator? OperatorOf(SyntaxKind kind) => kind switch
    {
        SyntaxKind.LogicalAndExpression => PredicateOperator.And,
        SyntaxKind.LogicalOrExpression => PredicateOperator.Or,
        SyntaxKind.EqualsExpression => PredicateOperator.Equal,
        SyntaxKind.NotEqualsExpression => PredicateOperator.NotEqual,
        SyntaxKind.LessThanExpression => PredicateOperator.Less,
        SyntaxKind.LessThanOrEqualExpression => PredicateOperator.LessOrEqual,
        SyntaxKind.GreaterThanExpression => PredicateOperator.Greater,
        SyntaxKind.GreaterThanOrEqualExpression => PredicateOperator.GreaterOrEqual,
        SyntaxKind.AddExpression => PredicateOperator.Add,
        SyntaxKind.SubtractExpression => PredicateOperator.Subtract,
        SyntaxKind.MultiplyExpression => PredicateOperator.Multiply,
        SyntaxKind.DivideExpression => PredicateOperator.Divide,
        SyntaxKind.ModuloExpression => PredicateOperator.Remainder,
        _ => null,
    };

    private static string HintFor(SyntaxKind kind) => kind switch
    {
        SyntaxKind.BitwiseAndExpression => " Did you mean '&&'?",
        SyntaxKind.BitwiseOrExpression => " Did you mean '||'?",
        _ => "",
    };
}
