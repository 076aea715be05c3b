using System.Collections.Immutable;
using System.CommandLine;
using CopyLint.Cli.Output;
using CopyLint.Diagnostics;
using CopyLint.Workspace.Editions;
using CopyLint.Workspace.Files;
using CopyLint.Workspace.Ignoring;

namespace CopyLint.Cli.Commands;

/// <summary><c>copylint known</c>: the file of findings that a desk knows and lets stand.</summary>
internal static class KnownCommand
{
    public static Command Create(Streams streams, CancellationToken cancellationToken) =>
        new("known", "Keep the findings that are known and let stand: old copy, and decisions of the desk.")
        {
            CreateCreate(streams, cancellationToken),
            CreatePrune(streams, cancellationToken),
        };

    public static Option<string?> FileOption(string description) => new("--known") { Description = description, HelpName = "file" };

    private static Command CreateCreate(Streams streams, CancellationToken cancellationToken)
    {
        var reason = new Option<string?>("--reason") { Description = "Why the findings stand, written into each new entry", HelpName = "text" };
        var author = new Option<string?>("--author") { Description = "Who decided so, written into each new entry", HelpName = "name" };
        var command = new Command("create", "Add all findings of a check to the file, so that from now on only new ones are reported.");
        var shared = new SharedOptions(command);
        command.Options.Add(reason);
        command.Options.Add(author);
        command.SetAction(result =>
        {
            var options = shared.Of(result);
            var file = new CopyFile(options.KnownFile!, Path.GetFullPath(options.KnownFile!));
            var found = new KnownFindingCollector(file, result.GetValue(reason) ?? "", result.GetValue(author) ?? "");
            return (int)new CheckRun(streams, cancellationToken).Run(options, found, (known, _) =>
            {
                var old = known.Files.FirstOrDefault()?.Entries ?? [];
                return Write(file, old.AddRange(found.Findings), streams, $"{found.Findings.Length} added, {old.Length} kept");
            });
        });
        return command;
    }

    private static Command CreatePrune(Streams streams, CancellationToken cancellationToken)
    {
        var command = new Command("prune", "Drop the entries whose finding is there no more.");
        var shared = new SharedOptions(command);
        command.SetAction(result =>
        {
            var options = shared.Of(result);
            var file = new CopyFile(options.KnownFile!, Path.GetFullPath(options.KnownFile!));
            return (int)new CheckRun(streams, cancellationToken).Run(options, new KnownFindingCollector(file, "", ""), (known, wasRun) =>
            {
                if (known.Files.FirstOrDefault() is not { } old)
                {
                    return ExitCode.Clean;
                }

                var kept = old.Entries.Where((entry, i) => !(old.IsUnused(i) && wasRun(old, entry))).ToImmutableArray();
                return Write(file, kept, streams, $"{old.Entries.Length - kept.Length} dropped, {kept.Length} kept");
            });
        });
        return command;
    }

    private static ExitCode Write(CopyFile file, ImmutableArray<KnownFinding> entries, Streams streams, string what)
    {
        if (KnownFindings.Write(file, entries) is { } problem)
        {
            return streams.Trouble(problem.Message);
        }

        streams.Results.WriteLine($"{file.Path}: {what}.");
        streams.Results.Flush();
        return ExitCode.Clean;
    }

    /// <summary>The options that decide what a check finds.</summary>
    private sealed class SharedOptions
    {
        private readonly Argument<string[]> _paths = new("path") { Description = "Files and folders to check [default: the current folder]", Arity = ArgumentArity.ZeroOrMore };
        private readonly Option<string?> _known = FileOption("The file [default: .copylint-known.jsonl in the current folder]");
        private readonly Option<Guide> _guide = RuleOptions.Guide();
        private readonly Option<string?> _rules = RuleOptions.Folder();
        private readonly Option<string[]> _select = RuleOptions.Ids("--select", "Only these rules: ids (CL2001), families (CL4) or names, with commas");
        private readonly Option<string[]> _ignore = RuleOptions.Ids("--ignore", "Not these rules; beats --select");
        private readonly Option<EditionScope> _edition = Choice.Of("--edition", "scope", EditionScope.Folder, "Which stories are compared with each other: those of a folder, all, or none; the records of a feed only where this option is given");

        public SharedOptions(Command command)
        {
            PathArgument.RefuseOptions(_paths);
            command.Arguments.Add(_paths);
            foreach (var option in (Option[])[_known, _guide, _rules, _select, _ignore, _edition])
            {
                command.Options.Add(option);
            }
        }

        public CheckOptions Of(ParseResult result) => new()
        {
            Paths = result.GetValue(_paths) is { Length: > 0 } named ? [.. named] : ["."],
            Guide = Choice.Given(result, _guide),
            RulesFolder = result.GetValue(_rules),
            Select = RuleOptions.Split(result.GetValue(_select)),
            Ignore = RuleOptions.Split(result.GetValue(_ignore)),
            FailOn = FailOn.Never,
            Jobs = Environment.ProcessorCount,
            MaxFileSize = FileReader.DefaultMaxFileSize,
            Edition = Choice.Given(result, _edition),
            KnownFile = result.GetValue(_known) ?? KnownFindings.FileName,
            MayLackKnownFile = true,
        };
    }
}
