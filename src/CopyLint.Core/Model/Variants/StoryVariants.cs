using CopyLint.Syntax;
using CopyLint.Text;

namespace CopyLint.Model.Variants;

/// <summary>The places of a story where one of several ways to write a thing stands. They are looked for once, when somebody first asks.</summary>
public sealed class StoryVariants
{
    private readonly StoryTree _tree;
    private readonly Table<VariantMention> _mentions = new();
    private readonly CompoundRecognizer _recognizer = new();
    private readonly Table<VariantMention> _compounds = new();
    private bool _areFound;
    private bool _areCompoundsFound;

    internal StoryVariants(StoryTree tree)
    {
        _tree = tree;
    }

    /// <summary>In the order of the text; no two overlap.</summary>
    public ReadOnlySpan<VariantMention> Mentions
    {
        get
        {
            if (!_areFound)
            {
                _areFound = true;
                VariantRecognizer.Recognize(_tree, _mentions);
            }

            return _mentions.Items;
        }
    }

    /// <summary>Mentions of compounds that the story writes both with a hyphen (0) and as one word (1), in the order of the text.</summary>
    public ReadOnlySpan<VariantMention> Compounds
    {
        get
        {
            if (!_areCompoundsFound)
            {
                _areCompoundsFound = true;
                _recognizer.Recognize(_tree, _compounds);
            }

            return _compounds.Items;
        }
    }

    internal void Clear()
    {
        _mentions.Clear();
        _compounds.Clear();
        _areCompoundsFound = false;
        _areFound = false;
    }
}
