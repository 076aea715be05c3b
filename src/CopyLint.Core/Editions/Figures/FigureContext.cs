using System.Collections.Immutable;
using CopyLint.Analysis;
using CopyLint.Model.Quantities;
using CopyLint.Syntax;
using CopyLint.Text;
using Microsoft.CodeAnalysis.Text;

namespace CopyLint.Editions.Figures;

/// <summary>The words around a figure, as far as its clause goes, and the names of its sentence.</summary>
internal sealed class FigureContext
{
    private const int Farthest = 14;

    private readonly StoryContext _story;
    private readonly ImmutableArray<int>.Builder _words = ImmutableArray.CreateBuilder<int>();

    public FigureContext(StoryContext story, in Quantity quantity)
    {
        _story = story;
        var tokens = story.Tree.Tokens;
        for (var i = quantity.First - 1; i >= 0 && quantity.First - i <= Farthest && !IsEnd(i, quantity.First - 1) && !tokens[i + 1].Has(TokenFlags.SentenceStart); i--)
        {
            Add(i);
        }

        for (var i = quantity.End; i < tokens.Length && i - quantity.End < Farthest && !IsEnd(i, quantity.End) && !tokens[i].Has(TokenFlags.SentenceStart); i++)
        {
            Add(i);
        }
    }

    public ImmutableArray<int> Words => _words.ToImmutable();

    /// <summary>The names of a sentence. A headline has none that could be told from its other words.</summary>
    public ImmutableArray<int> NamesOf(TextSpan sentence)
    {
        var tree = _story.Tree;
        var names = ImmutableArray.CreateBuilder<int>();
        if (_story.Model.RoleAt(sentence.Start) == BlockRole.Headline)
        {
            return [];
        }

        for (var i = tree.TokenAt(sentence.Start); i < tree.Tokens.Length && tree.Tokens[i].Start < sentence.End; i++)
        {
            ref readonly var item = ref tree.Tokens[i];
            if (item.IsCapitalized && item.Length > 1 && !item.Has(TokenFlags.AllCaps) && !item.Has(TokenFlags.SentenceStart) && !tree.Is(i, WordList.FunctionWord))
            {
                names.Add(WordNumber.Of(tree, i));
            }
        }

        return names.ToImmutable();
    }

    /// <summary>Days, months and years of the sentence; weekdays from -1 down.</summary>
    public ImmutableArray<int> DaysOf(TextSpan sentence)
    {
        var days = ImmutableArray.CreateBuilder<int>();
        foreach (ref readonly var date in _story.Model.Dates)
        {
            if (sentence.Contains(date.Span))
            {
                days.Add(date.Day > 0 ? (date.Month * 32) + date.Day : date.Month > 0 ? date.Month : -1 - date.Weekday);
            }
        }

        foreach (ref readonly var quantity in _story.Model.Quantities)
        {
            if (quantity.Kind == QuantityKind.Year && sentence.Contains(quantity.Span))
            {
                days.Add((int)quantity.Low);
            }
        }

        return days.ToImmutable();
    }

    /// <summary>A clause ends at a mark, but not at one right beside the figure.</summary>
    private bool IsEnd(int token, int beside) =>
        token != beside && _story.Tree.Tokens[token].Kind is TokenKind.Comma or TokenKind.Semicolon or TokenKind.Period or TokenKind.Dash or TokenKind.Colon;

    private void Add(int token)
    {
        var tree = _story.Tree;
        ref readonly var item = ref tree.Tokens[token];
        if (!item.IsWord || item.Length < 2 || tree.Is(token, WordList.FunctionWord) || tree.Is(token, WordList.Approximator))
        {
            return;
        }

        var word = WordNumber.Of(tree, token);
        if (!_words.Contains(word))
        {
            _words.Add(word);
        }
    }
}
