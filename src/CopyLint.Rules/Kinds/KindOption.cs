using System.Collections.Immutable;

namespace CopyLint.Rules.Kinds;

/// <summary>Something that rules of a kind can set under <c>options:</c>.</summary>
/// <param name="Name">In kebab case.</param>
/// <param name="Default">What holds where a rule does not say.</param>
/// <param name="Allowed">For words: the closed list of values, or empty where any word will do.</param>
public sealed record KindOption(string Name, KindOptionType Type, KindValue Default, ImmutableArray<string> Allowed)
{
    /// <summary>Whether the word names a class of variants (rules/lexicons, <c>variants:</c>).</summary>
    public bool IsVariantClass { get; private init; }

    public static KindOption VariantClass(string name, string value) => Word(name, value) with { IsVariantClass = true };

    public static KindOption Word(string name, string value, params ImmutableArray<string> allowed) =>
        new(name, KindOptionType.Word, KindValue.Of(value), allowed);

    public static KindOption Number(string name, double value) => new(name, KindOptionType.Number, KindValue.Of(value), []);

    public static KindOption Boolean(string name, bool value) => new(name, KindOptionType.Boolean, KindValue.Of(value), []);

    public static KindOption Words(string name, params ImmutableArray<string> value) => new(name, KindOptionType.Words, KindValue.Of(value), []);
}
