using CopyLint.Analysis.Predicates;
using CopyLint.Model;
using CopyLint.Model.Schema;
using CopyLint.Rules.Files;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CopyLint.Rules.Predicates;

internal sealed partial class ExpressionBinder
{
    private const string Has = "Has";

    private PredicateNode? BindCall(InvocationExpressionSyntax syntax)
    {
        if (syntax.Expression is not MemberAccessExpressionSyntax { Name: IdentifierNameSyntax name } access)
        {
            return Fail(syntax, $"'{syntax.Expression}' cannot be called. Known: Any, All, Count, First, Has.");
        }

        var target = Bind(access.Expression);
        if (name.Identifier.ValueText == Has && target?.Type.Kind != ModelTypeKind.Elements)
        {
            return BindHas(syntax, target);
        }

        if (target is null)
        {
            return null;
        }

        if (target.Type.Kind == ModelTypeKind.Elements)
        {
            return Enum.TryParse<CollectionMethod>(name.Identifier.ValueText, out var method) && Enum.GetName(method) == name.Identifier.ValueText
                ? BindCollection(syntax, method, target)
                : FailCollection(name, target.Type);
        }

        var known = target.Type.Kind == ModelTypeKind.Element ? ModelSchema.Members(target.Type.Element).Select(m => m.Name) : [];
        return known.Contains(name.Identifier.ValueText)
            ? Fail(syntax.ArgumentList, $"{name} is not called: leave the parentheses away.")
            : Fail(name, $"{DescriptionOf(target)} has no member '{name}'.{HintOrAll(name.Identifier.ValueText, known.Append(Has))}");
    }

    private PredicateNode? FailCollection(SimpleNameSyntax name, ModelType type) =>
        Fail(name, $"A {type} has no member '{name}'.{HintOrAll(name.Identifier.ValueText, Enum.GetNames<CollectionMethod>())}");

    private CollectionNode? BindCollection(InvocationExpressionSyntax syntax, CollectionMethod method, PredicateNode list)
    {
        var arguments = syntax.ArgumentList.Arguments;
        if (arguments.Count == 0)
        {
            return method == CollectionMethod.All
                ? Fail<CollectionNode>(syntax.ArgumentList.SpanStart, "All needs a condition: All(x => …).")
                : new CollectionNode(method, list, _variables.Count, null);
        }

        if (arguments.Count > 1 || LambdaOf(arguments[0].Expression) is not var (variable, body))
        {
            return syntax.ArgumentList.ContainsDiagnostics ? null : Fail<CollectionNode>(syntax.ArgumentList.SpanStart, $"{method} takes one condition: {method}(x => …).");
        }

        if (_variables.Exists(known => known.Name == variable.ValueText))
        {
            return Fail<CollectionNode>(variable.SpanStart, $"'{variable}' is in use already: give the variable another name.");
        }

        if (_variables.Count > PredicateFrame.DeepestSlot)
        {
            return Fail<CollectionNode>(variable.SpanStart, $"Conditions nest at most {PredicateFrame.DeepestSlot} deep.");
        }

        var slot = _variables.Count;
        _variables.Add((variable.ValueText, ModelType.One(list.Type.Element)));
        var condition = Bind(body);
        _variables.RemoveAt(slot);
        return Is(condition, ModelTypeKind.Boolean, body, method.ToString()) ? new CollectionNode(method, list, slot, condition) : null;
    }

    private static (Microsoft.CodeAnalysis.SyntaxToken Variable, ExpressionSyntax Body)? LambdaOf(ExpressionSyntax syntax) => syntax switch
    {
        SimpleLambdaExpressionSyntax { ExpressionBody: { } body } lambda => (lambda.Parameter.Identifier, body),
        ParenthesizedLambdaExpressionSyntax { ExpressionBody: { } body, ParameterList.Parameters: [{ Type: null } parameter] } => (parameter.Identifier, body),
        _ => null,
    };

    private PredicateNode? BindHas(InvocationExpressionSyntax syntax, PredicateNode? target)
    {
        if (syntax.ArgumentList.Arguments is not [{ Expression: LiteralExpressionSyntax { RawKind: (int)SyntaxKind.StringLiteralExpression } pattern }])
        {
            return syntax.ArgumentList.ContainsDiagnostics ? null : Fail(syntax.ArgumentList, "Has takes one pattern: Has(\"…\").");
        }

        var phrase = _compilePhrase(pattern.Token.ValueText, target is not null && IsNear(target), (index, message) => _report(LiteralPlace.Of(pattern.Token, index), message));
        if (target is null || phrase < 0)
        {
            return null;
        }

        return target != s_null && target.Type.Kind is ModelTypeKind.Element or ModelTypeKind.Words
            ? new HasNode(target, phrase)
            : Fail(((MemberAccessExpressionSyntax)syntax.Expression).Name, $"{DescriptionOf(target)} has no member 'Has': only elements and Words have it.");
    }

    /// <summary>
    /// Whether a pattern may wait until it is asked for: its place is <c>it</c> or belongs to it, and <c>it</c> is no story, so that
    /// another condition leads there. What is asked of all elements of a story is cheaper found in the walk.
    /// </summary>
    private static bool IsNear(PredicateNode place) => place switch
    {
        VariableNode variable => variable is { Slot: 0, Type.Element: not ElementKind.Story },
        MemberNode member => IsNear(member.Target),
        _ => false,
    };
}
