using System.Collections.Immutable;
using CopyLint.Analysis;
using CopyLint.Model;
using CopyLint.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace CopyLint.Rules.Kinds;

/// <summary>A comma or period right behind a closing quotation mark, where American copy has it inside.</summary>
internal sealed class QuotePunctuation : RuleKind
{
    public override string Name => "quote-punctuation";

    public override ImmutableArray<string> Placeholders => ["right"];

    public override CopyAnalyzer Create(Rule rule, KindSettings settings) => new Analyzer(rule, settings);

    private sealed class Analyzer(Rule rule, KindSettings settings) : CopyAnalyzer(rule)
    {
        public override void Initialize(AnalysisContext context) => context.RegisterElementAction(ElementKind.Quotation, Analyze);

        private void Analyze(StoryContext story, int element)
        {
            ref readonly var quotation = ref story.Model.Quotations[element];
            var tree = story.Tree;
            if (!quotation.IsClosed || quotation.End - quotation.First < 3 || !IsStop(tree.Tokens[quotation.End]) || !EndsInWord(tree, quotation.End - 2))
            {
                return;
            }

            var span = tree.SpanOf(quotation.End - 1, quotation.End + 1);
            if (story.Wants(Rule, span) && !settings.IsExcepted(tree, span))
            {
                var right = $"{tree.TextOf(quotation.End)}{tree.TextOf(quotation.End - 1)}";
                story.Report(Rule, new Finding(span, settings.Message.Fill(("right", right)))
                {
                    Fix = settings.FixOf($"Write {right}", new TextChange(span, right)),
                });
            }
        }

        private static bool IsStop(in Token token) => token.Kind is TokenKind.Comma or TokenKind.Period && !token.IsSpaceBefore;

        /// <summary>Behind "?", an address or the period of an abbreviation nothing moves.</summary>
        private static bool EndsInWord(StoryTree tree, int last) =>
            tree.Tokens[last].Kind is TokenKind.Word or TokenKind.Number or TokenKind.Percent or TokenKind.CloseBracket
            && tree.Text[tree.Tokens[last].End - 1] != '.';
    }
}
