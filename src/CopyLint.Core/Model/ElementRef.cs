namespace CopyLint.Model;

/// <summary>An element of a story model. Index -1 is no element.</summary>
public readonly record struct ElementRef(ElementKind Kind, int Index)
{
    public bool IsNone => Index < 0;
}
