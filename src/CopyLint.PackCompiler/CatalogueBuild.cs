using CopyLint.Rules.Pack;

namespace CopyLint.PackCompiler;

/// <summary>Rewrites the catalogue of the rules, which a test compares with the rule files.</summary>
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
        return 0;
    }
}
