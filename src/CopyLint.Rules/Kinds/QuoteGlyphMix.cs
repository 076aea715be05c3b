using System.Collections.Immutable;
using CopyLint.Analysis;
using CopyLint.Diagnostics;
using CopyLint.Model.Quotations;
using CopyLint.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace CopyLint.Rules.Kinds;

/// <summary>Curly quotation marks beside straight ones. The rarer form is the slip, or the later where both are as frequent.</summary>
internal sealed class QuoteGlyphMix : RuleKind
{
    public override string Name => "quote-glyph-mix";

    public override ImmutableArray<string> Placeholders => ["form", "other"];

    public override CopyAnalyzer Create(Rule rule, KindSettings settings) => new Analyzer(rule, settings);

    private sealed class Analyzer(Rule rule, KindSettings settings) : CopyAnalyzer(rule)
    {
        public override void Initialize(AnalysisContext context) => context.RegisterStoryAction(Analyze);

        private void Analyze(StoryContext story)
        {
            var quotations = story.Model.Quotations;
            int curly = 0, straight = 0;
            var isCurlyFirst = false;
            for (var i = 0; i < quotations.Length; i++)
            {
                isCurlyFirst |= straight == 0 && IsCurly(story, quotations[i]);
                curly += IsCurly(story, quotations[i]) ? 1 : 0;
                straight += IsStraight(story, quotations[i]) ? 1 : 0;
            }

            if (curly > 0 && straight > 0)
            {
                Report(story, isCurlySlip: curly < straight || (curly == straight && !isCurlyFirst));
            }
        }

        private bool IsCurly(StoryContext story, in Quotation quotation) =>
            Counts(story, quotation) && story.Tree.TextOf(quotation.First) is "“" or "‘" && story.Tree.TextOf(quotation.End - 1) is "”" or "’";

        private bool IsStraight(StoryContext story, in Quotation quotation) =>
            Counts(story, quotation) && story.Tree.TextOf(quotation.First) is "\"" or "'" && story.Tree.TextOf(quotation.End - 1) is "\"" or "'";

        private bool Counts(StoryContext story, in Quotation quotation) =>
            quotation.IsClosed && quotation.Depth == 0 && Rule.Where.Contains(story.Model.RoleAt(quotation.Span.Start));

        private void Report(StoryContext story, bool isCurlySlip)
        {
            var places = ImmutableArray.CreateBuilder<RelatedPlace>();
            var edits = ImmutableArray.CreateBuilder<TextChange>();
            TextSpan? first = null;
            foreach (ref readonly var quotation in story.Model.Quotations)
            {
                if (isCurlySlip ? !IsCurly(story, quotation) : !IsStraight(story, quotation))
                {
                    continue;
                }

                if (first is null)
                {
                    first = quotation.Span;
                }
                else
                {
                    places.Add(new RelatedPlace(quotation.Span, "here, too"));
                }

                edits.Add(Change(story.Tree, quotation.First, isOpening: true));
                edits.Add(Change(story.Tree, quotation.End - 1, isOpening: false));
            }

            var (form, other) = isCurlySlip ? ("curly", "straight") : ("straight", "curly");
            story.Report(Rule, new Finding(first!.Value, settings.Message.Fill(("form", form), ("other", other)))
            {
                Related = places.ToImmutable(),
                Fix = settings.FixOf($"Write {other} marks", edits.ToImmutable()),
            });
        }

        private static TextChange Change(StoryTree tree, int mark, bool isOpening) => new(tree.Tokens[mark].Span, tree.TextOf(mark) switch
        {
            "“" or "”" => "\"",
            "‘" or "’" => "'",
            "\"" => isOpening ? "“" : "”",
            _ => isOpening ? "‘" : "’",
        });
    }
}
