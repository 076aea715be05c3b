namespace CopyLint.Analysis.Predicates;

/// <summary>What a predicate can ask of a list of elements. The pack stores them by number.</summary>
public enum CollectionMethod : byte
{
    Any,
    All,
    Count,
    First,
}
