namespace CopyLint.Editions;

/// <summary>Two items of two stories of an event that share a key: sentences, quotations, figures, names.</summary>
/// <param name="Earlier">Number of the earlier story in the event, and <paramref name="First"/> of its item.</param>
/// <param name="Later">Number of the later story in the event, and <paramref name="Second"/> of its item.</param>
internal readonly record struct ItemPair(int Earlier, int First, int Later, int Second);
