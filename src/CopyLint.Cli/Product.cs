using System.Reflection;

namespace CopyLint.Cli;

/// <summary>Names and versions, as <c>--version</c> and the JSON formats give them.</summary>
internal static class Product
{
    public const string Name = "copylint";

    /// <summary>The version of the JSON shapes.</summary>
    public const int OutputVersion = 1;

    public static string Version { get; } =
        typeof(Product).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "0";
}
