using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CopyLint.House.Tests;

public sealed class SizeTests
{
    private const int LongestFile = 300;
    private const int LongestKind = 150;
    private const int LongestFunction = 40;

    /// <summary>Named exceptions. The list may only shrink.</summary>
    private static readonly string[] s_longFunctions = ["SpeakerFinder.Left"];

    [Fact]
    public void Files_are_short() =>
        Repository.Sources
            .Where(file => file.LineCount > (file.Path.StartsWith("src/CopyLint.Rules/Kinds/", StringComparison.Ordinal) ? LongestKind : LongestFile))
            .Select(file => $"{file.Path}: {file.LineCount} lines")
            .ShouldBeEmpty();

    [Fact]
    public void Functions_are_short() =>
        (from file in Repository.Sources
         from function in file.Root.DescendantNodes().Where(node => node is BaseMethodDeclarationSyntax or AccessorDeclarationSyntax or PropertyDeclarationSyntax { ExpressionBody: not null })
         let lines = Lines(function)
         let name = $"{file.Name}.{NameOf(function)}"
         where lines > LongestFunction && !s_longFunctions.Contains(name)
         select file.At(function, $"{name} has {lines} lines")).ShouldBeEmpty();

    [Fact]
    public void Named_exceptions_are_still_needed()
    {
        s_longFunctions.Where(name => !Repository.Sources.Any(file =>
            file.All<BaseMethodDeclarationSyntax>().Any(function => $"{file.Name}.{NameOf(function)}" == name && Lines(function) > LongestFunction))).ShouldBeEmpty();
    }

    private static int Lines(SyntaxNode node)
    {
        var span = node.GetLocation().GetLineSpan();
        return span.EndLinePosition.Line - span.StartLinePosition.Line + 1;
    }

    private static string NameOf(SyntaxNode function) => function switch
    {
        MethodDeclarationSyntax method => method.Identifier.Text,
        PropertyDeclarationSyntax property => property.Identifier.Text,
        ConstructorDeclarationSyntax => "ctor",
        _ => function.Kind().ToString(),
    };
}
