using CopyLint.Workspace.Files;

namespace CopyLint.Workspace.Packs;

/// <summary>A first rule file: it compiles and passes its own examples, to be changed.</summary>
public static class RuleSkeleton
{
    /// <summary>Writes it to <c>NAME.yml</c> in the current folder; null, or why it could not be written.</summary>
    public static WorkspaceProblem? Write(string name, string id)
    {
        var file = $"{name}.yml";
        if (name.Length == 0 || !name.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-'))
        {
            return new WorkspaceProblem(name, $"'{name}' is no rule name: lower-case letters, digits and hyphens, as in 'rumor-as-news'.");
        }

        try
        {
            using var stream = new FileStream(file, FileMode.CreateNew);
            using var writer = new StreamWriter(stream);
            writer.Write(Text(id));
            return null;
        }
        catch (IOException) when (Path.Exists(file))
        {
            return new WorkspaceProblem(file, $"'{file}' is there already.");
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return new WorkspaceProblem(file, $"'{file}' cannot be written: {failure.Message}");
        }
    }

    private static string Text(string id) =>
        $$"""
        # One rule is one file, and its name is the rule's name. 'copylint rules test' runs the examples.
        id: {{id}}
        title: Bureaucratic wording
        severity: suggestion          # error and warning are promises: at least 95 % and 90 % right on edited copy
        where: [body]                 # also: headline, display, dateline, byline, list-item, table, editors-note
        why: >
          Say here in a sentence or two why readers are worse off with these words.
        source: House style
        # say~ is any form of "say", (a|b) alternatives, (the)? optional, ... a gap, <number> and <name> shapes
        find: ["utilize~", "at this point in time"]
        unless: ["utilize~ the facility"]
        message: "'{match}' is longer than it need be."
        examples:
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
        """ + "\n";
}
