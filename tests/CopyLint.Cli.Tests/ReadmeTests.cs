using System.Diagnostics;

namespace CopyLint.Cli.Tests;

/// <summary>What the README claims is true.</summary>
public sealed class ReadmeTests : IDisposable
{
    private static readonly string s_readme = File.ReadAllText(Path.Join(CopyLintProcess.Repository, "README.md")).ReplaceLineEndings("\n");

    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void The_output_on_its_first_screen_is_real()
    {
        var block = Blocks("console")[0];
        var command = block.Split('\n')[0];

        command.ShouldStartWith("$ copylint ");
        block[(command.Length + 1)..].ShouldBe(CopyLintProcess.Run(command["$ copylint ".Length..].Split(' ')).Output);
    }

    [Fact]
    public void The_seeds_have_findings_that_stop_publication() => CopyLintProcess.Run("check", "seeds").Exit.ShouldBe(1);

    [Fact]
    public void The_rule_in_it_passes_its_examples()
    {
        _folder.With("loose-talk.yml", Blocks("yaml").Single(block => block.StartsWith("id: ", StringComparison.Ordinal)));

        var result = _folder.Run("rules", "test", "loose-talk.yml");

        result.Output.ShouldBe("HOUSE001 loose-talk: 3 wrong and 5 right examples hold\n1 rules passed, 0 failed\n");
    }

    [Fact]
    public void Its_settings_hold()
    {
        _folder.With(".editorconfig", "root = true\n" + Blocks("ini").ShouldHaveSingleItem()).With("house/rule.yml", "id: CL1002\nseverity: none\n");

        var result = _folder.Run("config", "archive/a.txt");

        result.Error.ShouldBeEmpty();
        foreach (var held in (string[])["ap", "house", "Herald", "CL2001 doubled-word = warning", "CL4005 ", "CL5001 ", "CL3003 units = metric"])
        {
            result.Output.ShouldContain($" {held}");
        }
    }

    [Fact]
    public void Its_word_list_does_what_it_says()
    {
        _folder.With(".copylint-words.txt", Blocks("").Single(block => block.StartsWith("# names", StringComparison.Ordinal)))
            .With("a.txt", "The show Unconfirmed Reports is back.\n");

        _folder.Run("check", "a.txt", "--select", "CL1002").Output.ShouldBeEmpty();
    }

    [Fact]
    public void Every_command_in_it_is_understood()
    {
        _folder.With("stories/a.txt", "The council met.\n").With("story.txt", "The council met.\n").With("house/rule.yml", "id: CL1002\nseverity: none\n").With("list.txt", "story.txt\n");
        Directory.Delete(Path.Join(_folder.Path, ".git"));
        foreach (var git in (string[])["init -q", "add .", "-c user.name=Desk -c user.email=desk@example.org commit -q -m Copy", "update-ref refs/remotes/origin/main HEAD"])
        {
            Process.Start(new ProcessStartInfo("git", git) { WorkingDirectory = _folder.Path })!.WaitForExit();
        }

        var commands = Blocks("console").Skip(3)
            .SelectMany(block => block.Split('\n'))
            .Where(line => line.StartsWith("$ copylint ", StringComparison.Ordinal))
            .Select(line => line.Split('#')[0]["$ copylint ".Length..].Split(' ', StringSplitOptions.RemoveEmptyEntries));

        foreach (var command in commands)
        {
            _folder.Run(command).Exit.ShouldBe(0, string.Join(' ', command));
        }
    }

    private static string[] Blocks(string language) =>
    [
        .. s_readme.Split("```").Where((_, index) => index % 2 == 1)
            .Where(block => block.StartsWith($"{language}\n", StringComparison.Ordinal))
            .Select(block => block[(language.Length + 1)..]),
    ];
}
