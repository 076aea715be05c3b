using CopyLint.Analysis;
using CopyLint.Rules.Analyzers;
using CopyLint.Rules.Files;
using CopyLint.Text;

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
            if (file.Wrong.Concat(file.Right).All(example => ExampleRun.Of(driver, example).IsAsMarked))
            {
                errors.Add(file.Unless[i], "No example needs this exception: without it all of them come out the same.");
            }
        }
    }
}
