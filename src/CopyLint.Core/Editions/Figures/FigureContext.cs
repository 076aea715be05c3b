using System.Collections.Immutable;
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
/// <param name="numbers">A list to gather them in, used again for each.</param>
internal readonly ref struct FigureContext(StoryContext story, List<int> numbers)
{
    private const int Farthest = 14;

    private const int LongestExtent = 7;

    /// <summary>Of "rises to"; the forms of the past are a list.</summary>
    private static readonly string[] s_growth = ["rises", "climbs", "grows", "jumps", "increases", "goes", "went", "reaches"];

    private readonly StoryTree _tree = story.Tree;

    /// <param name="beside">The nearest words on either side that say what is done: no names, no "said", no "long" and "high", not the noun of the figure. Behind "hectares of" it is two.</param>
    public ImmutableArray<int> WordsAround(in Quantity quantity, out ImmutableArray<int> beside)
    {
        Span<int> words = stackalloc int[2 * Farthest];
        var count = 0;
        var before = 0;
        var behind = 0;
        var next = 0;
        var tokens = _tree.Tokens;
        for (var i = quantity.First - 1; i >= 0 && quantity.First - i <= Farthest && !IsEnd(i, quantity.First - 1) && !tokens[i + 1].Has(TokenFlags.SentenceStart); i--)
        {
            var stem = Add(i, words, ref count);
            before = before == 0 && stem != 0 && IsDeed(i) ? stem : before;
        }

        for (var i = quantity.End; i < tokens.Length && i - quantity.End < Farthest && !IsEnd(i, quantity.End) && !tokens[i].Has(TokenFlags.SentenceStart); i++)
        {
            var stem = Add(i, words, ref count);
            if (stem != 0 && i > quantity.Noun && next == 0 && IsDeed(i))
            {
                (behind, next) = behind == 0 ? (stem, next) : (behind, stem);
            }
        }

        beside = Known(before, behind, _tree.IsWord(quantity.End, "of") ? next : 0);
        return [.. words[..count]];
    }

    /// <summary>"rose to 41", "grows to 12,300 acres", "63, up from 41".</summary>
    public bool IsUpdate(in Quantity quantity) =>
        (quantity.First > 1 && _tree.IsWord(quantity.First - 1, "to") && IsGrowth(quantity.First - 2))
        || IsUpFrom(quantity.End) || IsUpFrom(EndOfClause(quantity.End));

    private bool IsGrowth(int token) => _tree.Is(token, WordList.DegreeChange) || _tree.IsOneOf(token, s_growth);

    private bool IsUpFrom(int token)
    {
        token += token < _tree.Tokens.Length && _tree.Tokens[token].Kind == TokenKind.Comma ? 1 : 0;
        return _tree.IsWord(token + 1, "from") && (_tree.IsWord(token, "up") || _tree.IsWord(token, "down"));
    }

    private int EndOfClause(int token)
    {
        var end = token;
        while (end < _tree.Tokens.Length && end - token < Farthest && _tree.Tokens[end].Kind != TokenKind.Comma && !_tree.Tokens[end].Has(TokenFlags.SentenceStart))
        {
            end++;
        }

        return end;
    }

    /// <summary>The names of a sentence, but for those of who says it, and of a country before a name: "Sweden's Norrland". A headline has none that could be told from its other words.</summary>
    public ImmutableArray<int> NamesOf(TextSpan sentence)
    {
        if (story.Model.RoleAt(sentence.Start) == BlockRole.Headline)
        {
            return [];
        }

        numbers.Clear();
        var inside = story.Model.Within(ElementKind.Attribution, sentence);
        var attributions = story.Model.Attributions[inside.A..inside.B];
        for (var i = _tree.TokenAt(sentence.Start); i < _tree.Tokens.Length && _tree.Tokens[i].Start < sentence.End; i++)
        {
            ref readonly var item = ref _tree.Tokens[i];
            if (item.IsCapitalized && item.Length > 1 && !item.Has(TokenFlags.AllCaps) && !item.Has(TokenFlags.SentenceStart) && !item.Has(TokenFlags.Abbreviation)
                && !_tree.Is(i, WordList.FunctionWord) && !_tree.Is(i, WordList.OrganizationWord) && !_tree.Is(i, WordList.Weekday) && !_tree.Is(i, WordList.Month) && !IsOwner(i) && !IsSpeaker(item.Span, attributions))
            {
                numbers.Add(WordNumber.Of(_tree, i));
            }
        }

        return [.. numbers];
    }

    /// <summary>Days, months and years of the sentence, and years of the one that opens its paragraph; weekdays from -1 down. What it has been "since 1994" is no time of the figure.</summary>
    public ImmutableArray<int> DaysOf(in Quantity figure, TextSpan sentence)
    {
        numbers.Clear();
        var dates = story.Model.Within(ElementKind.Date, sentence);
        foreach (ref readonly var date in story.Model.Dates[dates.A..dates.B])
        {
            if (sentence.Contains(date.Span) && !date.Span.OverlapsWith(figure.Span) && !IsOfSaying(_tree, date.First))
            {
                numbers.Add(date.Day > 0 ? (date.Month * 32) + date.Day : date.Month > 0 ? date.Month : -1 - date.Weekday);
            }
        }

        AddYears(figure, sentence);
        var opening = _tree.Sentences[_tree.Blocks[story.Model.BlockAt(sentence.Start)].FirstSentence].Span;
        if (opening != sentence)
        {
            AddYears(figure, opening);
        }

        return [.. numbers];
    }

    private void AddYears(in Quantity figure, TextSpan sentence)
    {
        var quantities = story.Model.Within(ElementKind.Quantity, sentence);
        foreach (ref readonly var quantity in story.Model.Quantities[quantities.A..quantities.B])
        {
            if (quantity.Kind == QuantityKind.Year && sentence.Contains(quantity.Span) && !IsSince(figure.End, quantity.First))
            {
                numbers.Add((int)quantity.Low);
            }
        }
    }

    /// <summary>Whether it is the day of "the commission said on Monday": of the words, not of what they tell.</summary>
    public static bool IsOfSaying(StoryTree tree, int date)
    {
        var at = date - (tree.IsWord(date - 1, "on") ? 2 : 1);
        return at >= 0 && tree.Is(at, WordList.ReportingVerb);
    }

    /// <summary>A clause ends at a mark, but not at one right beside the figure.</summary>
    private bool IsEnd(int token, int beside) =>
        token != beside && _tree.Tokens[token].Kind is TokenKind.Comma or TokenKind.Semicolon or TokenKind.Period or TokenKind.Dash or TokenKind.Colon;

    /// <summary>Whether a comma and then "since" stand between a figure and a year.</summary>
    private bool IsSince(int from, int year)
    {
        var since = -1;
        for (var i = year - 1; i >= from; i--)
        {
            since = _tree.IsWord(i, "since") ? i : since;
            if (since >= 0 && _tree.Tokens[i].Kind == TokenKind.Comma)
            {
                return true;
            }
        }

        return false;
    }

    private static ImmutableArray<int> Known(params ReadOnlySpan<int> stems)
    {
        Span<int> known = stackalloc int[stems.Length];
        var count = 0;
        foreach (var stem in stems)
        {
            if (stem != 0)
            {
                known[count++] = stem;
            }
        }

        return [.. known[..count]];
    }

    private bool IsDeed(int token)
    {
        var isName = _tree.Tokens[token].IsCapitalized && !_tree.Tokens[token].Has(TokenFlags.SentenceStart);
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
        token + 1 < _tree.Tokens.Length && _tree.Tokens[token + 1].IsCapitalized && NameWords.IsPossessive(_tree.TextOf(token));

    private static bool IsSpeaker(TextSpan name, ReadOnlySpan<Attribution> attributions)
    {
        foreach (ref readonly var attribution in attributions)
        {
            if (attribution.Span.Contains(name))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The stem of a word of content; 0 for any other, and for one that is there already.</summary>
    private int Add(int token, Span<int> words, ref int count)
    {
        ref readonly var item = ref _tree.Tokens[token];
        if (!item.IsWord || item.Length < 2 || _tree.Is(token, WordList.FunctionWord) || _tree.Is(token, WordList.Approximator))
        {
            return 0;
        }

        var word = WordNumber.OfStem(_tree, token);
        if (words[..count].Contains(word))
        {
            return 0;
        }

        words[count++] = word;
        return word;
    }
}
