namespace CopyLint.Model;

/// <summary>What a query rule can be about (<c>for:</c>). The kebab-case names are the rule files' names.</summary>
public enum ElementKind : byte
{
    /// <summary>The whole story: one element.</summary>
    Story,
    Block,
    Sentence,
    Quotation,
    Quantity,
    Date,
    Person,
    Source,
    Attribution,
    Anonymity,
    Hedge,
    Claim,
    Term,

    /// <summary>What a pattern of the rule itself found: <c>it</c> in a rule with <c>find</c>.</summary>
    Match,
}
