using System.CommandLine;
using System.CommandLine.Parsing;
using CopyLint.Rules.Files;

namespace CopyLint.Cli.Commands;

/// <summary>A mistyped option must not pass for a path.</summary>
internal static class PathArgument
{
    public static Argument<string[]> OfStories(string description)
    {
        var paths = new Argument<string[]>("path") { Description = description, Arity = ArgumentArity.ZeroOrMore };
        RefuseOptions(paths);
        return paths;
    }

    public static void RefuseOptions(Argument paths) => paths.Validators.Add(result =>
    {
        foreach (var token in result.Tokens)
        {
            if (token.Value.StartsWith('-') && token.Value != CheckCommand.StandardInput && !Path.Exists(token.Value))
            {
                var name = token.Value.Split('=', ':')[0];
                result.AddError($"There is no option '{name}'.{NearestName.Hint(name, Options(result))}");
                return;
            }
        }
    });

    private static IEnumerable<string> Options(ArgumentResult result) =>
        ((CommandResult)result.Parent!).Command.Options.Select(option => option.Name);
}
