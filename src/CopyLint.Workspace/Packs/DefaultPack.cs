using CopyLint.Rules;
using CopyLint.Rules.Files;
using CopyLint.Rules.Pack;

namespace CopyLint.Workspace.Packs;

/// <summary>The rules that come with the product.</summary>
public static class DefaultPack
{
    public static RulePack? Load(RuleFileErrors errors)
    {
        var folder = AppContext.BaseDirectory;
        while (!Directory.Exists(Path.Join(folder, "rules", "lexicons")))
        {
            folder = Path.GetDirectoryName(folder) ?? throw new DirectoryNotFoundException("rules");
        }

        return RuleCompiler.Compile(RuleFolder.Read(Path.Join(folder, "rules"), "rules").Sources, errors);
    }
}
