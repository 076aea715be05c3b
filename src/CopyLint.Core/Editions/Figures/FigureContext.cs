using System.Collections.Immutable;
using CopyLint.Analysis;
using CopyLint.Model;
using CopyLint.Model.Quantities;
using CopyLint.Syntax;
using CopyLint.Text;
using Microsoft.CodeAnalysis.Text;

namespace CopyLint.Editions.Figures;

/// <summary>The words around a figure, as far as its clause goes, and the names of its sentence.</summary>
internal readonly ref struct FigureContext(StoryContext story)
{
    private const int Farthest = 14;

    private readonly StoryTree _tree = story.Tree;

    public ImmutableArray<int> WordsAround(in Quantity quantity)
    {
        Span<int> words = stackalloc int[2 * Farthest];
        var count = 0;
        var tokens = _tree.Tokens;
        for (var i = quantity.First - 1; i >= 0 && quantity.First - i <= Farthest && !IsEnd(i, quantity.First - 1) && !tokens[i + 1].Has(TokenFlags.SentenceStart); i--)
        {
            Add(i, words, ref count);
        }

        for (var i = quantity.End; i < tokens.Length && i - quantity.End < Farthest && !IsEnd(i, quantity.End) && !tokens[i].Has(TokenFlags.SentenceStart); i++)
        {
            Add(i, words, ref count);
        }

        return [.. words[..count]];
    }

    /// <summary>The names of a sentence. A headline has none that could be told from its other words.</summary>
    public ImmutableArray<int> NamesOf(TextSpan sentence)
    {
        if (story.Model.RoleAt(sentence.Start) == BlockRole.Headline)
        {
            return [];
        }

        var names = ImmutableArray.CreateBuilder<int>();
        for (var i = _tree.TokenAt(sentence.Start); i < _tree.Tokens.Length && _tree.Tokens[i].Start < sentence.End; i++)
        {
            ref readonly var item = ref _tree.Tokens[i];
            if (item.IsCapitalized && item.Length > 1 && !item.Has(TokenFlags.AllCaps) && !item.Has(TokenFlags.SentenceStart) && !_tree.Is(i, WordList.FunctionWord))
            {
                names.Add(WordNumber.Of(_tree, i));
            }
        }

        return names.DrainToImmutable();
    }

    /// <summary>Days, months and years of the sentence; weekdays from -1 down.</summary>
    public ImmutableArray<int> DaysOf(TextSpan sentence)
    {
        var days = ImmutableArray.CreateBuilder<int>();
        var dates = story.Model.Within(ElementKind.Date, sentence);
        foreach (ref readonly var date in story.Model.Dates[dates.A..dates.B])
        {
            if (sentence.Contains(date.Span))
            {
                days.Add(date.Day > 0 ? (date.Month * 32) + date.Day : date.Month > 0 ? date.Month : -1 - date.Weekday);
            }
        }

        var quantities = story.Model.Within(ElementKind.Quantity, sentence);
        foreach (ref readonly var quantity in story.Model.Quantities[quantities.A..quantities.B])
        {
            if (quantity.Kind == QuantityKind.Year && sentence.Contains(quantity.Span))
            {
                days.Add((int)quantity.Low);
            }
        }

        return days.DrainToImmutable();
    }

    /// <summary>A clause ends at a mark, but not at one right beside the figure.</summary>
    private bool IsEnd(int token, int beside) =>
        token != beside && _tree.Tokens[token].Kind is TokenKind.Comma or TokenKind.Semicolon or TokenKind.Period or TokenKind.Dash or TokenKind.Colon;

    private void Add(int token, Span<int> words, ref int count)
    {
        ref readonly var item = ref _tree.Tokens[token];
        if (!item.IsWord || item.Length < 2 || _tree.Is(token, WordList.FunctionWord) || _tree.Is(token, WordList.Approximator))
        {
            return;
        }

        var word = WordNumber.Of(_tree, token);
        if (!words[..count].Contains(word))
        {
            words[count++] = word;
        }
    }
}
