using CopyLint.Analysis.Predicates;
using CopyLint.Model.Schema;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CopyLint.Rules.Predicates;

internal sealed partial class ExpressionBinder
{
    private PatternNode? BindIs(IsPatternExpressionSyntax syntax)
    {
        var operand = Bind(syntax.Expression);
        var pattern = BindPattern(syntax.Pattern, operand);
        return operand is not null && pattern is not null ? new PatternNode(operand, pattern) : null;
    }

    /// <summary><c>x is Kind.Member</c>, which C# reads as a test for a type.</summary>
    private PatternNode? BindIsConstant(BinaryExpressionSyntax syntax)
    {
        var operand = Bind(syntax.Left);
        var constant = BindConstant(syntax.Right, operand);
        return operand is not null && constant is not null ? new PatternNode(operand, constant) : null;
    }

    private PredicatePattern? BindPattern(PatternSyntax syntax, PredicateNode? operand)
    {
        switch (syntax)
        {
            case ParenthesizedPatternSyntax inner:
                return BindPattern(inner.Pattern, operand);
            case ConstantPatternSyntax constant:
                return BindConstant(constant.Expression, operand);
            case TypePatternSyntax type:
                return BindConstant(type.Type, operand);
            case UnaryPatternSyntax not:
                return BindPattern(not.Pattern, operand) is { } negated ? new NotPattern(negated) : null;
            case BinaryPatternSyntax binary:
                var left = BindPattern(binary.Left, operand);
                var right = BindPattern(binary.Right, operand);
                var op = binary.IsKind(SyntaxKind.AndPattern) ? PredicateOperator.And : PredicateOperator.Or;
                return left is not null && right is not null ? new LogicPattern(op, left, right) : null;
            case RelationalPatternSyntax relational:
                return BindRelational(relational, operand);
            default:
                return syntax.ContainsDiagnostics ? null : Fail<PredicatePattern>(syntax.SpanStart, $"The pattern '{syntax}' is not supported in predicates.");
        }
    }

    private RelationalPattern? BindRelational(RelationalPatternSyntax syntax, PredicateNode? operand)
    {
        var op = syntax.OperatorToken.Kind() switch
        {
            SyntaxKind.LessThanToken => PredicateOperator.Less,
            SyntaxKind.LessThanEqualsToken => PredicateOperator.LessOrEqual,
            SyntaxKind.GreaterThanToken => PredicateOperator.Greater,
            _ => PredicateOperator.GreaterOrEqual,
        };
        var bound = ConstantOf(Bind(syntax.Expression), syntax.Expression);
        var fits = Is(bound, ModelTypeKind.Number, syntax.Expression, $"'is {syntax.OperatorToken.Text}'");
        if (operand is not null && operand.Type.Kind != ModelTypeKind.Number)
        {
            return Fail<RelationalPattern>(syntax.SpanStart, $"'is {syntax.OperatorToken.Text}' needs a Number on its left, not {TypeNames.WithArticle(operand.Type)}.");
        }

        return fits && operand is not null ? new RelationalPattern(op, bound!.Value.Number) : null;
    }

    private ConstantPattern? BindConstant(ExpressionSyntax syntax, PredicateNode? operand)
    {
        var node = syntax is QualifiedNameSyntax { Left: IdentifierNameSyntax left } name ? BindQualified(left, name.Right) : Bind(syntax);
        if (ConstantOf(node, syntax) is not { } constant || operand is null)
        {
            return null;
        }

        if (constant == s_null)
        {
            return NullOf(operand, syntax.SpanStart) is { } none ? new ConstantPattern(none) : null;
        }

        return constant.Type == operand.Type
            ? new ConstantPattern(constant)
            : Fail<ConstantPattern>(syntax.SpanStart, $"'is' compares {TypeNames.WithArticle(operand.Type)} with {TypeNames.WithArticle(constant.Type)}.");
    }

    private PredicateNode? BindQualified(IdentifierNameSyntax left, SimpleNameSyntax right)
    {
        if (ModelSchema.FindEnum(left.Identifier.ValueText) is { } type)
        {
            return BindEnumMember(type, right);
        }

        return Bind(left) is null ? null : Fail(left, $"'is' needs a constant; '{left}.{right}' is none. Compare with '=='.");
    }

    private LiteralNode? ConstantOf(PredicateNode? node, ExpressionSyntax syntax) => node switch
    {
        null => null,
        LiteralNode literal => literal,
        ArithmeticNode { Left: LiteralNode zero, Right: LiteralNode number, Operator: PredicateOperator.Subtract } =>
            new LiteralNode(ModelType.Number, ModelValue.Of(zero.Value.Number - number.Value.Number)),
        _ => Fail<LiteralNode>(syntax.SpanStart, $"'is' needs a constant; '{syntax}' is none. Compare with '=='."),
    };
}
