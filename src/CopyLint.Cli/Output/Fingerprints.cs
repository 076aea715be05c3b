using CopyLint.Diagnostics;
using CopyLint.Workspace.Ignoring;

namespace CopyLint.Cli.Output;

/// <summary>
/// What a finding is followed by from run to run: the same while its words and those near them stay, whatever happens to
/// the lines above, and different for each finding of a run. For one run.
/// </summary>
internal sealed class Fingerprints
{
    private readonly HashSet<string> _given = new(StringComparer.Ordinal);

    /// <param name="path">The story's path in the checkout.</param>
    public string Of(string path, string text, Diagnostic finding)
    {
        var key = FindingKey.Of(text, finding);
        for (var occurrence = 0; ; occurrence++)
        {
            if (key.Fingerprint(path, occurrence) is var fingerprint && _given.Add(fingerprint))
            {
                return fingerprint;
            }
        }
    }
}
