namespace CopyLint.Text.Phrases;

/// <summary>The candidates that may begin with a key (<see cref="PhraseIndex.Walk"/>), as the walk wants them.</summary>
/// <param name="Mask">The filters of their second words together: 0 where there are none.</param>
/// <param name="First">The first of them in <see cref="WalkTable.Candidates"/>.</param>
/// <param name="Count">How many they are.</param>
internal readonly record struct KeyCandidates(ulong Mask, int First, int Count);
