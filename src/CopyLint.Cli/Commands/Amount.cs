using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;

namespace CopyLint.Cli.Commands;

/// <summary>Options whose value is a number.</summary>
internal static class Amount
{
    public static Option<int> OfJobs(string description) => Number(new Option<int>("--jobs", "-j") { Description = description }, Environment.ProcessorCount, 1, 1024);

    public static Option<int> OfFindings(string name, string description) => Number(new Option<int>(name) { Description = description }, 0, 0, int.MaxValue);

    private static Option<int> Number(Option<int> option, int standard, int least, int most)
    {
        option.HelpName = "N";
        option.DefaultValueFactory = _ => standard;
        option.CustomParser = result =>
        {
            if (int.TryParse(result.Tokens[^1].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most)
            {
                return number;
            }

            result.AddError($"{option.Name} takes a number {(most == int.MaxValue ? $"from {least} on" : $"from {least} to {most}")}, not '{result.Tokens[^1].Value}'.");
            return standard;
        };
        return option;
    }

    public static Option<long> OfSize(string name, long standard, string description) => new(name)
    {
        Description = description,
        HelpName = "size",
        DefaultValueFactory = _ => standard,
        CustomParser = result => Size(result, name, standard),
    };

    private static long Size(ArgumentResult result, string name, long standard)
    {
        var written = result.Tokens[^1].Value;
        var digits = written.Length - written.AsSpan().TrimStart("0123456789").Length;
        var factor = written[digits..].ToUpperInvariant() switch
        {
            "" or "B" => 1L,
            "K" or "KB" => 1L << 10,
            "M" or "MB" => 1L << 20,
            "G" or "GB" => 1L << 30,
            _ => 0L,
        };
        if (factor > 0 && long.TryParse(written[..digits], NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is > 0 && number <= Array.MaxLength / factor)
        {
            return number * factor;
        }

        result.AddError($"{name} takes a size up to 2 GB such as 500KB or 64MB, not '{written}'.");
        return standard;
    }
}
