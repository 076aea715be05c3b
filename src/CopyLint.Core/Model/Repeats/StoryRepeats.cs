using CopyLint.Model.People;
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
    private readonly CapitalWords _capitals;
    private readonly RepeatFinder _finder = new();
    private readonly NearRepeatFinder _nearFinder = new();
    private readonly NearNameFinder _nearNames = new();
    private readonly Table<Repeat> _sentences = new();
    private readonly Table<Repeat> _titles = new();
    private readonly Table<int> _words = new();
    private readonly Table<int> _phrases = new();
    private bool _areDoublesFound;
    private readonly Table<Repeat> _paragraphs = new();
    private readonly Table<Repeat> _names = new();
    private bool _areSentencesFound;
    private bool _areTitlesFound;
    private bool _areParagraphsFound;
    private bool _areNamesFound;

    internal StoryRepeats(StoryTree tree, CapitalWords capitals)
    {
        _tree = tree;
        _capitals = capitals;
    }

    /// <summary>Tokens whose word (<see cref="Token.Word"/>) is that of the token before.</summary>
    public ReadOnlySpan<int> Words
    {
        get
        {
            FindDoubles();
            return _words.Items;
        }
    }

    /// <summary>The tokens where a doubled phrase of two to four words can begin.</summary>
    public ReadOnlySpan<int> Phrases
    {
        get
        {
            FindDoubles();
            return _phrases.Items;
        }
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

    /// <summary>Body paragraphs of 20 words or more that say nearly what an earlier one says, by block.</summary>
    public ReadOnlySpan<Repeat> Paragraphs
    {
        get
        {
            if (!_areParagraphsFound)
            {
                _areParagraphsFound = true;
                _nearFinder.FindParagraphs(_tree, _paragraphs);
            }

            return _paragraphs.Items;
        }
    }

    /// <summary>Names that the story writes otherwise once, by token: the usual form, and the other.</summary>
    public ReadOnlySpan<Repeat> NearNames
    {
        get
        {
            if (!_areNamesFound)
            {
                _areNamesFound = true;
                _nearNames.Find(_tree, _capitals, _names);
            }

            return _names.Items;
        }
    }

    private void FindDoubles()
    {
        if (!_areDoublesFound)
        {
            _areDoublesFound = true;
            DoubleFinder.Find(_tree.Words, _words, _phrases);
        }
    }

    internal void Clear()
    {
        _words.Clear();
        _phrases.Clear();
        _areDoublesFound = false;
        _paragraphs.Clear();
        _areParagraphsFound = false;
        _names.Clear();
        _areNamesFound = false;
        _sentences.Clear();
        _titles.Clear();
        _areSentencesFound = false;
        _areTitlesFound = false;
    }
}
