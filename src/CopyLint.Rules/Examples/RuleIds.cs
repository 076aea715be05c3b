using System.Globalization;
using CopyLint.Rules.Files;

namespace CopyLint.Rules.Examples;

/// <summary>Which ids belong to which family of the default pack.</summary>
public static class RuleIds
{
    private static readonly string[] s_families = ["hedging", "duplication", "figures", "sourcing", "consistency", "wire", "edition"];

    public static IReadOnlyList<string> Families => s_families;

    /// <summary>How the ids of a family begin: "CL1" for hedging.</summary>
    public static string PrefixOf(string family) =>
        "CL" + (Array.IndexOf(s_families, family) + 1).ToString(CultureInfo.InvariantCulture);

    public static void Check(RuleFile file, RuleFileErrors errors)
    {
        var isOurs = file.Id.Value.StartsWith("CL", StringComparison.Ordinal);
        var isFamily = s_families.Contains(file.Family);
        if (isFamily && !(file.Id.Value.StartsWith(PrefixOf(file.Family), StringComparison.Ordinal) && file.Id.Value.Length == 6))
        {
            errors.Add(file.Id, $"Ids of the family '{file.Family}' are {PrefixOf(file.Family)}001 to {PrefixOf(file.Family)}999.");
        }
        else if (isOurs && !isFamily)
        {
            errors.Add(file.Id, $"'{file.Family}' is not a family of CL rules.{NearestName.Hint(file.Family, s_families)} House rules have a prefix of their own.");
        }
    }
}
