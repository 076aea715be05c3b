using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CopyLint.House.Tests;

/// <param name="Path">Relative to the repository, with forward slashes.</param>
public sealed record SourceFile(string Path, CompilationUnitSyntax Root)
{
    /// <summary>The project's folder: "CopyLint.Core".</summary>
    public string Project => Path.Split('/')[1];

    public string Name => System.IO.Path.GetFileNameWithoutExtension(Path);

    public int LineCount => Root.GetText().Lines.Count - (Root.GetText().ToString().EndsWith('\n') ? 1 : 0);

    public IEnumerable<T> All<T>() where T : SyntaxNode => Root.DescendantNodes().OfType<T>();

    /// <summary>"src/X.cs(12): what", as the failing tests list places.</summary>
    public string At(SyntaxNode node, string what) => $"{Path}({node.GetLocation().GetLineSpan().StartLinePosition.Line + 1}): {what}";
}
