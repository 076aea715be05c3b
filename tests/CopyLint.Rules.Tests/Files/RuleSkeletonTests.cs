using CopyLint.Rules.Examples;
using CopyLint.Rules.Files;
using CopyLint.Rules.Pack;

namespace CopyLint.Rules.Tests.Files;

public sealed class RuleSkeletonTests
{
    [Fact]
    public void A_skeleton_is_a_right_rule()
    {
        var source = new PackSource("rules/hedging/loose-talk.yml", RuleSkeleton.Text("CL1900", "loose-talk"));
        var pack = Rulebook.Compile(source);
        var file = pack.FindFile("CL1900")!;
        file.Title.ShouldBe("Loose talk");
        new RuleExamples(pack, [file]).Check(file).ShouldBeEmpty();
    }
}
