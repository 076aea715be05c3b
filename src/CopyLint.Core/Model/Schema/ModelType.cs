namespace CopyLint.Model.Schema;

/// <summary>The type of a value that a predicate can hold.</summary>
/// <param name="Element">For elements: their kind.</param>
/// <param name="EnumType">For enums: the C# enum, whose members a predicate names as in C#.</param>
public sealed record ModelType(ModelTypeKind Kind, ElementKind Element = ElementKind.Story, Type? EnumType = null)
{
    public static ModelType Boolean { get; } = new(ModelTypeKind.Boolean);

    public static ModelType Number { get; } = new(ModelTypeKind.Number);

    public static ModelType Words { get; } = new(ModelTypeKind.Words);

    public static ModelType Enum<T>() where T : struct, Enum => new(ModelTypeKind.Enum, EnumType: typeof(T));

    public static ModelType One(ElementKind element) => new(ModelTypeKind.Element, element);

    public static ModelType Many(ElementKind element) => new(ModelTypeKind.Elements, element);

    public override string ToString() => Kind switch
    {
        ModelTypeKind.Enum => EnumType!.Name,
        ModelTypeKind.Element => Element.ToString(),
        ModelTypeKind.Elements => $"{Element} list",
        _ => Kind.ToString(),
    };
}
