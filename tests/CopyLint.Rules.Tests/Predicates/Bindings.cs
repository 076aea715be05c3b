using CopyLint.Analysis.Predicates;
using CopyLint.Model;
using CopyLint.Rules.Files;
using CopyLint.Rules.Lexicons;
using CopyLint.Rules.Predicates;
using CopyLint.Text;
using Microsoft.CodeAnalysis.Text;
using YamlDotNet.Core;

namespace CopyLint.Rules.Tests.Predicates;

/// <summary>Binds expressions as a rule file would, and evaluates them on a small story.</summary>
internal static class Bindings
{
    /// <summary>Sentences: 0 "The dogs sat." 1 "The dogs ran far." 2 the quotation 3 "It rained."; two blocks.</summary>
    public const string Story = "The dogs sat. The dogs\nran far.\n\n“We saw two dogs,” she told us. It rained.";

    /// <summary>Binds with <paramref name="bind"/>; the expression stands in double quotation marks from line 3, column 7 on.</summary>
    public static (PredicateNode? Node, RuleFileErrors Errors, Lexicon Lexicon) Bind(
        string expression, Func<PredicateBinder, YamlScalar, PredicateNode?> bind)
    {
        var errors = new RuleFileErrors();
        var compiler = new LexiconCompiler(errors);
        compiler.AddFile("reporting-verb.yml", "list: reporting-verb\nabout: verbs\nwords: [\"tell~\"]\n");
        compiler.CompileLists();
        var node = bind(new PredicateBinder(errors, compiler.AddPattern), Quoted(expression));
        return (node, errors, compiler.Build());
    }

    /// <summary>The value of an expression about sentence 1, as messages write it.</summary>
    public static string ValueOf(string expression)
    {
        var (node, errors, lexicon) = Bind(expression, (binder, scalar) => binder.BindValue(scalar, ElementKind.Sentence));
        errors.All.ShouldBeEmpty();
        return ValueOf(node!, lexicon);
    }

    public static string ValueOf(PredicateNode node, Lexicon lexicon)
    {
        var model = StoryModel.Create(SourceText.From(Story), lexicon);
        return PredicateText.Format(model, node.Type, node.Evaluate(new PredicateFrame(model, 1)));
    }

    private static YamlScalar Quoted(string value) =>
        new("rule.yml", 3, 7, value, ScalarStyle.DoubleQuoted, $"\"{value.Replace("\\", "\\\\").Replace("\"", "\\\"")}\"");
}
