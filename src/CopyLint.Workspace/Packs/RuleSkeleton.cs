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
            writer.Write(Rules.Files.RuleSkeleton.Text(id, name));
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
}
