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

    private enum Form
    {
        Other,
        Curly,
        Straight,
    }

    private sealed class Analyzer(Rule rule, KindSettings settings) : CopyAnalyzer(rule)
    {
        public override void Initialize(AnalysisContext context) => context.RegisterStoryAction(Analyze);

        private void Analyze(StoryContext story)
        {
            var quotations = story.Model.Quotations;
            if (!MayMix(story.Tree.Text, quotations))
            {
                return;
            }

            int curly = 0, straight = 0;
            var isCurlyFirst = false;
            foreach (ref readonly var quotation in quotations)
            {
                var form = FormOf(story, quotation);
                isCurlyFirst |= straight == 0 && form == Form.Curly;
                curly += form == Form.Curly ? 1 : 0;
                straight += form == Form.Straight ? 1 : 0;
            }

            if (curly > 0 && straight > 0)
            {
                Report(story, isCurlySlip: curly < straight || (curly == straight && !isCurlyFirst), Math.Min(curly, straight));
            }
        }

        /// <summary>Whether quotations begin in both forms: in most stories they do not, and then nothing else is looked at.</summary>
        private static bool MayMix(string text, ReadOnlySpan<Quotation> quotations)
        {
            bool hasCurly = false, hasStraight = false;
            foreach (ref readonly var quotation in quotations)
            {
                var mark = text[quotation.Span.Start];
                hasCurly |= mark is '“' or '‘';
                hasStraight |= mark is '"' or '\'';
            }

            return hasCurly && hasStraight;
        }

        /// <summary>The form of the marks of a quotation that counts.</summary>
        private Form FormOf(StoryContext story, in Quotation quotation)
        {
            if (!quotation.IsClosed || quotation.Depth != 0)
            {
                return Form.Other;
            }

            var open = story.Tree.TextOf(quotation.First);
            var close = story.Tree.TextOf(quotation.End - 1);
            var form = open is ['“' or '‘'] && close is ['”' or '’'] ? Form.Curly
                : open is ['"' or '\''] && close is ['"' or '\''] ? Form.Straight
                : Form.Other;
            return form != Form.Other && Rule.Where.Contains(story.Model.RoleAt(quotation.Span.Start)) ? form : Form.Other;
        }

        private void Report(StoryContext story, bool isCurlySlip, int slips)
        {
            var places = ImmutableArray.CreateBuilder<RelatedPlace>(slips - 1);
            var edits = ImmutableArray.CreateBuilder<TextChange>(2 * slips);
            TextSpan? first = null;
            var slip = isCurlySlip ? Form.Curly : Form.Straight;
            foreach (ref readonly var quotation in story.Model.Quotations)
            {
                if (FormOf(story, quotation) != slip)
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
                Related = places.MoveToImmutable(),
                Fix = settings.FixOf($"Write {other} marks", edits.MoveToImmutable()),
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
