using CopyLint.Syntax;

namespace CopyLint.Core.Tests.Syntax;

public sealed class BlockBuilderTests
{
    private const string Wrapped = """
        The council voted on Monday to close the swimming pool in
        Marsh Lane after a survey found that the roof was unsafe.
        Members of the public who had come to the meeting, many of
        them children, were told that no money would be found for
        the repairs before the spring.

        Roe, who leads the council, said that the choice was hard.
        Nobody had wanted it, he said, and the pool could open in
        May if the grant was paid, and if it was not then by July
        11. On Wednesday they will meet again.
        """;

    [Fact]
    public void JoinsWrappedLines() => Blocks(Wrapped).Length.ShouldBe(2);

    [Fact]
    public void TakesOneLineAParagraph() =>
        Blocks("The council voted on Monday to close the pool in Marsh Lane, members said after a long meeting in the town hall.\n"
            + "Roe leads it.\n“We had no choice,” he said.").Length.ShouldBe(3);

    [Theory]
    [InlineData("units were part of the\nthe northern army. They left.")]
    [InlineData("It was announced by President\nPresident Roe on Monday. They left.")]
    [InlineData("It is owned by the\nRoe family of Marsh Lane.")]
    [InlineData("This is a sentence\ncut off in the middle.")]
    public void JoinsALineThatIsCutOff(string text) => Blocks(text).Length.ShouldBe(1);

    [Theory]
    [InlineData("Storm hits coast\nPolice warn of floods\nThe river rose by two feet on Monday, the agency said.", 3)]
    [InlineData("features\ncontact manager\nevents, activities\n", 3)]
    [InlineData("• one thing\n• another thing\n• a third thing", 3)]
    [InlineData("- One thing.\n- Another thing.", 2)]
    [InlineData("1. One thing\n2. Another thing", 2)]
    [InlineData("Team\tWon\tLost\nReds\t3\t1\nBlues\t2\t2", 3)]
    [InlineData("a\n\n\nb", 2)]
    [InlineData("", 0)]
    [InlineData("  \n\n ", 0)]
    public void SetsLinesApart(string text, int count) => Blocks(text).Length.ShouldBe(count);

    [Theory]
    [InlineData("LONDON (AP) — The pool closed on Monday.", "LONDON (AP) —")]
    [InlineData("LONDON (AP) -- The pool closed on Monday.", "LONDON (AP) --")]
    [InlineData("BERLIN, Feb. 3 (Reuters) - The pool closed.", "BERLIN, Feb. 3 (Reuters) -")]
    [InlineData("PARIS – The pool closed on Monday, they said.", "PARIS –")]
    [InlineData("NEW YORK/LONDON, March 5 (Reuters) - “We won,” he said.", "NEW YORK/LONDON, March 5 (Reuters) -")]
    [InlineData("Berlin (dpa) - The pool closed.", "Berlin (dpa) -")]
    [InlineData("Marsh Lane, England — The pool closed.", "Marsh Lane, England —")]
    [InlineData("LEEDS, England, 3 May (Meridian) - The pool closed.", "LEEDS, England, 3 May (Meridian) -")]
    [InlineData("SMITH (Labour) - 4,512", null)]
    [InlineData("Smith (Labour) - He lost.", null)]
    [InlineData("MARSH LANE, Fla. (AP) _ It closed.", null)]
    [InlineData("NATO — what next", null)]
    [InlineData("The pool - a large one - closed.", null)]
    [InlineData("LONDON CALLING (review)", null)]
    [InlineData("US-led troops left on Monday.", null)]
    public void TakesADatelineForItself(string text, string? dateline)
    {
        var tree = Stories.Tree(text);
        var found = tree.Blocks[0].Role == BlockRole.Dateline ? tree.Source.ToString(tree.Blocks[0].Span) : null;
        found.ShouldBe(dateline);
    }

    private static string[] Blocks(string text)
    {
        var tree = Stories.Tree(text);
        return [.. tree.Blocks.ToArray().Select(b => tree.Source.ToString(b.Span))];
    }
}
