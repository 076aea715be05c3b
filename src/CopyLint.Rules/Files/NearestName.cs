using CopyLint.Text;

namespace CopyLint.Rules.Files;

/// <summary>The known name that a mistyped one is nearest to, for error messages.</summary>
public static class NearestName
{
    /// <summary>" Did you mean 'severity'?", or the empty string where no name is near.</summary>
    public static string Hint(string name, IEnumerable<string> known)
    {
        var best = known
            .Select(candidate => (candidate, distance: EditDistance.Between(name, candidate, foldsCase: true)))
            .OrderBy(pair => pair.distance)
            .ThenBy(pair => pair.candidate, StringComparer.Ordinal)
            .FirstOrDefault();
        return best.candidate is not null && best.distance <= Math.Max(2, name.Length / 3) ? $" Did you mean '{best.candidate}'?" : "";
    }
}
