namespace CopyLint.Model.Variants;

/// <summary>One pattern of a form in a set of variants.</summary>
/// <param name="Set">Index into <see cref="VariantTable.Sets"/>.</param>
/// <param name="Number">The same for the patterns of one form; 0, 1, … in the order of the set.</param>
/// <param name="Text">The pattern as its file writes it.</param>
/// <param name="IsExact">A small first letter asks for a small one, except where a sentence begins.</param>
public readonly record struct VariantForm(int Set, int Number, string Text, VariantRole Role, bool IsExact)
{
    /// <summary>Whether the form has a hyphen, which the words must have too.</summary>
    public bool IsHyphenated { get; } = HasHyphen(Text);

    /// <summary>Whether the pattern has a capital letter. A slip without one is a slip only in small letters.</summary>
    public bool HasCapital { get; } = Text.AsSpan().IndexOfAnyInRange('A', 'Z') >= 0;

    /// <summary>Hyphens in the names of word lists are none.</summary>
    private static bool HasHyphen(string pattern)
    {
        var isInList = false;
        foreach (var c in pattern)
        {
            isInList = c == '<' || (isInList && c != '>');
            if (c == '-' && !isInList)
            {
                return true;
            }
        }

        return false;
    }
}
