using System.Runtime.CompilerServices;
using CopyLint.Syntax;
using CopyLint.Text;

namespace CopyLint.Model.Quotations;

/// <summary>Pairs the marks of one block after the other. Each mark is looked at once, with a look ahead to the next one at most.</summary>
internal ref struct QuotationScan
{
    private readonly StoryTree _tree;
    private readonly ReadOnlySpan<Token> _tokens;
    private readonly QuoteMarks _marks;
    private QuotationStack _open;
    private UnmarkedParagraphs _unmarked;
    private int _block;
    private int _end;

    /// <summary>How many straight double marks of the block stand behind the last one that was looked at; -1 until it is asked.</summary>
    private int _straightLeft;
    private TokenCursor _next;

    /// <summary>The first mark that has not been looked at.</summary>
    private int _mark;

    /// <param name="open">Room for the marks that are open at once.</param>
    public QuotationScan(StoryTree tree, Table<Quotation> found, Span<OpenMark> open)
    {
        _tree = tree;
        _tokens = tree.Tokens;
        _marks = new QuoteMarks(tree);
        _open = new QuotationStack(tree, found, open);
        _unmarked = new UnmarkedParagraphs(tree, found);
        _next = tree.Bits.Of(TokenSet.QuotationMark);
        _mark = _next.Next();
    }

    public void Run()
    {
        var blocks = _tree.Blocks;
        for (_block = 0; _block < blocks.Length; _block++)
        {
            if (_mark < blocks[_block].EndToken)
            {
                Block(blocks[_block].FirstToken, blocks[_block].EndToken);
            }
            else
            {
                _open.SkipBlock();
            }
        }
    }

    private void Block(int first, int end)
    {
        _end = end;
        _straightLeft = -1;
        _open.BeginBlock(first);
        for (; _mark < end; _mark = _next.Next())
        {
            Mark(_mark);
        }

        if (_open.EndBlock(end, _tokens[end].Kind))
        {
            _unmarked.Open(_block);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
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
        var open = _open.Find(family);
        if (family == QuoteFamily.Curly && open >= 0 && IsClosingHere(open, mark))
        {
            _open.Close(open, mark);
        }
        else
        {
            _open.Open(mark, family);
        }
    }

    /// <summary>„low“ quotations close with “, and careless copy closes “like this“.</summary>
    private readonly bool IsClosingHere(int open, int mark) =>
        _marks.CanClose(mark, _end) && (!_marks.CanOpen(mark, _end) || _tree.Text[_tokens[_open.MarkOf(open)].Start] == '\u201E');

    private void CloseDouble(int mark)
    {
        var family = FamilyOf(mark);
        var open = _open.Find(family);
        open = open < 0 && family == QuoteFamily.Curly ? _open.Find(QuoteFamily.Straight) : open;
        if (open >= 0)
        {
            _open.Close(open, mark);
        }
        else if (family == QuoteFamily.Curly && _tokens[mark].IsSpaceBefore && _marks.CanOpen(mark, _end))
        {
            _open.Open(mark, family);
        }
        else if (family == QuoteFamily.Curly)
        {
            Stray(mark);
        }
    }

    private void Straight(int mark)
    {
        _straightLeft = Math.Max(-1, _straightLeft - 1);
        var open = _open.Find(QuoteFamily.Straight);
        if (_marks.IsAfterNumber(mark) && IsInches(mark, open >= 0))
        {
            return;
        }

        if (open < 0 && _open.Find(QuoteFamily.Curly) is var curly and >= 0 && _marks.CanClose(mark, _end))
        {
            _open.Close(curly, mark);
        }
        else if (open < 0)
        {
            OpenStraight(mark);
        }
        else if (_marks.CanOpen(mark, _end) && _tokens[mark].IsSpaceBefore && IsOddLeft(mark))
        {
            _open.CutOff(open, mark);
            _open.Open(mark, QuoteFamily.Straight);
        }
        else
        {
            _open.Close(open, mark);
        }
    }

    /// <summary>A mark that looks like a closing one opens only if another is left to close it (he said," Go").</summary>
    private void OpenStraight(int mark)
    {
        if (mark + 1 < _end && (_tokens[mark].IsSpaceBefore || !_marks.CanClose(mark, _end) || IsOddLeft(mark)))
        {
            _open.Open(mark, QuoteFamily.Straight);
        }
        else
        {
            Stray(mark);
        }
    }

    private void Stray(int mark)
    {
        if (mark + 1 == _end && mark > _tree.Blocks[_block].FirstToken && _open.Depth == 0)
        {
            _unmarked.Close(_block, mark);
        }
    }

    /// <summary>Whether a mark behind a number is a sign for inches.</summary>
    private bool IsInches(int mark, bool isOpen)
    {
        if (!isOpen || !_marks.IsAfterFeet(mark))
        {
            return !isOpen || IsOddLeft(mark);
        }

        var next = mark + 1 < _end && _tokens[mark + 1].Kind is TokenKind.Comma or TokenKind.Period ? mark + 2 : mark + 1;
        return IsOddLeft(mark) || (next < _end && _tokens[next].Kind == TokenKind.StraightQuote && !_tokens[next].IsSpaceBefore);
    }

    /// <summary>Whether the marks that are left cannot be paired. They are counted once a block, and only where that decides.</summary>
    private bool IsOddLeft(int mark)
    {
        if (_straightLeft < 0)
        {
            _straightLeft = 0;
            for (var i = _tree.NextOf(TokenSet.QuotationMark, mark + 1); i < _end; i = _tree.NextOf(TokenSet.QuotationMark, i + 1))
            {
                _straightLeft += _tokens[i].Kind == TokenKind.StraightQuote ? 1 : 0;
            }
        }

        return _straightLeft % 2 != 0;
    }

    private void Single(int mark)
    {
        var isOpen = _open.IsTop(QuoteFamily.Single);
        var isFeet = _marks.IsAfterNumber(mark) && mark + 1 < _end && _tokens[mark + 1].Kind == TokenKind.Number;
        if (isOpen && !isFeet && _tokens[mark].Kind != TokenKind.OpenSingleQuote && _marks.CanClose(mark, _end)
            && !_marks.IsApostropheAfterWord(mark, _end))
        {
            _open.Close(_open.Depth - 1, mark);
        }
        else if (_marks.CanOpenSingle(mark, _end))
        {
            if (isOpen)
            {
                _open.Drop();
            }

            _open.Open(mark, QuoteFamily.Single);
        }
    }

    private readonly QuoteFamily FamilyOf(int mark) =>
        _tree.Text[_tokens[mark].Start] is '\u00AB' or '\u00BB' ? QuoteFamily.Guillemet : QuoteFamily.Curly;
}
