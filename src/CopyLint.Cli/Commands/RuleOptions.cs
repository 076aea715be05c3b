using System.Collections.Immutable;
using System.CommandLine;
using CopyLint.Diagnostics;

namespace CopyLint.Cli.Commands;

/// <summary>Options about rules that several commands share.</summary>
internal static class RuleOptions
{
    public static Option<string?> Folder() => new("--rules")
    {
        Description = "A folder with house rules, merged into the default pack by id",
        HelpName = "folder",
    };

    public static Option<Guide> Guide() =>
        Choice.Of("--guide", "guide", Diagnostics.Guide.Neutral, "House guide, where guides disagree; stands above copylint_guide in .editorconfig");

    public static Option<string[]> Ids(string name, string description) => new(name) { Description = description, HelpName = "ids" };

    public static ImmutableArray<string> Split(string[]? lists) =>
        [.. (lists ?? []).SelectMany(list => list.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))];
}
