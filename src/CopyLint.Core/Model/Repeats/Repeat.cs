namespace CopyLint.Model.Repeats;

/// <summary>A sentence or block that says the same words as an earlier one, whatever their case and punctuation.</summary>
/// <param name="First">Index of the nearest earlier one; <paramref name="Second"/> is the one that repeats it.</param>
public readonly record struct Repeat(int First, int Second);
