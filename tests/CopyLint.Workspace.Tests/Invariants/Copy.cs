using System.Collections.Immutable;
using CopyLint.Analysis;
using CopyLint.Diagnostics;
using CopyLint.Workspace.Packs;
using FsCheck;
using FsCheck.Fluent;
using Microsoft.CodeAnalysis.Text;

namespace CopyLint.Workspace.Tests.Invariants;

/// <summary>Texts for properties: the seeds cut, spliced and spoiled; words of the engine in any order; plain noise.</summary>
public static class Copy
{
    private static readonly string[] s_fragments =
    [
        " ", " ", " ", "\n", "\r\n", "\r", "\n\n", "\t", "\u00A0", "\u2028", "\u0085", "\uFEFF", "\0", "\ud83d", "\ude00", "😀", "e\u0301", "東京",
        "\"", "'", "“", "”", "‘", "’", "(", ")", "[", "]", "—", "-", "--", "…", "...", ".", ",", ":", ";", "?", "!", "$", "£", "%", "°", "/",
        "the", "the the", "had had", "said", "according to", "sources", "an official", "who spoke on condition of anonymity", "reportedly",
        "allegedly", "could not be confirmed", "2,000", "3.5", "1", "1/2", "½", "eight", "kilometers", "km", "(5 miles)", "20 to 30", "million",
        "Monday", "Feb. 30", "2018", "Mr.", "U.S.", "Dr. Roe", "Maria Lopez", "he", "killed", "wounded", "about", "https://a.b/c", "@desk", "#news",
        "more than", "percent", "C", "F", "degrees", "REUTERS", "BERLIN (AP) —", "By Roe", "- ", "• ", "1. ",
    ];

    private static readonly ImmutableArray<string> s_seeds =
        [.. Directory.EnumerateFiles(Path.Join(Root(), "seeds")).Order(StringComparer.Ordinal).Select(File.ReadAllText)];

    public static ImmutableArray<string> Seeds => s_seeds;

    public static CopyDriver Driver { get; } = new(DefaultPack.Load().Rules);

    public static Gen<string> Any => Gen.OneOf(Spliced, Spliced, Fragments, Noise);

    private static Gen<string> Fragments =>
        Gen.Elements(s_fragments).ListOf().Select(parts => string.Join(' ', parts));

    private static Gen<string> Noise =>
        Gen.Choose(0, char.MaxValue).Select(c => (char)c).ArrayOf().Select(chars => new string(chars));

    /// <summary>A piece of a seed with fragments put in, taken out and turned around.</summary>
    private static Gen<string> Spliced =>
        from seed in Gen.Elements(s_seeds.AsEnumerable())
        from start in Gen.Choose(0, seed.Length)
        from length in Gen.Choose(0, 600)
        from edits in Gen.Zip(Gen.Choose(0, 600), Gen.Elements(s_fragments)).ListOf(6)
        select edits.Aggregate(
            seed.Substring(start, Math.Min(length, seed.Length - start)),
            (text, edit) => text.Insert(Math.Min(edit.Item1, text.Length), edit.Item2));

    public static ImmutableArray<Diagnostic> Lint(string text) => Driver.Analyze(SourceText.From(text), AnalysisOptions.Default, CancellationToken.None);

    private static string Root()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Join(folder, "CopyLint.sln")))
        {
            folder = Path.GetDirectoryName(folder)!;
        }

        return folder;
    }
}
