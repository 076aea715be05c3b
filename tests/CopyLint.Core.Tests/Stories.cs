using CopyLint.Model;
using CopyLint.Rules.Files;
using CopyLint.Rules.Lexicons;
using CopyLint.Syntax;
using CopyLint.Text;
using Microsoft.CodeAnalysis.Text;

namespace CopyLint.Core.Tests;

/// <summary>The one way from a text to a story in tests: with the word lists of rules/lexicons and no rules.</summary>
internal static class Stories
{
    private static readonly Lazy<Lexicon> s_lexicon = new(Compile);

    /// <summary>All word lists of the repository.</summary>
    public static Lexicon Lexicon => s_lexicon.Value;

    public static string Root { get; } = FindRoot();

    public static StoryTree Tree(string text) => StoryTree.Parse(SourceText.From(text), Lexicon);

    public static StoryModel Model(string text) => StoryModel.Create(SourceText.From(text), Lexicon);

    public static string Seed(string prefix) => File.ReadAllText(Directory.GetFiles(Path.Combine(Root, "seeds"), prefix + "*").Single());

    /// <summary>The words of each sentence.</summary>
    public static string[] Sentences(StoryTree tree) =>
        [.. tree.Sentences.ToArray().Select(s => tree.Source.ToString(s.Span))];

    private static Lexicon Compile()
    {
        var errors = new RuleFileErrors();
        var compiler = new LexiconCompiler(errors);
        foreach (var path in Directory.GetFiles(Path.Combine(Root, "rules", "lexicons"), "*.yml").Order(StringComparer.Ordinal))
        {
            compiler.AddFile(path, File.ReadAllText(path));
        }

        compiler.CompileLists();
        var lexicon = compiler.Build();
        errors.All.Where(e => !e.Message.StartsWith("No rule uses", StringComparison.Ordinal)).ShouldBeEmpty();
        return lexicon;
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

        throw new DirectoryNotFoundException("The tests run inside the repository.");
    }
}
