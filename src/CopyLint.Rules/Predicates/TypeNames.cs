using CopyLint.Model.Schema;

namespace CopyLint.Rules.Predicates;

/// <summary>Types in error messages.</summary>
internal static class TypeNames
{
    /// <summary>"a Number", "an Attribution", "Words".</summary>
    public static string WithArticle(ModelType type) => type.Kind switch
    {
        ModelTypeKind.Words => "Words",
        _ => ("AEIOU".Contains(type.ToString()[0]) ? "an " : "a ") + type,
    };
}
