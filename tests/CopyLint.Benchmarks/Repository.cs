using System.Collections.Immutable;
using CopyLint.Rules;
using CopyLint.Rules.Files;
using CopyLint.Rules.Pack;
using Microsoft.CodeAnalysis.Text;

namespace CopyLint.Benchmarks;

/// <summary>What is measured: the default pack and the texts of this repository.</summary>
internal static class Repository
{
    public static string Root { get; } = FindRoot();

    public static ImmutableArray<PackSource> Sources { get; } =
    [
        .. Directory.GetFiles(Path.Combine(Root, "rules"), "*.yml", SearchOption.AllDirectories)
            .Order(StringComparer.Ordinal)
            .Select(path => new PackSource(Path.GetRelativePath(Root, path).Replace('\\', '/'), File.ReadAllText(path))),
    ];

    /// <summary>Edited copy as desks get it.</summary>
    public static ImmutableArray<string> OrdinaryStories { get; } = [.. StoriesIn("tests", "Corpus", "ordinary")];

    /// <summary>Stories with faults, or with what comes close to them.</summary>
    public static ImmutableArray<string> TrickyStories { get; } = [.. StoriesIn("seeds").Concat(StoriesIn("tests", "Corpus")).Except(OrdinaryStories)];

    /// <summary>What is checked before a story that was checked already: of its own text most would be kept, as in an editor.</summary>
    public static SourceText NoText { get; } = SourceText.From("");

    public static RulePack Pack { get; } = Compile();

    /// <summary>The rule files, for their examples.</summary>
    public static ImmutableArray<RuleFile> RuleFiles { get; } =
        [.. Sources.Where(source => !source.IsLexicon).Select(source => RuleFileReader.Read(source.Path, source.Text, new RuleFileErrors())!)];

    private static IEnumerable<string> StoriesIn(params string[] folder) => Directory
        .GetFiles(Path.Combine([Root, .. folder]), "*.txt", SearchOption.AllDirectories)
        .Order(StringComparer.Ordinal)
        .Select(File.ReadAllText);

    private static RulePack Compile()
    {
        var errors = new RuleFileErrors();
        return RuleCompiler.Compile(Sources, errors)
            ?? throw new InvalidDataException("The pack does not compile:\n" + string.Join('\n', errors.All));
    }

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "CopyLint.sln")))
            {
                return folder.FullName;
            }
        }

        throw new DirectoryNotFoundException("The benchmarks run inside the repository.");
    }
}
