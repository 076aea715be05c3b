namespace CopyLint.Text.Phrases;

/// <summary>Which lists have entries that begin with a word.</summary>
/// <param name="Lists">A bit for each list, by the lowest bits of its number: two lists may share one.</param>
/// <param name="First">Where the first group of the word's entries stands in <see cref="WalkTable.EntryStarts"/>; there is a group for each bit, in their order.</param>
internal readonly record struct WordEntries(ulong Lists, long First);
