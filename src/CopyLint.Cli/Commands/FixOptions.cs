using System.CommandLine;

namespace CopyLint.Cli.Commands;

/// <summary>The options that say what becomes of fixes.</summary>
internal sealed class FixOptions
{
    private readonly Option<bool> _fix = new("--fix") { Description = "Make the safe fixes: those that cannot change the meaning" };
    private readonly Option<bool> _offers = new("--fix-offers") { Description = "Show each of the other fixes and ask whether to make it" };
    private readonly Option<bool> _diff = new("--diff") { Description = "Print what --fix would change as a unified diff, and change nothing; exit code 1 if there is anything" };

    public FixOptions(Command command)
    {
        command.Options.Add(_fix);
        command.Options.Add(_offers);
        command.Options.Add(_diff);
        command.Validators.Add(result =>
        {
            if (((Option<bool>[])[_fix, _offers, _diff]).Count(result.GetValue) > 1)
            {
                result.AddError("Only one of --fix, --fix-offers and --diff can be had at once.");
            }
        });
    }

    public FixMode Of(ParseResult result) =>
        result.GetValue(_diff) ? FixMode.Diff
        : result.GetValue(_offers) ? FixMode.Offers
        : result.GetValue(_fix) ? FixMode.Safe
        : FixMode.None;
}
