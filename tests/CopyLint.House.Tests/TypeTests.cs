using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CopyLint.House.Tests;

public sealed class TypeTests
{
    [Fact]
    public void A_file_has_one_public_type_at_most() =>
        Repository.Sources
            .Where(file => PublicTypes(file).Count() > 1)
            .Select(file => $"{file.Path}: {string.Join(", ", PublicTypes(file).Select(type => type.Identifier.Text))}")
            .ShouldBeEmpty();

    [Fact]
    public void A_file_is_named_after_its_type() =>
        Repository.Sources
            .Where(file => TopTypes(file).Any() && !TopTypes(file).Any(type => file.Name == NameOf(type) || file.Name.StartsWith($"{NameOf(type)}.", StringComparison.Ordinal)))
            .Select(file => file.Path)
            .ShouldBeEmpty();

    [Fact]
    public void Public_classes_of_the_core_are_sealed_abstract_or_static() =>
        Classes(file => file.Project == "CopyLint.Core", type => type.Modifiers.Any(SyntaxKind.PublicKeyword)).ShouldBeEmpty();

    [Fact]
    public void Classes_are_sealed_by_default() => Classes(_ => true, _ => true).ShouldBeEmpty();

    [Fact]
    public void Names_say_what_a_type_is() =>
        (from file in Repository.Sources
         from type in TopTypes(file)
         where ((string[])["Manager", "Helper", "Helpers", "Util", "Utils", "Utility"]).Any(end => NameOf(type).EndsWith(end, StringComparison.Ordinal))
         select file.At(type, NameOf(type))).ShouldBeEmpty();

    private static IEnumerable<string> Classes(Func<SourceFile, bool> files, Func<TypeDeclarationSyntax, bool> types) =>
        from file in Repository.Sources.Where(files)
        from type in file.All<TypeDeclarationSyntax>().Where(types)
        where type is ClassDeclarationSyntax || (type is RecordDeclarationSyntax record && !record.ClassOrStructKeyword.IsKind(SyntaxKind.StructKeyword))
        where !type.Modifiers.Any(modifier => modifier.Kind() is SyntaxKind.SealedKeyword or SyntaxKind.AbstractKeyword or SyntaxKind.StaticKeyword or SyntaxKind.PartialKeyword)
        select file.At(type, type.Identifier.Text);

    private static IEnumerable<BaseTypeDeclarationSyntax> PublicTypes(SourceFile file) =>
        TopTypes(file).OfType<BaseTypeDeclarationSyntax>().Where(type => type.Modifiers.Any(SyntaxKind.PublicKeyword));

    private static IEnumerable<MemberDeclarationSyntax> TopTypes(SourceFile file) =>
        file.Root.Members.SelectMany(member => member is BaseNamespaceDeclarationSyntax space ? space.Members : [member])
            .Where(member => member is BaseTypeDeclarationSyntax or DelegateDeclarationSyntax);

    private static string NameOf(MemberDeclarationSyntax type) => type switch
    {
        BaseTypeDeclarationSyntax declared => declared.Identifier.Text,
        DelegateDeclarationSyntax declared => declared.Identifier.Text,
        _ => "",
    };
}
