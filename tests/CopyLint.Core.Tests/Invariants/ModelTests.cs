using CopyLint.Model;
using Microsoft.CodeAnalysis.Text;

namespace CopyLint.Core.Tests.Invariants;

/// <summary>What holds of the model of any text.</summary>
public sealed class ModelTests
{
    private const int Many = 10_000;

    [Fact]
    public void Elements_of_any_text_lie_in_it_and_in_order() => Texts.Check(Many, text =>
    {
        var model = Stories.Model(text);
        var whole = new TextSpan(0, text.Length);
        foreach (var kind in Enum.GetValues<ElementKind>())
        {
            var last = 0;
            for (var i = 0; i < model.Count(kind); i++)
            {
                var span = model.SpanOf(kind, i);
                Texts.Holds(whole.Contains(span), $"{kind} {span} lies in the text");
                Texts.Holds(span.Start >= last, $"{kind} {span} stands in order");
                last = span.Start;
            }
        }

        foreach (var repeat in model.Repeats.Sentences)
        {
            Texts.Holds(repeat.First < repeat.Second, $"{repeat}");
        }
    });
}
