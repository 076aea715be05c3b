namespace CopyLint.Model.Schema;

/// <summary>One thing that a predicate can ask of an element, and that <c>inspect</c> prints.</summary>
/// <param name="Name">As in C#: PascalCase.</param>
/// <param name="Summary">One line for rule authors: what the value means.</param>
/// <param name="Get">Reads it from element <c>index</c> of the model. Must not allocate.</param>
public sealed record ModelMember(string Name, ModelType Type, string Summary, Func<StoryModel, int, ModelValue> Get)
{
    public AnswerCost Cost { get; init; }

    /// <summary>
    /// Where the answer stands in the element's traits, or -1 where they do not tell. Of a flag: the bit that is set where it is true. Of an enum: the bit
    /// of its first member, with those of the others behind it. Of an element: the bit that is set where there is none. Of words: the bit that is set
    /// wherever there are any, and perhaps elsewhere.
    /// </summary>
    public int Trait { get; init; } = -1;

    /// <summary>Whether the flag may be false where its bit is set.</summary>
    public bool IsTraitOpen { get; init; }

    /// <summary>For an element: whether its own traits stand behind the bit, none of them set where there is no element.</summary>
    public bool HoldsTraits { get; init; }
}
