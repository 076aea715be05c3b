using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;

namespace CopyLint.Cli.Commands;

/// <summary>Options whose value is a number.</summary>
internal static class Amount
{
    public static Option<int> OfJobs(string description) => new("--jobs", "-j")
    {
        Description = description,
        HelpName = "N",
        DefaultValueFactory = _ => Environment.ProcessorCount,
        CustomParser = result =>
        {
            if (int.TryParse(result.Tokens[^1].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var jobs) && jobs is > 0 and <= 1024)
            {
                return jobs;
            }

            result.AddError($"--jobs takes a number from 1 to 1024, not '{result.Tokens[^1].Value}'.");
            return 1;
        },
    };

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
