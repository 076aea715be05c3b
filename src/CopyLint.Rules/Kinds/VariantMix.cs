using System.Collections.Immutable;
using CopyLint.Analysis;

namespace CopyLint.Rules.Kinds;

/// <summary>
/// One thing written in several ways of a class of variants. A way that the story explains ("also known as") may stand
/// beside the first, and the name in full beside any.
/// </summary>
public sealed class VariantMix : RuleKind
{
    public override string Name => "variant-mix";

    public override ImmutableArray<KindOption> Options => [KindOption.VariantClass("variants", "name")];

    public override ImmutableArray<string> Placeholders => ["match", "first"];

    public override CopyAnalyzer Create(Rule rule, KindSettings settings) => new Analyzer(rule, settings);

    private sealed class Analyzer(Rule rule, KindSettings settings) : CopyAnalyzer(rule)
    {
        private readonly string _class = settings.Word("variants");

        public override void Initialize(AnalysisContext context) =>
            context.RegisterStoryAction(story => new MixFinder(story, Rule, settings).Find(story.Model.Variants.Mentions, _class));
    }
}
