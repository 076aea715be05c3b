using CopyLint.Model.Schema;

namespace CopyLint.Core.Tests.Model;

/// <summary>What is told of all elements together never hides one that passes.</summary>
public sealed class ElementTestTests
{
    private const int Bits = 6;

    [Fact]
    public void Elements_of_which_one_passes_can_pass_together()
    {
        var random = new Random(1);
        for (var i = 0; i < 5000; i++)
        {
            var test = ElementTest.With(Some(random)).And(ElementTest.Without(Some(random))).And(ElementTest.WithAny(Some(random) | Some(random)));
            var elements = Enumerable.Range(0, random.Next(5)).Select(_ => ElementTest.Always | Some(random)).ToArray();
            var canPass = test.CanPass(elements.Aggregate(0UL, (all, its) => all | its), elements.Aggregate(0UL, (all, its) => all | ~its));
            (canPass || !elements.Any(its => test.Passes(its))).ShouldBeTrue($"{test} of {string.Join(' ', elements)}");
            if (elements.Length < 2)
            {
                canPass.ShouldBe(elements.Any(its => test.Passes(its)), "one element is told of alone");
            }
        }
    }

    /// <summary>About one bit of four.</summary>
    private static ulong Some(Random random) => (ulong)(random.Next(1 << Bits) & random.Next(1 << Bits));
}
