using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CopyLint.House.Tests;

public sealed class BannedCallTests
{
    private static readonly string[] s_mayUseFiles = ["CopyLint.Workspace", "CopyLint.PackCompiler"];

    /// <summary>Names from the five founding stories: the engine must know the language, not the sample.</summary>
    private static readonly string[] s_seedWords =
    [
        "Khusham", "Veale", "Heras", "SDF", "Daesh", "Raqqa", "Euphrates", "Tanf", "Deir Ezzor", "Deir al-Zor", "Mattis", "Bowman",
        "Newsy", "Assad", "Bashar", "Syria", "Raptor", "T-54", "T-72", "F-22",
    ];

    [Fact]
    public void No_call_depends_on_the_culture() =>
        (from file in Repository.Sources
         from call in file.All<InvocationExpressionSyntax>()
         where call.Expression is MemberAccessExpressionSyntax member
            && !member.Expression.ToString().Contains("Span(", StringComparison.Ordinal)
            && IsCultureSensitive(member.Name.Identifier.Text, call.ArgumentList.Arguments)
         select file.At(call, call.ToString())).Concat(Uses("CultureInfo", _ => true, "CurrentCulture", "CurrentUICulture")).ShouldBeEmpty();

    [Fact]
    public void Nothing_asks_the_clock() =>
        Uses("DateTime", _ => true, "Now", "UtcNow", "Today").Concat(Uses("DateTimeOffset", _ => true, "Now", "UtcNow")).ShouldBeEmpty();

    [Fact]
    public void Only_the_command_line_knows_the_console() => Uses("Console", file => file.Project != "CopyLint.Cli" && file.Project != "CopyLint.PackCompiler").ShouldBeEmpty();

    [Fact]
    public void Only_the_workspace_knows_files() =>
        ((string[])["File", "Directory", "FileInfo", "DirectoryInfo", "FileStream", "RandomAccess"])
            .SelectMany(type => Uses(type, file => !s_mayUseFiles.Contains(file.Project)).Concat(Creations(type, file => !s_mayUseFiles.Contains(file.Project))))
            .ShouldBeEmpty();

    [Fact]
    public void No_regular_expressions() =>
        (from file in Repository.Sources
         from name in file.Root.DescendantNodes().OfType<SimpleNameSyntax>()
         where name.Identifier.Text is "Regex" or "RegularExpressions"
         select file.At(name, name.Parent!.ToString())).ShouldBeEmpty();

    [Fact]
    public void The_core_knows_no_yaml_and_no_json() =>
        (from file in Repository.Sources
         where file.Project == "CopyLint.Core"
         from name in file.All<UsingDirectiveSyntax>()
         where name.Name?.ToString() is { } space && (space.StartsWith("YamlDotNet", StringComparison.Ordinal) || space.StartsWith("System.Text.Json", StringComparison.Ordinal) || space == "System.IO")
         select file.At(name, name.ToString())).ShouldBeEmpty();

    /// <summary>The marks are named here to be found elsewhere: nothing in this file is unfinished.</summary>
    [Fact]
    public void No_regions_and_no_unfinished_work() =>
        (from file in Repository.Sources
         from trivia in file.Root.DescendantTrivia(descendIntoTrivia: true)
         where trivia.IsKind(SyntaxKind.RegionDirectiveTrivia)
            || (trivia.Kind() is SyntaxKind.SingleLineCommentTrivia or SyntaxKind.MultiLineCommentTrivia
                && ((string[])["TODO", "FIXME", "HACK", "XXX"]).Any(mark => trivia.ToString().Contains(mark, StringComparison.Ordinal)))
         select $"{file.Path}: {trivia}").Concat(
        from file in Repository.Sources
        from name in file.All<IdentifierNameSyntax>()
        where name.Identifier.Text == "NotImplementedException"
        select file.At(name, "NotImplementedException")).ShouldBeEmpty();

    [Fact]
    public void No_literal_is_passed_for_an_unnamed_bool() =>
        (from file in Repository.Sources
         from argument in file.All<ArgumentSyntax>()
         where argument.NameColon is null && argument.Expression.Kind() is SyntaxKind.TrueLiteralExpression or SyntaxKind.FalseLiteralExpression
         where argument.Parent?.Parent is InvocationExpressionSyntax { Expression: IdentifierNameSyntax }
         select file.At(argument, argument.Parent!.Parent!.ToString())).ShouldBeEmpty();

    [Fact]
    public void The_engine_does_not_know_the_seeds() =>
        (from file in Repository.Sources
         from word in s_seedWords
         from line in file.Root.GetText().Lines
         where ContainsWord(line.ToString(), word)
         select $"{file.Path}({line.LineNumber + 1}): {word}").ShouldBeEmpty();

    private static bool IsCultureSensitive(string name, SeparatedSyntaxList<ArgumentSyntax> arguments) => name switch
    {
        "ToLower" or "ToUpper" => true,
        "StartsWith" or "EndsWith" or "IndexOf" or "LastIndexOf" => arguments is [{ Expression: var only }] && only.Kind() is SyntaxKind.StringLiteralExpression or SyntaxKind.InterpolatedStringExpression,
        _ => false,
    };

    private static IEnumerable<string> Uses(string type, Func<SourceFile, bool> files, params string[] members) =>
        from file in Repository.Sources.Where(files)
        from access in file.All<MemberAccessExpressionSyntax>()
        where access.Expression is IdentifierNameSyntax name && name.Identifier.Text == type && (members.Length == 0 || members.Contains(access.Name.Identifier.Text))
        select file.At(access, access.ToString());

    private static IEnumerable<string> Creations(string type, Func<SourceFile, bool> files) =>
        from file in Repository.Sources.Where(files)
        from creation in file.All<ObjectCreationExpressionSyntax>()
        where creation.Type.ToString() == type
        select file.At(creation, creation.ToString());

    private static bool ContainsWord(string line, string word)
    {
        var at = line.IndexOf(word, StringComparison.Ordinal);
        return at >= 0
            && (at == 0 || !char.IsLetterOrDigit(line[at - 1]))
            && (at + word.Length == line.Length || !char.IsLetterOrDigit(line[at + word.Length]));
    }
}
