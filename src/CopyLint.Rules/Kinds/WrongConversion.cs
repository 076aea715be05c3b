using System.Collections.Immutable;
using CopyLint.Analysis;
using CopyLint.Model;
using CopyLint.Model.Quantities;
using CopyLint.Rules.Messages;
using Microsoft.CodeAnalysis.Text;

namespace CopyLint.Rules.Kinds;

/// <summary>Conversions that neither rounding nor the guides' own factors explain, with the mistake that the ratio gives away.</summary>
public sealed class WrongConversion : RuleKind
{
    private const string Large = "over-10-percent";
    private const string Small = "over-6-percent";
    private const double LargeError = 0.1;

    public override string Name => "wrong-conversion";

    public override ImmutableArray<string> Bands => [Large, Small];

    public override ImmutableArray<string> Placeholders => ["original", "right", "printed", "cause"];

    public override CopyAnalyzer Create(Rule rule, KindSettings settings) => new Analyzer(rule, settings);

    private sealed class Analyzer(Rule rule, KindSettings settings) : CopyAnalyzer(rule)
    {
        public override void Initialize(AnalysisContext context) => context.RegisterQuantityAction(QuantityGroups.Conversion, Check);

        private void Check(StoryContext story, int index)
        {
            var target = story.Model.Quantities[index];
            var origin = story.Model.Quantities[target.Converts];
            var judged = UnitConversion.Judge(story.Model, origin, target);
            var span = TextSpan.FromBounds(origin.Span.Start, target.Span.End);
            var band = judged.Error > LargeError ? Large : Small;
            if (judged.Error > 0 && story.Wants(Rule, span, band) && !settings.IsExcepted(story.Tree, span))
            {
                Report(story, origin, target, judged, band, span);
            }
        }

        private void Report(StoryContext story, in Quantity origin, in Quantity target, in UnitConversion judged, string band, TextSpan span)
        {
            var units = story.Tree.Lexicon.Units;
            var form = units.Forms[target.Form];
            var right = new RightValueText(origin, judged, units, Math.Clamp(Math.Max(origin.Digits, target.Digits), 2, 4));
            var printed = MessageTemplate.Words(story.Tree, TextSpan.FromBounds(target.NumberSpan.Start, target.Span.End));
            story.Report(Rule, new Finding(span, settings.Message.Fill(
                ("original", MessageTemplate.Words(story.Tree, origin.Span)),
                ("right", new JoinedText("", right, FigureText.UnitBehind(form))),
                ("printed", printed),
                ("cause", new CauseText(origin, judged, units))))
            {
                Band = band,
                Fix = settings.FixOf(new JoinedText("Write ", right, FigureText.UnitBehind(form)), target.NumberSpan, right),
            });
        }
    }
}
