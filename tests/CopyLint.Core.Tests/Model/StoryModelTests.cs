using CopyLint.Model;
using CopyLint.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace CopyLint.Core.Tests.Model;

public sealed class StoryModelTests
{
    private static readonly StoryModel s_model = Stories.Model(Stories.Seed("002"));

    [Fact]
    public void Words_and_figures_of_a_span_are_counted_wherever_it_begins_and_ends()
    {
        var tokens = s_model.Tree.Tokens.ToArray();
        for (var start = 0; start < s_model.Tree.Text.Length; start += 37)
        {
            for (var end = start; end < s_model.Tree.Text.Length; end += 211)
            {
                var count = tokens.Count(token => token.Start >= start && token.Start < end && token.Kind is TokenKind.Word or TokenKind.Number);
                s_model.WordCount(TextSpan.FromBounds(start, end)).ShouldBe(count);
            }
        }
    }

    [Theory]
    [InlineData(ElementKind.Sentence)]
    [InlineData(ElementKind.Quotation)]
    [InlineData(ElementKind.Quantity)]
    [InlineData(ElementKind.Person)]
    [InlineData(ElementKind.Source)]
    [InlineData(ElementKind.Attribution)]
    [InlineData(ElementKind.Hedge)]
    public void Elements_are_within_a_span_where_they_begin_in_it(ElementKind kind)
    {
        var starts = Enumerable.Range(0, s_model.Count(kind)).Select(i => s_model.SpanOf(kind, i).Start).ToArray();
        foreach (var span in s_model.Tree.Sentences.ToArray().Select(sentence => sentence.Span).Append(new TextSpan(0, s_model.Tree.Text.Length)))
        {
            var within = s_model.Within(kind, span);
            (within.A, within.B).ShouldBe((starts.Count(start => start < span.Start), starts.Count(start => start < span.End)));
        }
    }
}
