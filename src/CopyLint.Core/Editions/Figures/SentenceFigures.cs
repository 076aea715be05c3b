namespace CopyLint.Editions.Figures;

/// <summary>The figures of a sentence, which are the same in every story that has the sentence with what stands around it.</summary>
/// <param name="Mark">A number for all that they are read from (<see cref="SentenceMark"/>).</param>
/// <param name="Start">Where the sentence begins.</param>
/// <param name="First">The first of the figures among those of the story.</param>
/// <param name="Numbers">What their ranges stand in.</param>
internal readonly record struct SentenceFigures(ulong Mark, int Start, int First, int Count, NumberRange Numbers);
