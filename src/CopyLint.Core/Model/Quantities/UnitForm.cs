namespace CopyLint.Model.Quantities;

/// <summary>One way to write a unit.</summary>
/// <param name="Unit">Index into <see cref="UnitTable.Units"/>.</param>
/// <param name="Spelling">Names the spelling ("us", "uk", "short", …): two forms of one unit with different spellings are a mix.</param>
/// <param name="Text">The form as a suggestion writes it, singular.</param>
/// <param name="Plural">The form as a suggestion writes it beside other numbers than one.</param>
public sealed record UnitForm(int Unit, string Spelling, string Text, string Plural)
{
    /// <summary>1 for a British spelling, -1 for an American one, 0 for a form that is the same in both.</summary>
    public int Britishness { get; } = Spelling switch
    {
        "uk" or "mixed-uk" => 1,
        "us" or "mixed-us" => -1,
        _ => 0,
    };
}
