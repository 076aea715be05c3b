using CopyLint.Analysis.Predicates;
using CopyLint.Model;
using CopyLint.Model.Schema;
using CopyLint.Rules.Files;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CopyLint.Rules.Predicates;

/// <summary>Binds one expression. A part that does not bind is null, and was reported; the parts around it are bound all the same.</summary>
internal sealed partial class ExpressionBinder
{
    private const int DeepestNesting = 200;

    private readonly List<(string Name, ModelType Type)> _variables = [];
    private readonly Action<int, string> _report;
    private readonly PhraseCompiler _compilePhrase;
    private int _depth;

    /// <param name="report">Called with the offset in the expression and what is wrong there.</param>
    public ExpressionBinder(ElementKind it, Action<int, string> report, PhraseCompiler compilePhrase)
    {
        _variables.Add(("it", ModelType.One(it)));
        _report = report;
        _compilePhrase = compilePhrase;
    }

    public PredicateNode? Bind(ExpressionSyntax syntax)
    {
        if (_depth >= DeepestNesting)
        {
            return Fail(syntax, "The expression is nested too deeply.");
        }

        _depth++;
        var node = BindNode(syntax);
        _depth--;
        return node;
    }

    private PredicateNode? BindNode(ExpressionSyntax syntax) => syntax switch
    {
        ParenthesizedExpressionSyntax inner => Bind(inner.Expression),
        LiteralExpressionSyntax literal => BindLiteral(literal),
        IdentifierNameSyntax name => BindName(name),
        MemberAccessExpressionSyntax { RawKind: (int)SyntaxKind.SimpleMemberAccessExpression } member => BindMember(member),
        PrefixUnaryExpressionSyntax unary => BindUnary(unary),
        BinaryExpressionSyntax binary => BindBinary(binary),
        IsPatternExpressionSyntax pattern => BindIs(pattern),
        InvocationExpressionSyntax call => BindCall(call),
        ConditionalExpressionSyntax conditional => BindConditional(conditional),
        _ => Unsupported(syntax),
    };

    private PredicateNode? Unsupported(ExpressionSyntax syntax)
    {
        if (syntax.ContainsDiagnostics)
        {
            return null;
        }

        return syntax switch
        {
            ConditionalAccessExpressionSyntax access => Fail(access.OperatorToken, "Write '.' for '?.': what is asked of an element that does not exist is false, 0 or null."),
            AssignmentExpressionSyntax assignment => Fail(assignment.OperatorToken, $"A predicate assigns nothing: '{assignment.OperatorToken.Text}' is not supported. Compare with '=='."),
            _ => Fail(syntax, $"'{syntax}' is not supported in predicates."),
        };
    }

    private PredicateNode? BindLiteral(LiteralExpressionSyntax literal)
    {
        switch (literal.Kind())
        {
            case SyntaxKind.TrueLiteralExpression:
            case SyntaxKind.FalseLiteralExpression:
                return new LiteralNode(ModelType.Boolean, ModelValue.Of(literal.IsKind(SyntaxKind.TrueLiteralExpression)));
            case SyntaxKind.NumericLiteralExpression:
                return new LiteralNode(ModelType.Number, ModelValue.Of(Convert.ToDouble(literal.Token.Value, System.Globalization.CultureInfo.InvariantCulture)));
            case SyntaxKind.StringLiteralExpression:
                return new LiteralNode(ModelType.Words, ModelValue.Of(literal.Token.ValueText));
            case SyntaxKind.NullLiteralExpression:
                return s_null;
            default:
                return Unsupported(literal);
        }
    }

    private PredicateNode? BindName(IdentifierNameSyntax syntax)
    {
        var name = syntax.Identifier.ValueText;
        var slot = _variables.FindIndex(variable => variable.Name == name);
        if (slot >= 0)
        {
            return new VariableNode(_variables[slot].Type, slot);
        }

        if (syntax.IsMissing)
        {
            return null;
        }

        if (ModelSchema.FindEnum(name) is not null)
        {
            return Fail(syntax, $"'{name}' is an enum: name one of its members, as in {name}.{MembersOf(name).First()}.");
        }

        if (ModelSchema.Find(_variables[0].Type.Element, name) is not null)
        {
            return Fail(syntax, $"Write it.{name}.");
        }

        var known = _variables.Select(variable => variable.Name).Concat(ModelSchema.Enums.Select(type => type.EnumType!.Name));
        return Fail(syntax, $"'{name}' is unknown here.{HintOrAll(name, known)}");
    }

    private PredicateNode? BindMember(MemberAccessExpressionSyntax syntax)
    {
        if (syntax.Expression is IdentifierNameSyntax left && ModelSchema.FindEnum(left.Identifier.ValueText) is { } type)
        {
            return BindEnumMember(type, syntax.Name);
        }

        if (Bind(syntax.Expression) is not { } target || syntax.Name.IsMissing)
        {
            return null;
        }

        var name = syntax.Name.Identifier.ValueText;
        if (target.Type.Kind == ModelTypeKind.Elements)
        {
            return name == nameof(CollectionMethod.Count)
                ? new CollectionNode(CollectionMethod.Count, target, _variables.Count, null)
                : FailCollection(syntax.Name, target.Type);
        }

        if (target.Type.Kind != ModelTypeKind.Element || target == s_null)
        {
            return Fail(syntax.Name, $"{DescriptionOf(target)} has no member '{name}'.");
        }

        if (ModelSchema.Find(target.Type.Element, name) is { } member)
        {
            return new MemberNode(target, member);
        }

        if (name == Has)
        {
            return Fail(syntax.Name, "Has needs a pattern: Has(\"…\").");
        }

        var known = ModelSchema.Members(target.Type.Element).Select(m => m.Name).Append(Has);
        return Fail(syntax.Name, $"{target.Type} has no member '{name}'.{HintOrAll(name, known)}");
    }

    private LiteralNode? BindEnumMember(ModelType type, SimpleNameSyntax syntax)
    {
        var name = syntax.Identifier.ValueText;
        var members = MembersOf(type.EnumType!.Name);
        if (members.Contains(name))
        {
            return new LiteralNode(type, new ModelValue(Convert.ToInt32(Enum.Parse(type.EnumType, name), System.Globalization.CultureInfo.InvariantCulture)));
        }

        return syntax.IsMissing ? null : Fail<LiteralNode>(syntax.SpanStart, $"{type} has no member '{name}'.{HintOrAll(name, members)}");
    }

    private static string[] MembersOf(string enumName) => Enum.GetNames(ModelSchema.FindEnum(enumName)!.EnumType!);

    private static string DescriptionOf(PredicateNode node) => node == s_null ? "null" : node.Type.ToString();

    private static string HintOrAll(string name, IEnumerable<string> known)
    {
        var hint = NearestName.Hint(name, known);
        return hint.Length > 0 ? hint : $" Known: {string.Join(", ", known)}.";
    }

    private PredicateNode? Fail(SyntaxNode syntax, string message) => Fail<PredicateNode>(syntax.SpanStart, message);

    private PredicateNode? Fail(SyntaxToken token, string message) => Fail<PredicateNode>(token.SpanStart, message);

    private T? Fail<T>(int position, string message) where T : class
    {
        _report(position, message);
        return null;
    }
}
