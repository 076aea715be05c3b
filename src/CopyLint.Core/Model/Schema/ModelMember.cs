namespace CopyLint.Model.Schema;

/// <summary>One thing that a predicate can ask of an element, and that <c>inspect</c> prints.</summary>
/// <param name="Name">As in C#: PascalCase.</param>
/// <param name="Summary">One line for rule authors: what the value means.</param>
/// <param name="Get">Reads it from element <c>index</c> of the model. Must not allocate.</param>
public sealed record ModelMember(string Name, ModelType Type, string Summary, Func<StoryModel, int, ModelValue> Get)
{
    public AnswerCost Cost { get; init; }
}
