using System.Collections.Immutable;
using CopyLint.Analysis;

namespace CopyLint.Rules.Kinds;

/// <summary>
/// One thing written in several ways of a class of variants, or in another way than the guide's own form. A way that the story explains ("also known as") may stand
/// beside the first, and the name in full beside any.
/// </summary>
public sealed class VariantMix : RuleKind
{
    public override string Name => "variant-mix";

    public override ImmutableArray<KindOption> Options => [KindOption.VariantClass("variants", "name"), .. GuideForms.Options];

    public override ImmutableArray<string> Placeholders => ["match", "first", "where"];

    public override CopyAnalyzer Create(Rule rule, KindSettings settings) => new Analyzer(rule, settings);

    private sealed class Analyzer(Rule rule, KindSettings settings) : CopyAnalyzer(rule)
    {
        private const int MostForms = 64;

        private readonly string _class = settings.Word("variants");
        private readonly GuideForms _forms = new(settings);

        public override void Initialize(AnalysisContext context) => context.RegisterStoryAction(Check);

        private void Check(StoryContext story)
        {
            var forms = _forms.Of(story.Options.Guide);
            Span<int> settled = stackalloc int[Math.Min(forms.Length, MostForms)];
            var count = 0;
            for (var i = 0; i < settled.Length; i++)
            {
                var set = new HouseForm(story, Rule, settings, _class).Find(forms[i]);
                settled[count] = set;
                count += set >= 0 ? 1 : 0;
            }

            new MixFinder(story, Rule, settings).Find(_class, settled[..count]);
        }
    }
}
