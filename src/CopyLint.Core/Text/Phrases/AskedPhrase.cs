namespace CopyLint.Text.Phrases;

/// <summary>What a phrase that is only asked for can look like, as filter bits (<see cref="PhraseIndex.NextMaskOf"/>).</summary>
/// <param name="First">Of the tokens that can begin it.</param>
/// <param name="Next">Of those that can stand second.</param>
/// <param name="Need">What the sentence must meet (<see cref="SentenceFilter.Needs"/>), as <paramref name="OtherNeed"/>.</param>
internal readonly record struct AskedPhrase(ulong First, ulong Next, ulong Need, ulong OtherNeed);
