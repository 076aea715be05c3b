namespace CopyLint.Editions.Certainty;

/// <summary>What one story hedges and another one says flat.</summary>
/// <param name="HedgedStory">Number of the story in the event; <paramref name="FlatStory"/> too.</param>
/// <param name="Sentence">The flat sentence.</param>
public readonly record struct CertaintyPair(int HedgedStory, HedgedWords Hedged, int FlatStory, int Sentence);
