namespace CopyLint.Rules.Files;

/// <summary>The file that a new rule begins as: it compiles and passes its own examples, to be changed.</summary>
public static class RuleSkeleton
{
    /// <param name="name">In kebab case: it names the fault, not the cure.</param>
    public static string Text(string id, string name) =>
        $$"""
        # One rule is one file, and its name is the rule's name. 'copylint rules test' runs the examples.
        id: {{id}}
        title: {{TitleOf(name)}}
        severity: suggestion          # error and warning are promises: at least 95 % and 90 % right on edited copy
        # guides: { ap: warning, nyt: none }
        where: [body]                 # also: headline, display, dateline, byline, list-item, table, editors-note
        # quoted: suggestion          # severity inside quotation marks; without it: none
        why: >
          Say here in a sentence or two why readers are worse off with these words.
        source: House style
        # say~ is any form of "say", (a|b) alternatives, (the)? optional, ... a gap, <number> and <name> shapes
        find: ["utilize~", "at this point in time"]
        unless: ["utilize~ the facility"]
        # suggest: "use"              # what stands in place of the words; with fix: safe where the meaning cannot change
        message: "'{match}' is longer than it need be."
        examples:                     # [[ ]] marks exactly what the rule reports
          wrong:
            - "Officials [[utilized]] three trucks."
            - "The council [[utilizes]] the old hall."
            - "Nothing is known [[at this point in time]]."
          right:
            - "Officials used three trucks."
            - "Members utilize the facility on Sundays."
            - "Nothing is known yet."
            - "At this point the road turns north."
            - "The utility sent a bill."

        """.ReplaceLineEndings("\n");

    private static string TitleOf(string name)
    {
        var words = name.Replace('-', ' ');
        return words.Length == 0 ? "New rule" : char.ToUpperInvariant(words[0]) + words[1..];
    }
}
