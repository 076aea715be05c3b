namespace CopyLint.Analysis.Predicates;

/// <summary>What comes next in a stored predicate.</summary>
internal enum PredicateTag : byte
{
    Literal,
    Variable,
    Member,
    Not,
    Has,
    Pattern,
    Logic,
    Comparison,
    Arithmetic,
    Conditional,
    Collection,
    Constant,
    Relational,
}
