using CopyLint.Analysis;
using CopyLint.Rules.Analyzers;
using CopyLint.Rules.Files;
using CopyLint.Text;
using Microsoft.CodeAnalysis.Text;

namespace CopyLint.Rules.Examples;

/// <summary>Whether each <c>unless:</c> is needed: without it, some example must come out otherwise.</summary>
internal static class ExceptionProof
{
    public static void Check(Lexicon lexicon, RuleFile file, RuleDefinition definition, RuleFileErrors errors)
    {
        for (var i = 0; i < file.Unless.Length; i++)
        {
            var without = definition with { Unless = new PhraseSet(definition.Unless.Phrases.RemoveAt(i)) };
            var driver = new CopyDriver(new RuleSet(lexicon, [without.CreateAnalyzer()]));
            if (file.Wrong.Concat(file.Right).All(example => Holds(driver, example)))
            {
                errors.Add(file.Unless[i], "No example needs this exception: without it all of them come out the same.");
            }
        }
    }

    private static bool Holds(CopyDriver driver, RuleExample example)
    {
        var options = new AnalysisOptions { Guide = example.Guide, Date = example.Date };
        var found = driver.Analyze(SourceText.From(example.Text), options, CancellationToken.None);
        return found.Select(d => d.Span).Order().SequenceEqual(example.Spans.Order());
    }
}
