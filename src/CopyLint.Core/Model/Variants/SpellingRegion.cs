namespace CopyLint.Model.Variants;

/// <summary>Whose spelling a story has.</summary>
public static class SpellingRegion
{
    /// <summary>Whether more of its units and words are spelled as in Britain than as in America.</summary>
    public static bool IsBritish(StoryModel story)
    {
        var lexicon = story.Tree.Lexicon;
        var britishness = 0;
        foreach (ref readonly var quantity in story.Quantities)
        {
            britishness += quantity.Form < 0 ? 0 : lexicon.Units.Forms[quantity.Form].Britishness;
        }

        foreach (ref readonly var mention in story.Variants.Mentions)
        {
            britishness += lexicon.Variants.Forms[mention.Form].Britishness;
        }

        return britishness > 0;
    }
}
