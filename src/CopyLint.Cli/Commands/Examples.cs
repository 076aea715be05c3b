using System.Collections.Immutable;

namespace CopyLint.Cli.Commands;

/// <summary>The examples that help shows, by the whole command.</summary>
internal static class Examples
{
    public static ImmutableArray<(string Command, string Does)> Of(string command) => command switch
    {
        "copylint check" =>
        [
            ("copylint check stories", "Lint all text files in and below a folder."),
            ("copylint check --guide ap --fail-on warning story.txt", "Lint one story under a house guide; let warnings set the exit code."),
            ("copylint check --select CL4 --format jsonl stories > findings.jsonl", "Only the sourcing rules, one finding a line as JSON."),
            ("copylint check - --stdin-filename desk/story.txt < draft", "Lint standard input with the house words of a folder."),
        ],
        "copylint inspect" =>
        [
            ("copylint inspect story.txt", "What the engine sees in a story: blocks, sentences, quotations, sources …"),
            ("copylint inspect story.txt --format json", "The same for a program."),
        ],
        "copylint explain" =>
        [
            ("copylint explain CL4001", "Why a rule exists, with its examples."),
            ("copylint explain doubled-word", "The same by the rule's name."),
        ],
        "copylint rules" or "copylint rules list" =>
        [
            ("copylint rules list", "All rules with their severity."),
            ("copylint rules list --format json", "The same for a program."),
        ],
        "copylint rules test" =>
        [
            ("copylint rules test house/spokesman.yml", "Test one rule file by its examples."),
            ("copylint rules test", "Test the rules that come with copylint."),
        ],
        "copylint rules new" => [("copylint rules new spokesman", "Start a house rule in spokesman.yml.")],
        "copylint known" or "copylint known create" or "copylint known prune" => OfKnown(command),
        "copylint init" or "copylint config" => OfSettings(command),
        "copylint completion" => [("copylint completion bash > ~/.local/share/bash-completion/completions/copylint", "Install completions for bash.")],
        _ =>
        [
            ("copylint check stories", "Lint all text files in and below a folder."),
            ("copylint explain CL4001", "Why a rule exists, with its examples."),
            ("copylint inspect story.txt", "What the engine sees in a story."),
        ],
    };

    private static ImmutableArray<(string Command, string Does)> OfKnown(string command) => command switch
    {
        "copylint known prune" => [("copylint known prune archive", "Drop what has been mended since.")],
        _ =>
        [
            ("copylint known create archive --reason \"before 2026\"", "Let everything stand that is found in old copy today."),
            ("copylint known create --select CL4001 desk/story.txt --reason \"agreed with the standards editor\"", "Write one decision down."),
        ],
    };

    private static ImmutableArray<(string Command, string Does)> OfSettings(string command) => command switch
    {
        "copylint config" => [("copylint config desk/story.txt", "What holds for a story, with the file and line that say so.")],
        _ =>
        [
            ("copylint init --guide ap --ci github", "Begin in the current folder, with a job for GitHub."),
            ("copylint init --dry-run", "See what would be written."),
        ],
    };
}
