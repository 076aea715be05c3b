using System.CommandLine;
using CopyLint.Cli.Output;

namespace CopyLint.Cli.Commands;

/// <summary>Help for a command: what it does, its arguments, options and subcommands, examples, exit codes.</summary>
internal sealed class HelpWriter(TextWriter output)
{
    private const int Width = 100;

    public void Write(Command command)
    {
        output.WriteLine(command.Description);
        output.WriteLine();
        output.WriteLine($"Usage: {Usage(command)}");
        WriteTable("Commands", command.Subcommands.Select(c => (c.Name, c.Description ?? "")));
        WriteTable("Arguments", command.Arguments.Select(a => (ArgumentName(a), a.Description ?? "")));
        WriteTable("Options", OptionsOf(command).Select(o => (OptionName(o), o.Description ?? "")));
        output.WriteLine();
        output.WriteLine("Examples:");
        foreach (var (line, does) in Examples.Of(PathOf(command)))
        {
            output.WriteLine($"  {line}");
            output.WriteLine($"      {does}");
        }

        output.WriteLine();
        output.WriteLine("Exit codes:");
        output.WriteLine("  0 nothing to report   1 findings   2 wrong use, or something unreadable   3 internal fault   130 interrupted");
    }

    public static string PathOf(Command command) =>
        command.Parents.OfType<Command>().FirstOrDefault() is { } parent ? $"{PathOf(parent)} {command.Name}" : Product.Name;

    private static string Usage(Command command) => string.Join(' ',
    [
        PathOf(command),
        .. command.Subcommands.Count > 0 ? ["<command>"] : (string[])[],
        .. command.Arguments.Select(ArgumentName),
        "[options]",
    ]);

    public static IEnumerable<Option> OptionsOf(Command command) =>
        command.Options.Concat(command.Parents.OfType<Command>().SelectMany(OptionsOf).Where(option => option.Recursive)).Where(option => !option.Hidden);

    private static string ArgumentName(Argument argument)
    {
        var name = argument.HelpName ?? argument.Name;
        var shown = argument.Arity.MaximumNumberOfValues > 1 ? $"{name}..." : name;
        return argument.Arity.MinimumNumberOfValues == 0 ? $"[{shown}]" : $"<{shown}>";
    }

    private static string OptionName(Option option)
    {
        var names = string.Join(", ", option.Aliases.Where(alias => alias is not ("/?" or "/h" or "-?")).Append(option.Name).OrderBy(name => name.Length));
        return option.Arity.MaximumNumberOfValues > 0 && option.ValueType != typeof(bool) && option.ValueType != typeof(void)
            ? $"{names} <{option.HelpName ?? option.Name.TrimStart('-')}>"
            : names;
    }

    private void WriteTable(string title, IEnumerable<(string Left, string Right)> rows)
    {
        var all = rows.ToArray();
        if (all.Length == 0)
        {
            return;
        }

        output.WriteLine();
        output.WriteLine($"{title}:");
        var indent = all.Max(row => row.Left.Length) + 4;
        foreach (var (left, right) in all)
        {
            var lead = $"  {left}".PadRight(indent);
            foreach (var line in TextWrap.Lines(right, Width - indent))
            {
                output.WriteLine($"{lead}{line}");
                lead = new string(' ', indent);
            }
        }
    }
}
