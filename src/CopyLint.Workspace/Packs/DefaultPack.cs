using CopyLint.Rules.Pack;

namespace CopyLint.Workspace.Packs;

/// <summary>The rules that come with the product: compiled when it was built, and embedded.</summary>
public static class DefaultPack
{
    private const string Resource = "default.pack";

    public static RulePack Load() => PackReader.Read(Open);

    private static Stream Open() =>
        typeof(DefaultPack).Assembly.GetManifestResourceStream(Resource)
        ?? throw new InvalidOperationException("The build has embedded no rules.");
}
