using CopyLint.Analysis.Predicates;
using CopyLint.Model;
using CopyLint.Model.Schema;
using CopyLint.Rules.Files;
using Microsoft.CodeAnalysis.CSharp;

namespace CopyLint.Rules.Predicates;

/// <summary>
/// Parses the expressions of rules with Roslyn and binds them against <see cref="ModelSchema"/>. Nothing is executed, and
/// no name is looked up but in the schema. Every error of an expression is told, at its place in the YAML file; then the
/// result is null.
/// </summary>
public sealed class PredicateBinder(RuleFileErrors errors, PhraseCompiler compilePhrase)
{
    /// <summary>A <c>when:</c>: must be true or false.</summary>
    public PredicateNode? BindCondition(YamlScalar scalar, ElementKind it) =>
        BindAs(scalar, it, type => type.Kind == ModelTypeKind.Boolean, "A condition must be Boolean");

    /// <summary>An <c>at:</c>: words, or an element, which stands for its words. <see cref="PredicateSpan"/> gives the place.</summary>
    public PredicateNode? BindPlace(YamlScalar scalar, ElementKind it) =>
        BindAs(scalar, it, type => type.Kind is ModelTypeKind.Words or ModelTypeKind.Element, "A place must be Words or an element");

    /// <summary>Any expression.</summary>
    public PredicateNode? BindValue(YamlScalar scalar, ElementKind it) => BindHole(scalar, 0, scalar.Value.Length, it);

    /// <summary>An expression inside a longer scalar: the hole of a message.</summary>
    /// <param name="start">Where it begins in the scalar's value.</param>
    public PredicateNode? BindHole(YamlScalar scalar, int start, int length, ElementKind it)
    {
        var failed = false;
        void Report(int index, string message)
        {
            failed = true;
            errors.Add(scalar, start + index, message);
        }

        var text = scalar.Value.Substring(start, length);
        var syntax = SyntaxFactory.ParseExpression(text, consumeFullText: false);
        foreach (var diagnostic in syntax.GetDiagnostics())
        {
            Report(diagnostic.Location.SourceSpan.Start, SyntaxMessages.Of(diagnostic, text));
        }

        var end = syntax.FullSpan.End;
        if (end < text.Length && !syntax.ContainsDiagnostics)
        {
            Report(end, $"'{text[end..].TrimEnd()}' does not belong to the expression.");
        }

        var node = new ExpressionBinder(it, Report, compilePhrase).Bind(syntax);
        return failed ? null : node;
    }

    private PredicateNode? BindAs(YamlScalar scalar, ElementKind it, Func<ModelType, bool> fits, string needed)
    {
        var node = BindValue(scalar, it);
        if (node is null || fits(node.Type))
        {
            return node;
        }

        errors.Add(scalar, 0, $"{needed}; this is {TypeNames.WithArticle(node.Type)}.");
        return null;
    }
}
