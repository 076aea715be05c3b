namespace CopyLint.Text.Phrases;

/// <summary>
/// A place where an entry of a word list stands, the longest that fits. Recognizers start from cues instead of
/// scanning. Two cues of one list never overlap.
/// </summary>
/// <param name="Payload">The entry's group (an enum beside the recognizer) or its value.</param>
/// <param name="First">Index of the first token; <paramref name="End"/> is one past the last.</param>
public readonly record struct Cue(WordList List, int Payload, int First, int End)
{
    /// <summary>The same entry so many tokens further on.</summary>
    public Cue Moved(int tokens) => this with { First = First + tokens, End = End + tokens };
}
