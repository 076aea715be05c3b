using CopyLint.Rules;
using CopyLint.Rules.Files;
using CopyLint.Syntax;
using CopyLint.Text;
using Microsoft.CodeAnalysis.Text;

namespace CopyLint.Workspace.Tests;

/// <summary>Stories for tests that need no rules.</summary>
public static class Trees
{
    private static readonly Lexicon s_lexicon = RuleCompiler.Compile([], new RuleFileErrors())!.Rules.Lexicon;

    public static StoryTree Of(string text) => StoryTree.Parse(SourceText.From(text), s_lexicon);
}
