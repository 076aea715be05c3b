using System.Security.Cryptography;
using CopyLint.Rules.Pack;

namespace CopyLint.Workspace.Packs;

/// <summary>The rules that come with the product: compiled when it was built, and embedded.</summary>
public static class DefaultPack
{
    private const string Resource = "default.pack";

    /// <summary>Changes whenever the rules change: the first digits of the pack's hash.</summary>
    public static string Version
    {
        get
        {
            using var pack = Open();
            return Convert.ToHexStringLower(SHA256.HashData(pack))[..12];
        }
    }

    public static RulePack Load() => PackReader.Read(Open);

    private static Stream Open() =>
        typeof(DefaultPack).Assembly.GetManifestResourceStream(Resource)
        ?? throw new InvalidOperationException("The build has embedded no rules.");
}
