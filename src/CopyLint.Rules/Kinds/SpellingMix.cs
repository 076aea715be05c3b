using System.Collections.Immutable;
using CopyLint.Analysis;

namespace CopyLint.Rules.Kinds;

/// <summary>One word spelled in several ways of a class of variants, or a compound written both with a hyphen and as one word. Names keep their own spelling.</summary>
public sealed class SpellingMix : RuleKind
{
    public override string Name => "spelling-mix";

    public override ImmutableArray<KindOption> Options => [KindOption.VariantClass("variants", "spelling")];

    public override ImmutableArray<string> Placeholders => ["match", "first"];

    public override CopyAnalyzer Create(Rule rule, KindSettings settings) => new Analyzer(rule, settings);

    private sealed class Analyzer(Rule rule, KindSettings settings) : CopyAnalyzer(rule)
    {
        private readonly string _class = settings.Word("variants");

        public override void Initialize(AnalysisContext context) => context.RegisterStoryAction(Check);

        private void Check(StoryContext story)
        {
            var finder = new MixFinder(story, Rule, settings);
            finder.Find(_class, []);
            finder.FindCompounds(story.Model.Variants.Compounds);
        }
    }
}
