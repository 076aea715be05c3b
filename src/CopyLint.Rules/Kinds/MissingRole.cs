using System.Collections.Immutable;
using CopyLint.Analysis;
using CopyLint.Syntax;
using CopyLint.Text;
using Microsoft.CodeAnalysis.Text;

namespace CopyLint.Rules.Kinds;

/// <summary>A role that the story's format has a place for and that the item leaves empty: once a story, at the first sentence of its body. Of bare text nobody can say it.</summary>
internal sealed class MissingRole : RuleKind
{
    private const string Roles = "roles";
    private const string FewestWords = "fewest-words";

    public override string Name => "missing-role";

    public override ImmutableArray<KindOption> Options => [KindOption.Words(Roles, "headline"), KindOption.Number(FewestWords, 0)];

    public override ImmutableArray<string> Placeholders => ["roles"];

    public override CopyAnalyzer Create(Rule rule, KindSettings settings) => new Analyzer(rule, settings);

    private sealed class Analyzer(Rule rule, KindSettings settings) : CopyAnalyzer(rule)
    {
        private readonly ImmutableArray<BlockRole> _wanted =
            [.. settings.Words(Roles).Select(name => EnumNames<BlockRole>.TryParse(name, out var role) ? role : BlockRole.Body).Where(role => role != BlockRole.Body)];

        public override void Initialize(AnalysisContext context) => context.RegisterStoryAction(Check);

        private void Check(StoryContext story)
        {
            var missing = story.Model.Metadata.Missing;
            if (missing == default || PlaceOf(story.Tree) is not { } place || story.Model.WordCount(new(0, story.Tree.Text.Length)) < settings.Number(FewestWords))
            {
                return;
            }

            var names = _wanted.Where(missing.Contains).Select(role => EnumNames<BlockRole>.Of(role)).ToList();
            if (names.Count > 0)
            {
                story.Report(Rule, new Finding(place, settings.Message.Fill(("roles", string.Join(" and no ", names)))));
            }
        }

        private static TextSpan? PlaceOf(StoryTree tree)
        {
            foreach (ref readonly var block in tree.Blocks)
            {
                if (block.Role == BlockRole.Body && block.FirstSentence < block.EndSentence)
                {
                    return tree.Sentences[block.FirstSentence].Span;
                }
            }

            return null;
        }
    }
}
