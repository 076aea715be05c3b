using CopyLint.Diagnostics;
using CopyLint.Workspace.Checking;

namespace CopyLint.Workspace.Fixing;

/// <summary>Which fixes are made.</summary>
public abstract class FixChoice
{
    /// <summary>All safe fixes: what can be done unattended.</summary>
    public static FixChoice Safe { get; } = new AllSafe();

    /// <summary>Whether fixes of this kind come into question.</summary>
    public abstract bool Considers(CodeFix fix);

    /// <summary>Whether this one is made. It could be, and is asked for once in a round at most.</summary>
    public abstract bool Takes(CheckedStory story, Diagnostic finding);

    private sealed class AllSafe : FixChoice
    {
        public override bool Considers(CodeFix fix) => fix.Applicability == FixApplicability.Safe;

        public override bool Takes(CheckedStory story, Diagnostic finding) => true;
    }
}
