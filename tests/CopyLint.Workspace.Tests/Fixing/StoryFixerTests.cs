using System.Text;
using CopyLint.Workspace.Checking;
using CopyLint.Workspace.Editions;
using CopyLint.Workspace.Files;
using CopyLint.Workspace.Fixing;
using CopyLint.Workspace.Packs;
using CopyLint.Workspace.Settings;
using CopyLint.Workspace.Tests.Invariants;
using CopyLint.Workspace.Words;
using FsCheck;
using FsCheck.Fluent;

namespace CopyLint.Workspace.Tests.Fixing;

public sealed class StoryFixerTests
{
    private static readonly CopyFile s_file = new("story.txt", Path.Join(Path.GetTempPath(), "story.txt"));

    private static readonly StoryRules s_rules = new(Copy.Driver, new SettingsFinder(new EditorConfigFinder(), new SettingsReader([], null, null)));

    private static readonly StoryFixer s_fixer = new(
        new StoryChecker(s_rules, new CheckSettings()), FixChoice.Safe, (_, story) => story);

    private static readonly Func<string, byte[]>[] s_encodings =
    [
        Encoding.UTF8.GetBytes,
        text => [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(text)],
        text => [0xFF, 0xFE, .. Encoding.Unicode.GetBytes(text)],
        text => [0xFE, 0xFF, .. Encoding.BigEndianUnicode.GetBytes(text)],
        text => [.. text.Select(c => (byte)c), 0xE9],
    ];

    [Theory]
    [InlineData("The town is in in the the valley.", "The town is in the valley.")]
    [InlineData("It went to the the the the mayor.", "It went to the mayor.")]
    [InlineData("One of\r\nof them met in\rin town.\r\n", "One of\r\nthem met in\rtown.\r\n")]
    [InlineData("Nothing is wrong here.", "Nothing is wrong here.")]
    public void Fixes_that_meet_are_made_one_after_another(string before, string after)
    {
        foreach (var encoded in s_encodings)
        {
            var story = Fix(encoded(before));

            story.After().ShouldBe(encoded(after));
            story.Story.Findings.ShouldNotContain(finding => finding.Fix != null);
        }
    }

    [Theory]
    [InlineData("\"I went to to the the hall,\" she said.")]
    [InlineData("He called it “one of of them” on Monday.")]
    public void Nothing_is_fixed_inside_quotations(string copy)
    {
        var story = Fix(Encoding.UTF8.GetBytes(copy));

        story.Changes.ShouldBeEmpty();
        story.Count.ShouldBe(0);
    }

    [Fact]
    public void A_change_that_the_encoding_cannot_hold_is_left_and_said()
    {
        var story = Fix([.. "The caf"u8, 0xE9, .. " is on Ω&Omega; street in in town.\n"u8.ToArray().Where(b => b < 0x80)]);

        Encoding.Latin1.GetString(story.After()).ShouldBe("The café is on &Omega; street in town.\n");
        story.Left.ShouldHaveSingleItem().Message.ShouldContain("Windows-1252 has no 'Ω'");
    }

    [Fact]
    public void Every_byte_outside_the_changes_stays() => Prop.ForAll(Copy.Any.ToArbitrary(), text =>
    {
        foreach (var encoded in s_encodings)
        {
            var bytes = encoded(text);
            var story = Fix(bytes);
            var after = story.After();
            var (at, length) = (0, bytes.Length);
            foreach (var change in story.Changes)
            {
                change.Start.ShouldBeGreaterThanOrEqualTo(at);
                at = change.End;
                length += change.NewBytes.Length - change.Length;
            }

            after.Length.ShouldBe(length);
            Fix(after).Changes.ShouldBeEmpty();
            (story.Changes.IsEmpty ? 0 : story.Count).ShouldBe(story.Count);
        }
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(500).WithEndSize(200));

    private static FixedStory Fix(byte[] bytes) => s_fixer.Fix(s_file, EditionPlan.None, bytes, CancellationToken.None);
}
