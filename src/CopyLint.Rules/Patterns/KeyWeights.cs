using CopyLint.Text;

namespace CopyLint.Rules.Patterns;

/// <summary>
/// How often the words that phrases need stand in a sentence, one against another. No corpus is asked: function words are frequent,
/// and of the others the short ones (Zipf's law of abbreviation).
/// </summary>
/// <param name="number">The key of figures.</param>
internal sealed class KeyWeights(PhraseIndexBuilder builder, int number)
{
    /// <summary>The weight of a function word, where a rare word has 1.</summary>
    public const int Common = 200;

    /// <summary>Words of so many letters are rare.</summary>
    private const int RareLength = 8;

    private readonly int[] _weights = Read(builder);

    public int Number => number;

    public int Of(int key) => key == number ? Common : _weights[key];

    private static int[] Read(PhraseIndexBuilder builder)
    {
        var weights = new int[builder.Words.Count + 1];
        foreach (var (word, id) in builder.Words)
        {
            weights[id] = Math.Max(1, RareLength - word.Length);
        }

        foreach (var id in builder.WordsOfList.GetValueOrDefault((int)WordList.FunctionWord) ?? [])
        {
            weights[id] = Common;
        }

        return weights;
    }
}
