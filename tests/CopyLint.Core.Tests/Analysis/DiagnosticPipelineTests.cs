using CopyLint.Analysis;
using CopyLint.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace CopyLint.Core.Tests.Analysis;

public sealed class DiagnosticPipelineTests
{
    /// <summary>Rules find things in any order; what is shown must not depend on it, nor on which of two that say the same comes first.</summary>
    [Fact]
    public void Findings_come_out_the_same_in_whatever_order_they_were_made()
    {
        var found = Enumerable.Range(0, 40).SelectMany(i => new[]
        {
            Finding(i % 10, i % 3, $"message {i % 4}", fix: null),
            Finding(i % 10, i % 3, $"message {i % 4}", "Write 'b'"),
            Finding(i % 10, i % 3, $"message {i % 4}", "Write 'a'"),
        }).ToArray();
        var expected = Shown(found);

        expected.Length.ShouldBe(expected.DistinctBy(diagnostic => (diagnostic.Span, diagnostic.Message)).Count());
        expected.ShouldAllBe(diagnostic => diagnostic.Fix!.Title == "Write 'a'");
        for (var seed = 0; seed < 50; seed++)
        {
            new Random(seed).Shuffle(found);
            Shown(found).ShouldBe(expected);
        }
    }

    private static Diagnostic[] Shown(Diagnostic[] found) => [.. DiagnosticPipeline.Ordered([.. found])];

    private static Diagnostic Finding(int start, int length, string message, string? fix)
    {
        var span = new TextSpan(start, length);
        var its = fix is null ? null : new CodeFix(fix, FixApplicability.Safe, [new TextChange(span, fix)]);
        return new Diagnostic(EngineRules.NotUtf8.Descriptor, Severity.Warning, span, message, default, IsQuoted: false, [], [], its);
    }
}
