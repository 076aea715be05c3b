using System.Collections.Immutable;
using System.Globalization;

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

    /// <summary>What a value has to be, for messages: "a number", "metric or imperial".</summary>
    public string Expected => Type switch
    {
        KindOptionType.Number => "a number",
        KindOptionType.Boolean => "true or false",
        KindOptionType.Words => "words with commas between them",
        _ when Allowed.IsEmpty => "a word",
        _ => string.Join(" or ", Allowed),
    };

    /// <summary>The value that a text stands for, a list of words with commas; null where it stands for none.</summary>
    public KindValue? Parse(string? text) => Type switch
    {
        KindOptionType.Word when text is { Length: > 0 } && (Allowed.IsEmpty || Allowed.Contains(text)) => KindValue.Of(text),
        KindOptionType.Number when double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) => KindValue.Of(number),
        KindOptionType.Boolean when text is "true" or "false" => KindValue.Of(text == "true"),
        KindOptionType.Words when text is not null => KindValue.Of([.. text.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)]),
        _ => null,
    };

    public static KindOption Words(string name, params ImmutableArray<string> value) => new(name, KindOptionType.Words, KindValue.Of(value), []);
}
