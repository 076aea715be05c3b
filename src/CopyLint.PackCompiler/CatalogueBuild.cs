using CopyLint.Rules.Pack;

namespace CopyLint.PackCompiler;

/// <summary>Rewrites the pages about rules and the schema of rule files, which tests compare with what they are made from.</summary>
internal static class CatalogueBuild
{
    /// <returns>The exit code.</returns>
    public static int Write(string rules, TextWriter messages)
    {
        if (RuleSources.Compile(rules, messages) is not { } pack)
        {
            return 1;
        }

        File.WriteAllText(Path.Join(rules, "README.md"), RuleCatalogue.Markdown(pack));
        File.WriteAllText(Path.Join(rules, "WRITING.md"), RuleReference.Markdown(pack));
        File.WriteAllText(Path.Join(rules, "rule.schema.json"), RuleSchema.Json());
        return 0;
    }
}
