using CopyLint.Analysis;
using CopyLint.Model;
using CopyLint.Model.Attributions;
using CopyLint.Model.People;
using CopyLint.Model.Quantities;
using CopyLint.Syntax;
using CopyLint.Text;
using Microsoft.CodeAnalysis.Text;

namespace CopyLint.Editions.Figures;

/// <summary>The words around a figure, as far as its clause goes, and the names of its sentence.</summary>
internal readonly ref struct FigureContext(StoryContext story)
{
    private const int Farthest = 14;

    private const int LongestExtent = 7;

    /// <summary>Words that are no content, a bit for each list (<see cref="Lexicon.Classes"/>).</summary>
    private const ulong Empty = 1UL << (int)WordList.FunctionWord | 1UL << (int)WordList.Approximator;

    /// <summary>Words with a capital that are no names.</summary>
    private const ulong NoNames = 1UL << (int)WordList.FunctionWord | 1UL << (int)WordList.OrganizationWord | 1UL << (int)WordList.Weekday | 1UL << (int)WordList.Month;

    private const TokenFlags NoName = TokenFlags.AllCaps | TokenFlags.SentenceStart | TokenFlags.Abbreviation;

    /// <summary>Of "rises to"; the forms of the past are a list.</summary>
    private static readonly string[] s_growth = ["rises", "climbs", "grows", "jumps", "increases", "goes", "went", "reaches"];

    private readonly StoryTree _tree = story.Tree;
    private readonly ReadOnlySpan<Token> _tokens = story.Tree.Tokens;
    private readonly FigureTables _tables = story.Figures;

    /// <param name="beside">The nearest words on either side that say what is done: no names, no "said", no "long" and "high", not the noun of the figure. Behind "hectares of" it is two.</param>
    public NumberRange WordsAround(in Quantity quantity, out NumberRange beside)
    {
        var words = _tables.Numbers.Count;
        var known = 0UL;
        var before = 0;
        var behind = 0;
        var next = 0;
        for (var i = quantity.First - 1; i >= 0 && quantity.First - i <= Farthest && !IsEnd(i, quantity.First - 1) && !_tokens[i + 1].Has(TokenFlags.SentenceStart); i--)
        {
            var stem = Add(i, words, ref known);
            before = before == 0 && stem != 0 && IsDeed(i) ? stem : before;
        }

        for (var i = quantity.End; i < _tokens.Length && i - quantity.End < Farthest && !IsEnd(i, quantity.End) && !_tokens[i].Has(TokenFlags.SentenceStart); i++)
        {
            var stem = Add(i, words, ref known);
            if (stem != 0 && i > quantity.Noun && next == 0 && IsDeed(i))
            {
                (behind, next) = behind == 0 ? (stem, next) : (behind, stem);
            }
        }

        var range = _tables.From(words);
        beside = AddKnown(before, behind, _tree.IsWord(quantity.End, "of") ? next : 0);
        return range;
    }

    /// <summary>"rose to 41", "grows to 12,300 acres", "63, up from 41".</summary>
    public bool IsUpdate(in Quantity quantity) =>
        (quantity.First > 1 && _tree.IsWord(quantity.First - 1, "to") && IsGrowth(quantity.First - 2))
        || IsUpFrom(quantity.End) || IsUpFrom(EndOfClause(quantity.End));

    private bool IsGrowth(int token) => _tree.Is(token, WordList.DegreeChange) || _tree.IsOneOf(token, s_growth);

    private bool IsUpFrom(int token)
    {
        token += token < _tokens.Length && _tokens[token].Kind == TokenKind.Comma ? 1 : 0;
        return _tree.IsWord(token + 1, "from") && (_tree.IsWord(token, "up") || _tree.IsWord(token, "down"));
    }

    private int EndOfClause(int token)
    {
        var end = token;
        while (end < _tokens.Length && end - token < Farthest && _tokens[end].Kind != TokenKind.Comma && !_tokens[end].Has(TokenFlags.SentenceStart))
        {
            end++;
        }

        return end;
    }

    /// <summary>Adds the names of a sentence, but for those of who says it, and of a country before a name: "Sweden's Norrland". A headline has none that could be told from its other words.</summary>
    public NumberRange AddNames(in Sentence sentence)
    {
        var first = _tables.Numbers.Count;
        if (_tree.Blocks[sentence.Block].Role != BlockRole.Headline)
        {
            var bits = _tree.Bits;
            for (var i = bits.NextOf(TokenSet.Capitalized, sentence.FirstToken, sentence.EndToken); i < sentence.EndToken; i = bits.NextOf(TokenSet.Capitalized, i + 1, sentence.EndToken))
            {
                ref readonly var item = ref _tokens[i];
                if (item.Length > 1 && !item.Has(NoName) && (_tree.Classes[i] & NoNames) == 0 && !IsOwner(i) && !IsSpeaker(item.Span, sentence.Span))
                {
                    _tables.Numbers.Add(WordNumber.Of(_tree, i));
                }
            }
        }

        return _tables.From(first);
    }

    /// <summary>Whether it is the day of "the commission said on Monday": of the words, not of what they tell.</summary>
    public static bool IsOfSaying(StoryTree tree, int date)
    {
        var at = date - (tree.IsWord(date - 1, "on") ? 2 : 1);
        return at >= 0 && tree.Is(at, WordList.ReportingVerb);
    }

    /// <summary>A clause ends at a mark, but not at one right beside the figure.</summary>
    private bool IsEnd(int token, int beside) =>
        token != beside && _tokens[token].Kind is TokenKind.Comma or TokenKind.Semicolon or TokenKind.Period or TokenKind.Dash or TokenKind.Colon;

    private NumberRange AddKnown(params ReadOnlySpan<int> stems)
    {
        var first = _tables.Numbers.Count;
        foreach (var stem in stems)
        {
            if (stem != 0)
            {
                _tables.Numbers.Add(stem);
            }
        }

        return _tables.From(first);
    }

    private bool IsDeed(int token)
    {
        var isName = _tokens[token].IsCapitalized && !_tokens[token].Has(TokenFlags.SentenceStart);
        return !isName && !_tree.Is(token, WordList.ReportingVerb) && !_tree.Is(token, WordList.Auxiliary) && !IsExtent(_tree.TextOf(token));
    }

    /// <summary>Whether the word stands behind any measure.</summary>
    private static bool IsExtent(ReadOnlySpan<char> word)
    {
        if (word.Length > LongestExtent)
        {
            return false;
        }

        Span<char> folded = stackalloc char[LongestExtent];
        for (var i = 0; i < word.Length; i++)
        {
            folded[i] = Fold.Char(word[i]);
        }

        return folded[..word.Length] is "long" or "high" or "tall" or "deep" or "wide" or "thick" or "away" or "apart" or "ago" or "later" or "earlier" or "old";
    }

    private bool IsOwner(int token) =>
        token + 1 < _tokens.Length && _tokens[token + 1].IsCapitalized && NameWords.IsPossessive(_tree.TextOf(token));

    private bool IsSpeaker(TextSpan name, TextSpan sentence)
    {
        var inside = story.Model.Within(ElementKind.Attribution, sentence);
        foreach (ref readonly var attribution in story.Model.Attributions[inside.A..inside.B])
        {
            if (attribution.Span.Contains(name))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Adds the stem of a word of content, and says which; 0 for any other, and for one that is there already.</summary>
    /// <param name="words">Where those that are there begin.</param>
    /// <param name="known">A bit for each of them, by the last bits of its number: most others are told by it.</param>
    private int Add(int token, int words, ref ulong known)
    {
        ref readonly var item = ref _tokens[token];
        if (!item.IsWord || item.Length < 2 || (_tree.Classes[token] & Empty) != 0)
        {
            return 0;
        }

        var word = _tables.StemOf(_tree, token);
        if ((known >> word & 1) != 0 && _tables.Numbers.Items[words..].Contains(word))
        {
            return 0;
        }

        known |= 1UL << word;
        _tables.Numbers.Add(word);
        return word;
    }
}
