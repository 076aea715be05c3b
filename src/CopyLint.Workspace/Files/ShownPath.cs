namespace CopyLint.Workspace.Files;

/// <summary>How a file that was found is shown: from the current folder where it is below it, as stories mostly are; with '/'.</summary>
public static class ShownPath
{
    public static string Of(string fullPath)
    {
        var relative = Path.GetRelativePath(Environment.CurrentDirectory, fullPath).Replace('\\', '/');
        return relative.StartsWith("../", StringComparison.Ordinal) ? fullPath : relative;
    }
}
