using System.Collections.Immutable;

namespace CopyLint.Rules.Kinds;

/// <summary>The value of an option; which part holds it follows from the option's <see cref="KindOptionType"/> (a boolean is 0 or 1).</summary>
public sealed record KindValue(double Number, ImmutableArray<string> Words)
{
    public static KindValue Of(string word) => new(0, [word]);

    public static KindValue Of(double number) => new(number, []);

    public static KindValue Of(bool value) => new(value ? 1 : 0, []);

    public static KindValue Of(ImmutableArray<string> words) => new(0, words);
}
