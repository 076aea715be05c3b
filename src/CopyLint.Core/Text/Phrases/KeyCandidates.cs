namespace CopyLint.Text.Phrases;

/// <summary>The candidates that may begin with a key (<see cref="PhraseIndex.Walk"/>), as the walk wants them.</summary>
/// <param name="First">The first of them in <see cref="WalkTable.Candidates"/>.</param>
/// <param name="Count">How many they are.</param>
/// <param name="Filters">Where their filters begin in <see cref="WalkTable.Filters"/>.</param>
internal readonly record struct KeyCandidates(int First, int Count, int Filters);
