using System.Collections.Immutable;
using CopyLint.Diagnostics;
using CopyLint.Syntax;
using FsCheck;
using FsCheck.Fluent;
using Microsoft.CodeAnalysis.Text;

namespace CopyLint.Workspace.Tests.Invariants;

/// <summary>What holds for every text, with the whole default pack.</summary>
public sealed class InvariantTests
{
    private const int Cases = 10_000;

    [Fact]
    public void No_text_makes_the_engine_or_a_rule_fail() => ForAll(text =>
    {
        foreach (var finding in Copy.Lint(text))
        {
            finding.Id.ShouldNotBe("CL0001", finding.Message);
            finding.Span.End.ShouldBeLessThanOrEqualTo(text.Length);
            finding.Related.ShouldAllBe(place => place.Path != null || place.Span.End <= text.Length);
            (finding.Fix?.Edits ?? []).ShouldAllBe(edit => edit.Span.End <= text.Length);
        }
    });

    [Fact]
    public void Tokens_tile_the_text_and_sentences_lie_in_their_blocks() => ForAll(text =>
    {
        var tree = StoryTree.Parse(SourceText.From(text), Copy.Driver.Lexicon);
        var at = 0;
        for (var i = 0; i < tree.Tokens.Length; i++)
        {
            tree.FullSpan(i).Start.ShouldBe(at);
            at = tree.FullSpan(i).End;
            tree.Tokens[i].End.ShouldBeLessThanOrEqualTo(at);
        }

        at.ShouldBe(text.Length);
        tree.Tokens[^1].Kind.ShouldBe(TokenKind.EndOfText);
        CheckSentences(tree, text);
    });

    [Fact]
    public void The_same_text_gives_the_same_findings_whatever_was_linted_before() => ForAll(text =>
    {
        var first = Places(Copy.Lint(text));
        Copy.Lint(Copy.Seeds[text.Length % Copy.Seeds.Length]);
        Places(Copy.Lint(text)).ShouldBe(first);
    });

    [Fact]
    public void A_finding_that_is_read_late_says_what_one_read_at_once_says() => ForAll(text =>
    {
        string[] readAtOnce = [.. Copy.Lint(text).Select(WordsOf)];
        var readLate = Copy.Lint(text);
        Copy.Lint(Copy.Seeds[text.Length % Copy.Seeds.Length]);
        readLate.Select(WordsOf).ShouldBe(readAtOnce);
    });

    [Fact]
    public void An_edited_text_gives_the_findings_of_a_fresh_one() => ForAll(text =>
    {
        var random = new Random(text.Length);
        var story = Copy.Seeds[random.Next(Copy.Seeds.Length)];
        var at = random.Next(story.Length);
        var edited = story.Remove(at, Math.Min(story.Length - at, random.Next(40))).Insert(at, text);
        Copy.Lint(story);
        var findings = Places(Copy.Lint(edited)).ToArray();
        Copy.Lint("Another text.");
        Places(Copy.Lint(edited)).ShouldBe(findings);
    });

    [Fact]
    public void Blank_lines_before_a_text_shift_its_findings() => ForAll(text =>
    {
        const string before = "\n\n";
        if (text.Length == 0 || char.IsWhiteSpace(text[0]) || text[0] == '\uFEFF')
        {
            return;
        }

        Places(Copy.Lint(before + text)).ShouldBe(Places(Copy.Lint(text)).Select(place => (place.Id, place.Start + before.Length, place.Length)));
    });

    [Fact]
    public void Line_ends_of_both_kinds_give_the_same_findings() => ForAll(text =>
    {
        var lf = text.ReplaceLineEndings("\n").Replace("\r", "\n", StringComparison.Ordinal);
        var crlf = lf.Replace("\n", "\r\n", StringComparison.Ordinal);

        LinesOf(crlf).ShouldBe(LinesOf(lf));
    });

    [Fact]
    public void Safe_fixes_converge_and_leave_nothing_that_they_fixed() => ForAll(text =>
    {
        var current = text;
        for (var round = 0; round < 10; round++)
        {
            var edits = SafeEdits(current);
            if (edits.IsEmpty)
            {
                return;
            }

            current = SourceText.From(current).WithChanges(edits).ToString();
        }

        SafeEdits(current).ShouldBeEmpty();
    });

    private static void CheckSentences(StoryTree tree, string text)
    {
        var end = 0;
        foreach (var sentence in tree.Sentences)
        {
            var block = tree.Blocks[sentence.Block];
            sentence.Span.Start.ShouldBeGreaterThanOrEqualTo(end);
            block.Span.Contains(sentence.Span).ShouldBeTrue();
            var words = text.AsSpan(sentence.Span.Start, sentence.Span.Length);
            words.Trim().Length.ShouldBe(words.Length);
            end = sentence.Span.End;
        }
    }

    private static ImmutableArray<TextChange> SafeEdits(string text)
    {
        var end = 0;
        var edits = ImmutableArray.CreateBuilder<TextChange>();
        foreach (var fix in Copy.Lint(text).Select(finding => finding.Fix).Where(fix => fix is { Applicability: FixApplicability.Safe }))
        {
            if (fix!.Edits.All(edit => edit.Span.Start >= end))
            {
                edits.AddRange(fix.Edits);
                end = fix.Edits[^1].Span.End;
            }
        }

        return edits.ToImmutable();
    }

    private static IEnumerable<(string Id, int Start, int Length)> Places(ImmutableArray<Diagnostic> findings) =>
        findings.Select(finding => (finding.Id, finding.Span.Start, finding.Span.Length));

    private static string WordsOf(Diagnostic finding) =>
        $"{finding.Message} {finding.Fix?.Title} {string.Join("; ", finding.Related.Select(place => place.Message))}";

    private static IEnumerable<(string Id, LinePosition Start, LinePosition End)> LinesOf(string text)
    {
        var lines = new Text.LineMap(text);
        return Copy.Lint(text).Select(finding => (finding.Id, lines.PositionOf(finding.Span.Start), lines.PositionOf(finding.Span.End)));
    }

    private static void ForAll(Action<string> holds) =>
        Prop.ForAll(Copy.Any.ToArbitrary(), holds).Check(Config.QuickThrowOnFailure.WithMaxTest(Cases).WithEndSize(200));
}
