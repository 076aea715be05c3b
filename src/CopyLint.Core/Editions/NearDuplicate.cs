namespace CopyLint.Editions;

/// <summary>A story that is for the most part another one.</summary>
/// <param name="Share">The part of the later story's long sentences that the earlier one has too.</param>
/// <param name="EarlierSentence">The first shared sentence; <paramref name="LaterSentence"/> in the later story.</param>
public readonly record struct NearDuplicate(int Earlier, int EarlierSentence, int Later, int LaterSentence, double Share);
