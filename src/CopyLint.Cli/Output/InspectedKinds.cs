using System.Collections.Immutable;
using CopyLint.Model;

namespace CopyLint.Cli.Output;

/// <summary>The kinds of elements that <c>inspect</c> prints behind the story itself, with the keys of its output.</summary>
internal static class InspectedKinds
{
    public static ImmutableArray<(string Key, ElementKind Kind)> All { get; } =
        [.. Enum.GetValues<ElementKind>().Where(kind => kind is not (ElementKind.Story or ElementKind.Match)).Select(kind => (Plural(kind), kind))];

    private static string Plural(ElementKind kind)
    {
        var name = kind.ToString();
        return kind == ElementKind.Person ? "people"
            : char.ToLowerInvariant(name[0]) + (name.EndsWith('y') ? name[1..^1] + "ies" : name[1..] + "s");
    }
}
