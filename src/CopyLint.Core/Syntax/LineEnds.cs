using CopyLint.Text;

namespace CopyLint.Syntax;

/// <summary>Tells the line ends that wrap a paragraph from those that end one.</summary>
internal readonly ref struct LineEnds
{
    private const int WidestWrap = 110;
    private const int ShortLine = 40;
    private const int LongLine = 100;

    private readonly string _text;
    private readonly Lexicon _lexicon;
    private readonly ReadOnlySpan<Token> _tokens;
    private readonly TokenTable _table;

    /// <summary>The width to which the story is wrapped, or 0.</summary>
    private readonly int _width;

    public LineEnds(string text, Lexicon lexicon, TokenTable table)
    {
        _text = text;
        _lexicon = lexicon;
        _table = table;
        _tokens = table.Tokens.Items;
        _width = table.Bits.NextOf(TokenSet.InnerLine, 0) < _tokens.Length - 1 ? WrapWidth(_tokens, table.Bits) : 0;
    }

    /// <summary>Whether the line that begins at <paramref name="next"/> goes on with the paragraph of the line before it.</summary>
    public bool IsWrap(int lineStart, int next)
    {
        var last = next - 1;
        var isClosed = IsClosed(last);
        var isMidSentence = !isClosed && _width > 0 && IsFull(lineStart, next) && ListMarker.At(_text, _tokens, lineStart, next).IsNone;
        if ((!isMidSentence && IsMarkerLine(next, isClosed)) || IsRow(lineStart, next) || IsRow(next, LineEndOf(next)))
        {
            return false;
        }

        if (IsContinuation(next))
        {
            return _text[_tokens[last].End] is ' ' || !IsListed(next, isClosed);
        }

        if (_width > 0 && IsFull(lineStart, next))
        {
            return !isClosed || Width(lineStart, next) > _width - 16;
        }

        return !isClosed && IsCutOff(lineStart, next);
    }

    /// <summary>Whether the block can be nothing but copy: it begins with a word, and nothing in the story sets cells apart.</summary>
    public bool IsCopy(in Token first) => first.Kind == TokenKind.Word & first.Length > 1 & !_table.MayHaveCells;

    /// <summary>Whether the block begins as a list item does.</summary>
    public bool IsListItem(int first, int end) =>
        end - first > 2 && (!ListMarker.At(_text, _tokens, first, end).IsNone || IsDashItem(first))
        && (_tokens[first].Has(TokenFlags.ParagraphStart) || IsMarkerLine(first, isClosed: true));

    /// <summary>Whether the tokens are a row of a table.</summary>
    public bool IsRow(int first, int end) => TableRow.IsNumbers(_tokens, first, end) || (_table.MayHaveCells && TableRow.IsCells(_text, _tokens, first, end));

    private bool IsMarkerLine(int first, bool isClosed)
    {
        var marker = ListMarker.At(_text, _tokens, first, _tokens.Length - 1);
        return (!marker.IsNone && (isClosed || _tokens[first].Kind != TokenKind.Number || marker.Value < 100)) || (IsDashItem(first) && isClosed);
    }

    private bool IsDashItem(int first) =>
        _tokens[first].Kind is TokenKind.Hyphen or TokenKind.Dash && _tokens[first + 1].IsSpaceBefore && _tokens[first].Length == 1;

    /// <summary>A line that begins with lower case, or with a bracket or a dash behind an open sentence, goes on.</summary>
    private bool IsContinuation(int next)
    {
        ref readonly var token = ref _tokens[next];
        return token.Kind switch
        {
            TokenKind.Word => char.IsLower(_text[token.Start]),
            TokenKind.Comma or TokenKind.Period or TokenKind.Semicolon or TokenKind.CloseBracket or TokenKind.CloseQuote or TokenKind.Percent => true,
            TokenKind.OpenBracket or TokenKind.Dash => !IsClosed(next - 1),
            _ => false,
        };
    }

    /// <summary>Three or more short lines without a full stop are a list, though they begin with lower case.</summary>
    private bool IsListed(int next, bool isClosed)
    {
        var end = LineEndOf(next);
        var start = LineStartOf(next - 1);
        var isOfThree = !_tokens[start].Has(TokenFlags.ParagraphStart) || !IsParagraphEnd(end);
        return isOfThree && !isClosed && !IsOpen(next - 1) && Width(start, next) <= ShortLine
            && Width(next, end) <= ShortLine && !IsClosed(end - 1) && _tokens[end - 1].Kind is TokenKind.Word or TokenKind.Number
            && (IsParagraphEnd(end) || _text[_tokens[end - 1].End] is not ' ');
    }

    private bool IsParagraphEnd(int token) => _tokens[token].Kind == TokenKind.EndOfText || _tokens[token].Has(TokenFlags.ParagraphStart);

    /// <summary>A comma or a function word ends no line of its own.</summary>
    private bool IsOpen(int last)
    {
        ref readonly var token = ref _tokens[last];
        return token.Kind == TokenKind.Comma
            || (token.IsWord && !token.Has(TokenFlags.AllCaps) && _lexicon.Is(token.Word, WordList.FunctionWord));
    }

    /// <summary>In a wrapped story: the next line's first word would not have fitted on this line.</summary>
    private bool IsFull(int lineStart, int next)
    {
        var word = next;
        while (word + 1 < _tokens.Length && !_tokens[word + 1].IsSpaceBefore)
        {
            word++;
        }

        return Width(lineStart, next) + 1 + (_tokens[word].End - _tokens[next].Start) > _width;
    }

    /// <summary>A line that stops in the middle of its sentence: behind a comma or a function word, or before the same word again, or long and open.</summary>
    private bool IsCutOff(int lineStart, int next)
    {
        var last = next - 1;
        ref readonly var token = ref _tokens[last];
        if (IsOpen(last) && next - lineStart > 3)
        {
            return true;
        }

        var isRepeated = token.IsWord && _tokens[next].IsWord && token.Word == _tokens[next].Word && next - lineStart > 4;
        return isRepeated || (Width(lineStart, next) > LongLine && IsClosed(LineEndOf(next) - 1));
    }

    private bool IsClosed(int last)
    {
        var i = last;
        while (!_tokens[i].Has(TokenFlags.LineStart) && last - i < 3 && _tokens[i].Kind is TokenKind.CloseQuote or TokenKind.CloseSingleQuote or TokenKind.StraightQuote
            or TokenKind.StraightSingleQuote or TokenKind.CloseBracket)
        {
            i--;
        }

        return _tokens[i].Kind is TokenKind.Period or TokenKind.Question or TokenKind.Exclamation or TokenKind.Colon or TokenKind.Ellipsis
            || (_tokens[i].Has(TokenFlags.Abbreviation) && i == last && Width(LineStartOf(i), i + 1) < ShortLine);
    }

    private int LineEndOf(int lineStart) => _table.Bits.NextOf(TokenSet.LineStart, lineStart + 1);

    private int LineStartOf(int token)
    {
        while (token > 0 && !_tokens[token].Has(TokenFlags.LineStart))
        {
            token--;
        }

        return token;
    }

    private int Width(int lineStart, int lineEnd) => _tokens[lineEnd - 1].End - _tokens[lineStart].Start;

    /// <summary>
    /// The width under which nine of ten wrapped lines lie, if three of five of them come near it; else 0. A wrapped line
    /// is one with another line of its paragraph below it.
    /// </summary>
    private static int WrapWidth(ReadOnlySpan<Token> tokens, TokenBits bits)
    {
        Span<int> lines = stackalloc int[WidestWrap + 1];
        lines.Clear();
        var count = 0;
        var lineStart = 0;
        for (var i = 0; i < tokens.Length - 1 && (i = bits.NextOf(TokenSet.LineStart, i + 1)) < tokens.Length - 1;)
        {
            if (!tokens[i].Has(TokenFlags.ParagraphStart))
            {
                lines[Math.Min(tokens[i - 1].End - tokens[lineStart].Start, WidestWrap)]++;
                count++;
            }

            lineStart = i;
        }

        if (count < 2)
        {
            return 0;
        }

        var width = WidestWrap;
        for (var wider = lines[width]; width > 0 && wider * 10 <= count; wider += lines[width])
        {
            width--;
        }

        var near = 0;
        for (var w = Math.Max(0, width - 12); w <= width; w++)
        {
            near += lines[w];
        }

        return width < WidestWrap && width >= 30 && near * 5 >= count * 3 ? width : 0;
    }
}
