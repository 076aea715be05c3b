using System.Text;

namespace CopyLint.Cli.Output;

/// <summary>
/// Paths as systems that gather findings want them: with forward slashes, from the root of the checkout where a CI system
/// says where it is, else from the current folder; whole where they lead out of it.
/// </summary>
internal sealed class CheckoutPaths(string root)
{
    /// <param name="variable">The environment variable in which the CI system names the root.</param>
    public static CheckoutPaths Of(string variable)
    {
        var current = Environment.CurrentDirectory;
        return new CheckoutPaths(
            Environment.GetEnvironmentVariable(variable) is { Length: > 0 } named && IsBelow(current, Path.GetFullPath(named)) ? Path.GetFullPath(named) : current);
    }

    public string PathOf(string shown)
    {
        var full = Path.GetFullPath(shown);
        return Slashed(IsBelow(full, root) ? Path.GetRelativePath(root, full) : full);
    }

    /// <summary>The path as a URI: a relative reference, or <c>file:</c> for one that leads out.</summary>
    public string UriOf(string shown)
    {
        var path = PathOf(shown);
        var segments = string.Join('/', path.Split('/').Select(segment => IsDrive(segment) ? segment : Uri.EscapeDataString(segment)));
        return !Path.IsPathRooted(path) ? segments : path.StartsWith('/') ? $"file://{segments}" : $"file:///{segments}";
    }

    private static bool IsBelow(string path, string folder) =>
        Path.GetRelativePath(folder, path) is var relative && !Path.IsPathRooted(relative) && relative != ".." && !Slashed(relative).StartsWith("../", StringComparison.Ordinal);

    private static bool IsDrive(string segment) => segment is [_, ':'] && char.IsAsciiLetter(segment[0]);

    private static string Slashed(string path) => path.Replace(Path.DirectorySeparatorChar, '/');
}
