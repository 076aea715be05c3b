using CopyLint.Rules.Pack;

namespace CopyLint.PackCompiler;

/// <summary>Compiles the rules into the file that the product embeds.</summary>
internal static class PackBuild
{
    /// <returns>The exit code.</returns>
    public static int Write(string rules, string output, TextWriter messages)
    {
        if (RuleSources.Compile(rules, messages) is not { } pack)
        {
            return 1;
        }

        using var file = File.Create(output);
        PackWriter.Write(pack, file);
        return 0;
    }
}
