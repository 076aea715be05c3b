namespace CopyLint.Rules.Files;

/// <summary>A node of a YAML file with its place.</summary>
/// <param name="Line">From 1; <paramref name="Column"/> too, in UTF-16 units.</param>
public abstract record YamlNode(string Path, int Line, int Column);
