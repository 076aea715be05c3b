using System.Collections.Immutable;
using CopyLint.Analysis;
using CopyLint.Model;
using CopyLint.Model.Quantities;
using CopyLint.Rules.Messages;
using CopyLint.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace CopyLint.Rules.Kinds;

/// <summary>
/// Clock times that say too much ("7:00 a.m.", "8 p.m. tonight", "12 noon"), times in another form than the guide's
/// (<c>points</c>: "7 a.m.", <c>closed</c>: "7am", "7.30pm"), and ranges that begin with a word and go on with a hyphen.
/// </summary>
public sealed class TimeForm : RuleKind
{
    private const string Points = "points";
    private const string Closed = "closed";

    public override string Name => "time-form";

    public override ImmutableArray<KindOption> Options => GuideForms.Options;

    public override ImmutableArray<string> Placeholders => ["match", "right"];

    public override CopyAnalyzer Create(Rule rule, KindSettings settings) => new Analyzer(rule, settings);

    private sealed class Analyzer(Rule rule, KindSettings settings) : CopyAnalyzer(rule)
    {
        private readonly GuideForms _forms = new(settings);

        public override void Initialize(AnalysisContext context) => context.RegisterQuantityAction(QuantityGroups.Range | QuantityGroups.Time | QuantityGroups.Twelve, Check);

        private void Check(StoryContext story, int index)
        {
            ref readonly var quantity = ref story.Model.Quantities[index];
            var tree = story.Tree;
            if (quantity.IsRange)
            {
                if (WordedRange.Of(tree, quantity) is { } range)
                {
                    Report(story, range.Span, range.Right);
                }
            }
            else if (quantity is { Kind: QuantityKind.Count, Low: 12 } && (tree.IsWord(quantity.End, "noon") || tree.IsWord(quantity.End, "midnight")))
            {
                Report(story, tree.SpanOf(quantity.NumberFirst, quantity.End + 1), tree.TextOf(quantity.End).ToString());
            }
            else if (quantity.Kind == QuantityKind.Time && ClockTime.TryRead(tree, quantity, out var time))
            {
                CheckClock(story, time);
            }
        }

        private void CheckClock(StoryContext story, in ClockTime time)
        {
            var tree = story.Tree;
            var guide = story.Options.Guide;
            if (tree.IsWord(time.First - 1, "between") && tree.IsWord(time.End, "to") && tree.Tokens[time.End + 1].Kind == TokenKind.Number)
            {
                Report(story, tree.SpanOf(time.End, time.End + 1), "and");
                return;
            }

            if (time.Doubled > time.End)
            {
                Report(story, tree.SpanOf(time.First, time.Doubled), time.WithoutDouble(tree));
                return;
            }

            var span = tree.SpanOf(time.First, time.End);
            var right = _forms.Has(guide, Points) ? time.WithPoints(tree) : _forms.Has(guide, Closed) ? time.InOneWord(tree) : time.HasZeros(tree) ? time.WithoutZeros(tree) : null;
            if (right is not null && !tree.TextOf(span).Equals(right, StringComparison.Ordinal))
            {
                Report(story, span, right);
            }
        }

        private void Report(StoryContext story, TextSpan span, string right)
        {
            if (story.Wants(Rule, span) && !settings.IsExcepted(story.Tree, span))
            {
                story.Report(Rule, new Finding(span, settings.Message.Fill(("match", MessageTemplate.Words(story.Tree, span)), ("right", right)))
                {
                    Fix = settings.FixOf($"Write '{right}'", new TextChange(span, WithFullStop(story.Tree, span, right))),
                });
            }
        }

        /// <summary>The point of "p.m." is the full stop too, where one follows or the sentence ends in the written one.</summary>
        private static string WithFullStop(StoryTree tree, TextSpan span, string right)
        {
            var next = tree.Tokens[tree.TokenAt(span.End)];
            var endsSentence = tree.Text[span.End - 1] == '.' && (next.Kind == TokenKind.EndOfText || next.Has(TokenFlags.SentenceStart));
            return right[^1] != '.' ? (endsSentence ? right + "." : right) : next.Kind == TokenKind.Period && next.Start == span.End ? right[..^1] : right;
        }
    }
}
