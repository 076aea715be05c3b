namespace CopyLint.Benchmarks;

/// <summary>Of a hundred sentences, how many are of each kind. The others are of ordinary stories.</summary>
/// <param name="Tricky">Of stories that have faults, or come close to them.</param>
/// <param name="Right">Of examples in which a rule must find nothing.</param>
/// <param name="Wrong">Of examples in which a rule must find something.</param>
internal readonly record struct SentenceMix(int Tricky, int Right, int Wrong)
{
    /// <summary>What a desk gets, with some of everything that rules look for.</summary>
    public static SentenceMix News => new(5, 4, 1);

    /// <summary>What makes the engine work hardest: no ordinary story.</summary>
    public static SentenceMix Dense => new(79, 20, 1);
}
