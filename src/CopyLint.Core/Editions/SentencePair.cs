namespace CopyLint.Editions;

/// <summary>Two sentences of two stories that say the same in the same words, or nearly.</summary>
/// <param name="Earlier">Number of the earlier story in the event.</param>
/// <param name="Likeness">1 for the same words; the share of words that both have in one order.</param>
public readonly record struct SentencePair(int Earlier, int EarlierSentence, int Later, int LaterSentence, double Likeness);
