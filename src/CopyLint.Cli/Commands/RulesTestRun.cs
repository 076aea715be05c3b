using System.Collections.Immutable;
using CopyLint.Rules.Examples;
using CopyLint.Rules.Files;
using CopyLint.Rules.Pack;
using CopyLint.Workspace.Packs;

namespace CopyLint.Cli.Commands;

/// <summary>One run of <c>copylint rules test</c>: each rule's own examples are its tests.</summary>
internal sealed class RulesTestRun(Streams streams)
{
    /// <param name="paths">Rule files and folders; none means all rules of the pack.</param>
    /// <param name="folder">House rules and word lists that the tested rules build on.</param>
    public ExitCode Run(ImmutableArray<string> paths, string? folder)
    {
        if (Load(paths, folder, out var tested) is not { } pack)
        {
            return ExitCode.Trouble;
        }

        var errors = new RuleFileErrors();
        var files = pack.Sources
            .Where(source => !source.IsLexicon && (tested.IsEmpty || tested.Contains(source.Path)))
            .Select(source => RuleFileReader.Read(source.Path, source.Text, errors))
            .OfType<RuleFile>()
            .ToImmutableArray();
        return Test(pack, files);
    }

    private RulePack? Load(ImmutableArray<string> paths, string? folder, out ImmutableArray<string> tested)
    {
        var named = paths.Select(RuleFolder.ReadPath).ToImmutableArray();
        var house = folder is null ? named : named.Insert(0, RuleFolder.Read(folder));
        tested = [.. (paths.IsEmpty ? house : named).SelectMany(part => part.Sources).Select(source => source.Path)];
        if (house.FirstOrDefault(part => part.Problem is not null)?.Problem is { } problem)
        {
            streams.Trouble(problem.Message);
            return null;
        }

        return house.IsEmpty
            ? DefaultPack.Load()
            : RuleLoading.Merge([.. house.SelectMany(part => part.Sources).DistinctBy(source => Path.GetFullPath(source.Path))], streams);
    }

    private ExitCode Test(RulePack pack, ImmutableArray<RuleFile> files)
    {
        var examples = new RuleExamples(pack, files);
        var failed = 0;
        foreach (var file in files)
        {
            var faults = examples.Check(file);
            foreach (var fault in faults)
            {
                streams.Results.WriteLine(Printable.Line(fault.ToString()));
            }

            failed += faults.IsEmpty ? 0 : 1;
            if (faults.IsEmpty)
            {
                streams.Results.WriteLine($"{file.Id.Value} {file.Name}: {file.Wrong.Length} wrong and {file.Right.Length} right examples hold");
            }
        }

        streams.Results.WriteLine($"{files.Length - failed} rules passed, {failed} failed");
        return failed == 0 ? ExitCode.Clean : ExitCode.Findings;
    }
}
