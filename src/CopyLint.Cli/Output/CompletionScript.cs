using System.Collections.Immutable;
using System.CommandLine;
using System.CommandLine.Completions;
using System.Text;
using CopyLint.Cli.Commands;

namespace CopyLint.Cli.Output;

/// <summary>
/// Completion scripts without a call of the program: each line of a small table says what may follow a command or an
/// option. Where nothing is known, the shell completes file names.
/// </summary>
internal static class CompletionScript
{
    public static ImmutableArray<string> Shells { get; } = ["bash", "zsh", "fish", "pwsh"];

    public static string For(string shell, Command root)
    {
        var commands = Below(root).ToImmutableArray();
        return shell switch
        {
            "bash" => Bash(commands),
            "zsh" => $"#compdef copylint\nautoload -U +X bashcompinit && bashcompinit\n{Bash(commands)}",
            "fish" => Fish(commands),
            _ => Pwsh(commands),
        };
    }

    private static IEnumerable<Command> Below(Command command) => [command, .. command.Subcommands.SelectMany(Below)];

    private static string Bash(ImmutableArray<Command> commands)
    {
        var script = new StringBuilder("""
            _copylint() {
                local current="${COMP_WORDS[COMP_CWORD]}" previous="${COMP_WORDS[COMP_CWORD-1]}" path="copylint" words="" options="" i
                for ((i = 1; i < COMP_CWORD; i++)); do
                    case "$path ${COMP_WORDS[i]}" in

            """);
        script.Append($"            {string.Join('|', commands.Skip(1).Select(c => $"\"{HelpWriter.PathOf(c)}\""))}) path=\"$path ${{COMP_WORDS[i]}}\" ;;\n");
        script.Append("        esac\n    done\n    case \"$path $previous\" in\n");
        foreach (var (command, option, values) in OptionValues(commands))
        {
            script.Append($"        \"{HelpWriter.PathOf(command)} {option}\") COMPREPLY=($(compgen -W \"{values}\" -- \"$current\")); return ;;\n");
        }

        script.Append("    esac\n    case \"$path\" in\n");
        foreach (var command in commands)
        {
            script.Append($"        \"{HelpWriter.PathOf(command)}\") words=\"{string.Join(' ', Places(command))}\" options=\"{string.Join(' ', Options(command))}\" ;;\n");
        }

        return script.Append("""
                esac
                [[ "$current" == -* ]] && words="$options"
                COMPREPLY=($(compgen -W "$words" -- "$current"))
            }
            complete -o default -F _copylint copylint

            """).ToString();
    }

    private static string Fish(ImmutableArray<Command> commands)
    {
        var script = new StringBuilder();
        foreach (var command in commands)
        {
            var path = HelpWriter.PathOf(command).Split(' ')[1..];
            var seen = path.Select(name => $"__fish_seen_subcommand_from {name}");
            var unseen = command.Subcommands.Select(c => c.Name).ToArray();
            var condition = string.Join("; and ", unseen.Length == 0 ? seen : seen.Append($"not __fish_seen_subcommand_from {string.Join(' ', unseen)}"));
            foreach (var below in command.Subcommands)
            {
                script.Append($"complete -c copylint -f -n '{condition}' -a {below.Name} -d '{Quoted(below.Description)}'\n");
            }

            foreach (var argument in command.Arguments.Where(a => a.CompletionSources.Count > 0))
            {
                script.Append($"complete -c copylint -f -n '{condition}' -a '{Values(argument)}'\n");
            }

            foreach (var option in HelpWriter.OptionsOf(command).Where(o => o.Name.StartsWith("--", StringComparison.Ordinal)))
            {
                var values = Values(option);
                var takes = values.Length > 0 ? $" -x -a '{values}'" : "";
                script.Append($"complete -c copylint -n '{condition}' -l {option.Name[2..]}{takes} -d '{Quoted(option.Description)}'\n");
            }
        }

        return script.ToString();
    }

    private static string Pwsh(ImmutableArray<Command> commands)
    {
        var script = new StringBuilder("""
            Register-ArgumentCompleter -Native -CommandName copylint -ScriptBlock {
                param($wordToComplete, $commandAst, $cursorPosition)
                $words = @{

            """);
        foreach (var command in commands)
        {
            script.Append($"        '{HelpWriter.PathOf(command)}' = '{string.Join(' ', Words(command))}'\n");
        }

        foreach (var (command, option, values) in OptionValues(commands))
        {
            script.Append($"        '{HelpWriter.PathOf(command)} {option}' = '{values}'\n");
        }

        return script.Append("""
                }
                $path = 'copylint'
                $previous = ''
                foreach ($element in $commandAst.CommandElements | Select-Object -Skip 1) {
                    $word = $element.ToString()
                    if ($word -eq $wordToComplete) { break }
                    $previous = $word
                    if ($words.ContainsKey("$path $word") -and -not $word.StartsWith('-')) { $path = "$path $word" }
                }
                $found = if ($words.ContainsKey("$path $previous")) { $words["$path $previous"] } else { $words[$path] }
                $found -split ' ' | Where-Object { $_ -like "$wordToComplete*" } |
                    ForEach-Object { [System.Management.Automation.CompletionResult]::new($_, $_, 'ParameterValue', $_) }
            }

            """).ToString();
    }

    private static IEnumerable<string> Words(Command command) => [.. Places(command), .. Options(command)];

    private static IEnumerable<string> Places(Command command) =>
    [
        .. command.Subcommands.Select(c => c.Name),
        .. command.Arguments.Where(a => a.CompletionSources.Count > 0).Select(Values),
    ];

    private static IEnumerable<string> Options(Command command) => HelpWriter.OptionsOf(command).Select(option => option.Name);

    private static IEnumerable<(Command Command, string Option, string Values)> OptionValues(IEnumerable<Command> commands) =>
        from command in commands
        from option in command.Options
        let values = Values(option)
        where values.Length > 0
        select (command, option.Name, values);

    private static string Values(Symbol symbol) => symbol is Option { ValueType: var type } && type == typeof(bool)
        ? ""
        : string.Join(' ', symbol.GetCompletions(CompletionContext.Empty).Select(item => item.Label));

    private static string Quoted(string? text) => (text ?? "").Replace("\\", "\\\\", StringComparison.Ordinal).Replace("'", "\\'", StringComparison.Ordinal);
}
