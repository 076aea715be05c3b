using CopyLint.Model;
using CopyLint.Model.Schema;

namespace CopyLint.Analysis.Predicates;

/// <summary>What stands behind <c>is</c>.</summary>
public abstract class PredicatePattern
{
    /// <summary>What matches of an enum's members, of which there are fewer than 63: a bit for no member, then one for each.</summary>
    public abstract ulong Members { get; }

    public abstract bool Matches(StoryModel model, ModelTypeKind kind, in ModelValue value);
}
