using CopyLint.Model.Quantities;

namespace CopyLint.Core.Tests.Model;

/// <summary>What is read in one look of a number that is alone is what the other readers find, which read each number that opens a text.</summary>
public sealed class LoneNumberTests
{
    [Theory]
    [InlineData("12 people died.")]
    [InlineData("1,250 homes burned.")]
    [InlineData("0.5 more fell.")]
    [InlineData("12, then more.")]
    [InlineData("300 (or fewer) came.")]
    [InlineData("twelve troops left.")]
    [InlineData("ninety gathered.")]
    [InlineData("zero cases.")]
    [InlineData("1998 began.")]
    [InlineData("½ remained.")]
    [InlineData("12 of them left.")]
    [InlineData("12 or so left.")]
    [InlineData("12 in all.")]
    [InlineData("12 midges bit.")]
    [InlineData("12 m wide.")]
    [InlineData("12 mi. on.")]
    [InlineData("12")]
    [InlineData("two hundred men.")]
    [InlineData("two thirds left.")]
    [InlineData("one left.")]
    [InlineData("5 or six men.")]
    [InlineData("7 p.m. came.")]
    [InlineData("7 o'clock came.")]
    [InlineData("3 million came.")]
    public void A_number_is_the_same_inside_a_text(string text)
    {
        const string before = "yet ";
        var alone = Stories.Model(text).Quantities.ToArray();
        var inside = Stories.Model(before + text).Quantities.ToArray();
        inside.Select(quantity => Traits(quantity, before.Length)).ShouldBe(alone.Select(quantity => Traits(quantity, 0)));
    }

    private static object Traits(Quantity quantity, int shift) =>
        (quantity.Kind, quantity.Low, quantity.High, quantity.Step, quantity.Digits, quantity.Form, quantity.Traits, quantity.NounNumber,
            quantity.Span.Start - shift, quantity.Span.Length, quantity.NumberSpan.Length, HasNoun: quantity.Noun >= 0);
}
