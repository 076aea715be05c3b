using CopyLint.Workspace.Checking;
using CopyLint.Workspace.Files;

namespace CopyLint.Cli.Output;

/// <summary>Writes a run's findings in one format. Stories come in the order of their paths.</summary>
internal abstract class FindingWriter
{
    public virtual void Begin()
    {
    }

    /// <summary>Writes the story's findings and hands them on, so that a long run can be followed.</summary>
    public abstract void Write(CheckedStory story);

    /// <summary>Takes what could not be read, in formats that have a place for it. Standard error has it in any case.</summary>
    public virtual void Write(WorkspaceProblem problem)
    {
    }

    /// <summary>Says that nothing more comes of the stories of an edition (<see cref="CheckedStory.Edition"/>).</summary>
    public virtual void CloseEdition(string name)
    {
    }

    public virtual void End(RunSummary summary)
    {
    }
}
