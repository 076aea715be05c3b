using Microsoft.CodeAnalysis.Text;

namespace CopyLint.Workspace.Ignoring;

/// <summary>An entry of a known findings file: a finding that a desk has seen and lets stand.</summary>
/// <param name="Path">Where it stood when it was written down, from the file's folder, with '/'. It is no part of the key: a story may move.</param>
/// <param name="Reason">Why it stands, or "".</param>
/// <param name="Author">Who decided so, or "".</param>
/// <param name="Date">When, as yyyy-MM-dd, or "".</param>
public sealed record KnownFinding(FindingKey Key, string Path, string Reason, string Author, string Date)
{
    /// <summary>Its line in the file that it was read from.</summary>
    public TextSpan Line { get; init; }
}
