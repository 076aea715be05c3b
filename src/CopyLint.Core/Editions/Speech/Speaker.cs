using Microsoft.CodeAnalysis.Text;

namespace CopyLint.Editions.Speech;

/// <summary>Who says a sentence, with pronouns traced to the speaker before them.</summary>
/// <param name="Attribution">"he said".</param>
/// <param name="Words">The words of the speaker: "the official", where "he" stands for him.</param>
/// <param name="Name">Number of the surname or of the noun, as in <see cref="StoryDigest.Words"/>.</param>
/// <param name="IsNamed">Whether it is a person with a name; else one person without.</param>
public readonly record struct Speaker(TextSpan Attribution, TextSpan Words, int Name, bool IsNamed);
