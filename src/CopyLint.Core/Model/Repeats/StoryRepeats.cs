using CopyLint.Syntax;
using CopyLint.Text;

namespace CopyLint.Model.Repeats;

/// <summary>What a story says twice. Each kind is looked for once, when somebody first asks.</summary>
public sealed class StoryRepeats
{
    private const int FewestSentenceWords = 9;
    private const int FewestTitleWords = 3;

    private static readonly BlockRoles s_titles = BlockRoles.Of(BlockRole.Headline).With(BlockRole.Display);

    private readonly StoryTree _tree;
    private readonly RepeatFinder _finder = new();
    private readonly Table<Repeat> _sentences = new();
    private readonly Table<Repeat> _titles = new();
    private bool _areSentencesFound;
    private bool _areTitlesFound;

    internal StoryRepeats(StoryTree tree)
    {
        _tree = tree;
    }

    /// <summary>Sentences of nine words or more that stand in the story already.</summary>
    public ReadOnlySpan<Repeat> Sentences
    {
        get
        {
            if (!_areSentencesFound)
            {
                _areSentencesFound = true;
                _finder.FindSentences(_tree, FewestSentenceWords, _sentences);
            }

            return _sentences.Items;
        }
    }

    /// <summary>Headlines and display lines of three words or more that stand in the story already, by block.</summary>
    public ReadOnlySpan<Repeat> Titles
    {
        get
        {
            if (!_areTitlesFound)
            {
                _areTitlesFound = true;
                _finder.FindBlocks(_tree, s_titles, FewestTitleWords, _titles);
            }

            return _titles.Items;
        }
    }

    internal void Clear()
    {
        _sentences.Clear();
        _titles.Clear();
        _areSentencesFound = false;
        _areTitlesFound = false;
    }
}
