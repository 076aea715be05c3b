namespace CopyLint.Rules.Pack;

/// <summary>Which shape of rule comes next in a pack.</summary>
internal enum PackTag : byte
{
    Pattern,
    Query,
    Kind,
}
