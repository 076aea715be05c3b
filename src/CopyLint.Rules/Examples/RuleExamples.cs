using System.Collections.Immutable;
using CopyLint.Analysis;
using CopyLint.Rules.Files;
using CopyLint.Rules.Pack;
using Microsoft.CodeAnalysis.Text;
using Diagnostic = CopyLint.Diagnostics.Diagnostic;

namespace CopyLint.Rules.Examples;

/// <summary>
/// The examples in a rule's file are its tests: a wrong one gives exactly its marked findings, a right one none, a fix
/// gives the fixed text and leaves nothing, and every alternative and exception is met by some example. A rule that is
/// off everywhere is tested switched on.
/// </summary>
public sealed class RuleExamples
{
    private const int FewestWrong = 3;
    private const int FewestRight = 5;

    private readonly RulePack _pack;
    private readonly CopyDriver _all;
    private readonly PatternCoverage _coverage;

    /// <param name="files">The files that will be checked.</param>
    public RuleExamples(RulePack pack, IEnumerable<RuleFile> files)
    {
        _pack = pack;
        _all = new CopyDriver(pack.Rules);
        _coverage = new PatternCoverage(pack, files);
    }

    /// <summary>What is wrong with the rule, by its place in the file; empty where all holds.</summary>
    public ImmutableArray<HouseFileError> Check(RuleFile file)
    {
        var errors = new RuleFileErrors();
        var definition = _pack.Find(file.Id.Value)!.SwitchedOn();
        var own = new CopyDriver(new RuleSet(_pack.Rules.Lexicon, [definition.CreateAnalyzer()]));
        foreach (var example in file.Wrong.Concat(file.Right))
        {
            Check(own, example, errors);
        }

        CheckNumbers(file, errors);
        _coverage.Check(file, errors);
        ExceptionProof.Check(_pack.Rules.Lexicon, file, definition, errors);
        RuleTexts.Check(_all, file, definition, errors);
        RuleIds.Check(file, errors);
        return [.. errors.All];
    }

    private static void Check(CopyDriver own, RuleExample example, RuleFileErrors errors)
    {
        var run = ExampleRun.Of(own, example);
        foreach (var failure in run.Failures)
        {
            errors.Add(example.Node, failure);
        }

        if (run.Failures.IsEmpty && !run.IsAsMarked)
        {
            errors.Add(example.Node, $"The rule must report {run.Expected} but reports {run.Reported}.");
        }
        else if (!example.IsEvent)
        {
            CheckFixes(own, example, errors);
        }
    }

    private static void CheckFixes(CopyDriver own, RuleExample example, RuleFileErrors errors)
    {
        var found = Lint(own, example, example.Text);
        if (example.Fixed is not null)
        {
            CheckFix(own, example, found, errors);
        }
        else
        {
            CheckSafeFixes(own, example, found, errors);
        }
    }

    private static void CheckFix(CopyDriver own, RuleExample example, ImmutableArray<Diagnostic> found, RuleFileErrors errors)
    {
        var result = Apply(example.Text, found);
        if (result != example.Fixed)
        {
            errors.Add(example.Node, $"The fix gives \"{result}\".");
        }
        else if (Lint(own, example, result) is { IsEmpty: false } left)
        {
            errors.Add(example.Node, $"After the fix the rule still reports {ExampleRun.Marked(result, left.Select(d => d.Span))}.");
        }
    }

    private static void CheckSafeFixes(CopyDriver own, RuleExample example, ImmutableArray<Diagnostic> found, RuleFileErrors errors)
    {
        if (found.IsEmpty || found.Any(d => d.Fix?.Applicability != Diagnostics.FixApplicability.Safe))
        {
            return;
        }

        var result = Apply(example.Text, found);
        if (Lint(own, example, result) is { IsEmpty: false } left)
        {
            errors.Add(example.Node, $"After the fix the rule still reports {ExampleRun.Marked(result, left.Select(d => d.Span))}.");
        }
    }

    private static ImmutableArray<Diagnostic> Lint(CopyDriver driver, RuleExample example, string text) =>
        driver.Analyze(ExampleRun.SourceOf(example.Stories[0], text), ExampleRun.OptionsOf(example), [], CancellationToken.None);

    private static string Apply(string text, ImmutableArray<Diagnostic> found)
    {
        var edits = found.SelectMany(d => d.Fix?.Edits ?? []).Distinct().OrderBy(edit => edit.Span.Start).ToList();
        for (var i = edits.Count - 1; i > 0; i--)
        {
            if (edits[i].Span.Start < edits[i - 1].Span.End)
            {
                edits.RemoveAt(i);
            }
        }

        return SourceText.From(text).WithChanges(edits).ToString();
    }

    private static void CheckNumbers(RuleFile file, RuleFileErrors errors)
    {
        if (file.Wrong.Length < FewestWrong || file.Right.Length < FewestRight)
        {
            errors.Add(file.Id, $"A rule has at least {FewestWrong} wrong and {FewestRight} right examples; this one has {file.Wrong.Length} and {file.Right.Length}.");
        }

        if (file.Fix is not null && file.Wrong.All(example => example.Fixed is null))
        {
            errors.Add(file.Id, "The rule has a fix: give a wrong example its 'fixed' text.");
        }
    }
}
