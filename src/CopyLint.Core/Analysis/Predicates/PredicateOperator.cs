namespace CopyLint.Analysis.Predicates;

/// <summary>The operators of predicates. The pack stores them by number.</summary>
public enum PredicateOperator : byte
{
    And,
    Or,
    Equal,
    NotEqual,
    Less,
    LessOrEqual,
    Greater,
    GreaterOrEqual,
    Add,
    Subtract,
    Multiply,
    Divide,
    Remainder,
}
