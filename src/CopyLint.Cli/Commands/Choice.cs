using System.CommandLine;
using System.CommandLine.Parsing;
using CopyLint.Rules.Files;
using CopyLint.Text;

namespace CopyLint.Cli.Commands;

/// <summary>Options whose value is one of a few names; a wrong name is told with the nearest right one.</summary>
internal static class Choice
{
    /// <param name="what">What the option chooses: "format".</param>
    public static Option<T> Of<T>(string name, string what, T standard, string description, params ReadOnlySpan<T> allowed) where T : struct, Enum
    {
        var values = allowed.IsEmpty ? Enum.GetValues<T>() : allowed.ToArray();
        string[] names = [.. values.Select(EnumNames<T>.Of)];
        var option = new Option<T>(name)
        {
            Description = $"{description}: {string.Join(", ", names)} [default: {EnumNames<T>.Of(standard)}]",
            HelpName = what,
            DefaultValueFactory = _ => standard,
            CustomParser = result => Parse(result, what, names, standard),
        };
        option.CompletionSources.Clear();
        option.CompletionSources.Add(names);
        return option;
    }

    /// <summary>What the user chose; null where the option is not on the command line.</summary>
    public static T? Given<T>(ParseResult result, Option<T> option) where T : struct, Enum =>
        result.GetResult(option) is { Implicit: false } ? result.GetValue(option) : null;

    private static T Parse<T>(ArgumentResult result, string what, string[] names, T standard) where T : struct, Enum
    {
        var name = result.Tokens[^1].Value;
        if (names.Contains(name) && EnumNames<T>.TryParse(name, out var value))
        {
            return value;
        }

        result.AddError($"There is no {what} '{name}'.{NearestName.Hint(name, names)} Known: {string.Join(", ", names)}.");
        return standard;
    }
}
