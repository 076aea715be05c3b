using Microsoft.CodeAnalysis.Text;

namespace CopyLint.Model.People;

/// <summary>One mention of a person: "President Maria Lopez", "Mr Okafor", "Lopez".</summary>
/// <param name="Span">With titles.</param>
/// <param name="Surname">The family name, or the only name.</param>
/// <param name="Introduction">Index of the first mention of the same person with a first name or a role, this one included; -1 if there is none up to here.</param>
/// <param name="Title">What stands before the name.</param>
/// <param name="IsSpeaker">Whether a verb of saying belongs to the name.</param>
/// <param name="IsFirstMention">Whether the surname stands here for the first time.</param>
/// <param name="IsFullName">Whether a first name stands here too.</param>
/// <param name="FullName">Index of the first mention in the body, here or later, that gives a first name with the surname; -1 if none does.</param>
public readonly record struct Person(
    TextSpan Span, TextSpan Surname, int First, int End, int Introduction, NameTitle Title, bool IsSpeaker, bool IsFirstMention,
    bool IsFullName, int FullName) : IElement;
