using CopyLint.Syntax;
using CopyLint.Text;

namespace CopyLint.Model.Quotations;

/// <summary>Pairs the marks of one block after the other. Each mark is looked at once, with a look ahead to the next one at most.</summary>
internal ref struct QuotationScan
{
    private const int Deepest = 4;

    private readonly StoryTree _tree;
    private readonly ReadOnlySpan<Token> _tokens;
    private readonly QuoteMarks _marks;
    private readonly Table<Quotation> _found;
    private readonly Span<OpenMark> _open;
    private int _depth;
    private int _first;
    private int _end;
    private int _straightLeft;
    private bool _isOpenBefore;
    private QuoteFamily _familyBefore;

    /// <param name="open">Room for the marks that are open at once.</param>
    public QuotationScan(StoryTree tree, Table<Quotation> found, Span<OpenMark> open)
    {
        _tree = tree;
        _tokens = tree.Tokens;
        _marks = new QuoteMarks(tree);
        _found = found;
        _open = open[..Deepest];
    }

    public static int Room => Deepest;

    public void Run()
    {
        foreach (ref readonly var block in _tree.Blocks)
        {
            Block(block.FirstToken, block.EndToken);
        }
    }

    private void Block(int first, int end)
    {
        _first = first;
        _end = end;
        _straightLeft = -1;
        for (var i = first; i < end; i++)
        {
            if (QuoteMarks.IsMark(_tokens[i].Kind))
            {
                Mark(i);
            }
        }

        EndBlock();
    }

    private void Mark(int mark)
    {
        switch (_tokens[mark].Kind)
        {
            case TokenKind.OpenQuote:
                OpenDouble(mark);
                break;
            case TokenKind.CloseQuote:
                CloseDouble(mark);
                break;
            case TokenKind.StraightQuote:
                Straight(mark);
                break;
            default:
                Single(mark);
                break;
        }
    }

    private void OpenDouble(int mark)
    {
        var family = FamilyOf(mark);
        var open = Find(family);
        if (family == QuoteFamily.Curly && open >= 0 && IsClosingHere(open, mark))
        {
            Close(open, mark);
        }
        else
        {
            Open(mark, family);
        }
    }

    /// <summary>„low“ quotations close with “, and careless copy closes “like this“.</summary>
    private readonly bool IsClosingHere(int open, int mark) =>
        _marks.CanClose(mark, _end) && (!_marks.CanOpen(mark, _end) || _tree.Text[_tokens[_open[open].Token].Start] == '\u201E');

    private void CloseDouble(int mark)
    {
        var family = FamilyOf(mark);
        var open = Find(family);
        open = open < 0 && family == QuoteFamily.Curly ? Find(QuoteFamily.Straight) : open;
        if (open >= 0)
        {
            Close(open, mark);
        }
        else if (family == QuoteFamily.Curly && _tokens[mark].IsSpaceBefore && _marks.CanOpen(mark, _end))
        {
            Open(mark, family);
        }
    }

    private void Straight(int mark)
    {
        CountStraight(mark);
        _straightLeft--;
        var open = Find(QuoteFamily.Straight);
        if (IsInches(mark, open >= 0))
        {
            return;
        }

        if (open < 0 && Find(QuoteFamily.Curly) is var curly and >= 0 && _marks.CanClose(mark, _end))
        {
            Close(curly, mark);
        }
        else if (open < 0)
        {
            OpenStraight(mark);
        }
        else if (_marks.CanOpen(mark, _end) && _tokens[mark].IsSpaceBefore && _straightLeft % 2 != 0)
        {
            CutOff(open, mark);
            Open(mark, QuoteFamily.Straight);
        }
        else
        {
            Close(open, mark);
        }
    }

    /// <summary>A mark that looks like a closing one opens only if another is left to close it (he said," Go").</summary>
    private void OpenStraight(int mark)
    {
        if (mark + 1 < _end && (_tokens[mark].IsSpaceBefore || !_marks.CanClose(mark, _end) || _straightLeft % 2 != 0))
        {
            Open(mark, QuoteFamily.Straight);
        }
    }

    private readonly bool IsInches(int mark, bool isOpen)
    {
        if (!_marks.IsAfterNumber(mark))
        {
            return false;
        }

        if (!isOpen || !_marks.IsAfterFeet(mark))
        {
            return !isOpen || _straightLeft % 2 != 0;
        }

        var next = mark + 1 < _end && _tokens[mark + 1].Kind is TokenKind.Comma or TokenKind.Period ? mark + 2 : mark + 1;
        return _straightLeft % 2 != 0 || (next < _end && _tokens[next].Kind == TokenKind.StraightQuote && !_tokens[next].IsSpaceBefore);
    }

    /// <summary>Counts the straight double marks of the block, once and only where there is one.</summary>
    private void CountStraight(int mark)
    {
        if (_straightLeft >= 0)
        {
            return;
        }

        _straightLeft = 0;
        for (var i = mark; i < _end; i++)
        {
            _straightLeft += _tokens[i].Kind == TokenKind.StraightQuote ? 1 : 0;
        }
    }

    private void Single(int mark)
    {
        var isOpen = _depth > 0 && _open[_depth - 1].Family == QuoteFamily.Single;
        var isFeet = _marks.IsAfterNumber(mark) && mark + 1 < _end && _tokens[mark + 1].Kind == TokenKind.Number;
        if (isOpen && !isFeet && _tokens[mark].Kind != TokenKind.OpenSingleQuote && _marks.CanClose(mark, _end)
            && !_marks.IsApostropheAfterWord(mark, _end))
        {
            Close(_depth - 1, mark);
        }
        else if (_marks.CanOpenSingle(mark, _end))
        {
            if (isOpen)
            {
                Drop();
            }

            Open(mark, QuoteFamily.Single);
        }
    }

    private readonly QuoteFamily FamilyOf(int mark) =>
        _tree.Text[_tokens[mark].Start] is '\u00AB' or '\u00BB' ? QuoteFamily.Guillemet : QuoteFamily.Curly;

    private readonly int Find(QuoteFamily family)
    {
        var i = _depth - 1;
        while (i >= 0 && _open[i].Family != family)
        {
            i--;
        }

        return i;
    }

    private void Open(int mark, QuoteFamily family)
    {
        if (_depth < Deepest)
        {
            _open[_depth++] = new OpenMark(mark, family, _found.Count);
        }
    }

    private void Close(int open, int mark)
    {
        while (_depth > open + 1)
        {
            Drop();
        }

        var opening = _open[--_depth];
        if (mark > opening.Token + 1)
        {
            Add(opening, mark, mark + 1);
        }
    }

    /// <summary>Ends a quotation whose closing mark is missing before the token <paramref name="end"/>.</summary>
    private void CutOff(int open, int end)
    {
        while (_depth > open + 1)
        {
            Drop();
        }

        Add(_open[--_depth], end, end);
    }

    private readonly void Add(OpenMark opening, int contentEnd, int end)
    {
        var isContinued = _isOpenBefore && opening.Token == _first && opening.Family == _familyBefore;
        _found.Insert(opening.Found, new Quotation(
            _tree.SpanOf(opening.Token, end), _tree.SpanOf(opening.Token + 1, contentEnd), opening.Token, end, _depth, contentEnd < end, isContinued));
    }

    /// <summary>Takes back the last opening mark, which was none: what stands in it moves up.</summary>
    private void Drop()
    {
        var dropped = _open[--_depth];
        for (var i = dropped.Found; i < _found.Count; i++)
        {
            _found[i] = _found[i] with { Depth = _found[i].Depth - 1 };
        }
    }

    private void EndBlock()
    {
        var isOpen = false;
        var family = _familyBefore;
        while (_depth > 0)
        {
            var last = _open[_depth - 1];
            if (last.Family is QuoteFamily.Curly or QuoteFamily.Straight || IsReopened(last))
            {
                isOpen = EndUnclosed(last);
                family = last.Family;
            }
            else
            {
                Drop();
            }
        }

        _isOpenBefore = isOpen;
        _familyBefore = family;
    }

    /// <summary>Single marks and guillemets without an end count only where the next paragraph goes on with the same mark.</summary>
    private readonly bool IsReopened(OpenMark opening) =>
        _depth == 1 && _end < _tokens.Length && _tokens[_end].Kind == _tokens[opening.Token].Kind;

    /// <summary>Whether the quotation runs to the end of the block, so that the next one may go on with it.</summary>
    private bool EndUnclosed(OpenMark opening)
    {
        var end = FirstReopening(opening);
        if (end < 0)
        {
            CutOff(_depth - 1, _end);
            return _depth == 0;
        }

        Drop();
        Add(opening, end, end);
        return false;
    }

    /// <summary>A second “ inside an unclosed “ says that the closing mark of the first was forgotten.</summary>
    private readonly int FirstReopening(OpenMark opening)
    {
        for (var i = opening.Found; i < _found.Count && opening.Family == QuoteFamily.Curly; i++)
        {
            if (_found[i].Depth == _depth && _tree.Text[_found[i].Span.Start] == '\u201C')
            {
                return _found[i].First;
            }
        }

        return -1;
    }
}
