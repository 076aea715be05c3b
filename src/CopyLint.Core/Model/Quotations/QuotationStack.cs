using CopyLint.Syntax;
using CopyLint.Text;

namespace CopyLint.Model.Quotations;

/// <summary>The marks that are open in one block, and the quotations that they become. Each quotation moves at most once for each mark around it.</summary>
internal ref struct QuotationStack
{
    public const int Deepest = 4;

    private readonly StoryTree _tree;
    private readonly Table<Quotation> _found;
    private readonly Span<OpenMark> _open;
    private int _first;
    private bool _isOpenBefore;
    private QuoteFamily _familyBefore;

    /// <param name="open">Room for <see cref="Deepest"/> marks.</param>
    public QuotationStack(StoryTree tree, Table<Quotation> found, Span<OpenMark> open)
    {
        _tree = tree;
        _found = found;
        _open = open[..Deepest];
    }

    public int Depth { get; private set; }

    public readonly OpenMark Top => _open[Depth - 1];

    public readonly bool IsTop(QuoteFamily family) => Depth > 0 && Top.Family == family;

    /// <summary>Index of the innermost open mark of the family, or -1.</summary>
    public readonly int Find(QuoteFamily family)
    {
        var i = Depth - 1;
        while (i >= 0 && _open[i].Family != family)
        {
            i--;
        }

        return i;
    }

    public readonly int MarkOf(int open) => _open[open].Token;

    public void BeginBlock(int first) => _first = first;

    public void Open(int mark, QuoteFamily family)
    {
        if (Depth < Deepest)
        {
            _open[Depth++] = new OpenMark(mark, family, _found.Count);
        }
    }

    public void Close(int open, int mark)
    {
        DropDownTo(open);
        Add(_open[--Depth], mark, mark + 1);
    }

    /// <summary>Ends a quotation whose closing mark is missing before the token <paramref name="end"/>.</summary>
    public void CutOff(int open, int end)
    {
        DropDownTo(open);
        Add(_open[--Depth], end, end);
    }

    /// <summary>Takes back the last opening mark, which was none: what stands in it moves up.</summary>
    public void Drop()
    {
        var dropped = _open[--Depth];
        for (var i = dropped.Found; i < _found.Count; i++)
        {
            _found[i] = _found[i] with { Depth = _found[i].Depth - 1 };
        }
    }

    /// <summary>Goes on behind a block without marks.</summary>
    public void SkipBlock() => _isOpenBefore = false;

    /// <summary>Ends what is open at the end of a block. Returns whether a quotation of copy runs on past it.</summary>
    /// <param name="next">Kind of the token that opens the next block.</param>
    public bool EndBlock(int end, TokenKind next)
    {
        var isOpen = false;
        var family = _familyBefore;
        while (Depth > 0)
        {
            if (IsUnclosed(next))
            {
                family = Top.Family;
                isOpen = EndUnclosed(end);
            }
            else
            {
                Drop();
            }
        }

        _isOpenBefore = isOpen;
        _familyBefore = family;
        return isOpen;
    }

    /// <summary>Single marks and guillemets without an end count only where the next paragraph goes on with the same mark.</summary>
    private readonly bool IsUnclosed(TokenKind next) =>
        Top.Family is QuoteFamily.Curly or QuoteFamily.Straight || (Depth == 1 && next == _tree.Tokens[Top.Token].Kind);

    /// <summary>Whether the quotation runs to the end of the block, so that the next one may go on with it.</summary>
    private bool EndUnclosed(int blockEnd)
    {
        var opening = Top;
        var end = FirstReopening(opening);
        if (end < 0)
        {
            CutOff(Depth - 1, blockEnd);
            return Depth == 0;
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
            if (_found[i].Depth == Depth && _tree.Text[_found[i].Span.Start] == '\u201C')
            {
                return _found[i].First;
            }
        }

        return -1;
    }

    private void DropDownTo(int open)
    {
        while (Depth > open + 1)
        {
            Drop();
        }
    }

    private readonly void Add(OpenMark opening, int contentEnd, int end)
    {
        if (contentEnd == opening.Token + 1)
        {
            return;
        }

        var isContinued = _isOpenBefore && opening.Token == _first && opening.Family == _familyBefore;
        _found.Insert(opening.Found, new Quotation(
            _tree.SpanOf(opening.Token, end), _tree.SpanOf(opening.Token + 1, contentEnd), opening.Token, end, Depth, contentEnd < end, isContinued));
    }
}
