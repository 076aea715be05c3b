using System.Globalization;
using CopyLint.Rules.Examples;

namespace CopyLint.Rules.Files;

/// <summary>The file that a new rule begins as: every key that most rules need, with what to write there.</summary>
public static class RuleSkeleton
{
    /// <summary>Where the file belongs, below the rules folder.</summary>
    public static string PathOf(string family, string name) => $"{family}/{name}.yml";

    /// <summary>The first free id of a family after the ones that are taken.</summary>
    /// <param name="taken">The ids of all rules, withdrawn ones too.</param>
    public static string NextId(string family, IEnumerable<string> taken)
    {
        var prefix = RuleIds.Families.Contains(family) ? RuleIds.PrefixOf(family) : "HOUSE";
        var last = taken
            .Where(id => id.StartsWith(prefix, StringComparison.Ordinal))
            .Select(id => int.TryParse(id.AsSpan(prefix.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0)
            .DefaultIfEmpty()
            .Max();
        return prefix + (last + 1).ToString("000", CultureInfo.InvariantCulture);
    }

    /// <summary>The text of the file. It compiles as it stands; its examples tell the author what to replace.</summary>
    /// <param name="name">In kebab case: it names the fault, not the cure.</param>
    public static string Text(string id, string name)
    {
        var title = name.Replace('-', ' ');
        return $$"""
            id: {{id}}
            title: {{char.ToUpperInvariant(title[0])}}{{title[1..]}}
            severity: suggestion            # error: 95 % right on edited news; warning: 90 %; suggestion: worth a look
            # guides: { ap: warning, nyt: none }
            # where: [body, headline]       # roles that it looks at; without it: body
            # quoted: suggestion            # severity inside quotation marks; without it: none
            source: Which guide says so
            why: >
              One or two sentences for the desk: what goes wrong for the reader.
            find: ["words to (find|look for)"]
            # unless: ["words to find (in|by) context"]
            # suggest: "better words"
            # fix: offer                    # or safe, where the meaning cannot change
            message: "'{match}': say in a few words what to do."
            examples:                       # [[ ]] marks exactly what the rule reports
              wrong:
                - "These are [[words to find]] in copy."
                - "These are [[words to look for]] in copy."
                - "More [[words to find]] here."
              right:
                - "A sentence that looks like the fault and is none."
                - "A second one."
                - "A third one."
                - "A fourth one."
                - "A fifth one."

            """.ReplaceLineEndings("\n");
    }
}
