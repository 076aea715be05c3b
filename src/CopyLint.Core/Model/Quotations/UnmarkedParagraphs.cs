using CopyLint.Syntax;
using CopyLint.Text;

namespace CopyLint.Model.Quotations;

/// <summary>
/// The paragraphs of a long quotation that were not reopened: one is left open, the next ones have no mark, and the last
/// ends with a closing mark.
/// </summary>
internal ref struct UnmarkedParagraphs(StoryTree tree, Table<Quotation> found)
{
    private const int Most = 12;

    private readonly StoryTree _tree = tree;
    private readonly Table<Quotation> _found = found;
    private int _openBlock = -1;
    private int _foundThen;

    /// <summary>Notes that the quotations of the block run on past its end.</summary>
    public void Open(int block)
    {
        _openBlock = block;
        _foundThen = _found.Count;
    }

    /// <summary>Takes a closing mark without an opening one, at the end of the block.</summary>
    public void Close(int block, int mark)
    {
        if (_openBlock < 0 || _found.Count != _foundThen || block - _openBlock > Most)
        {
            return;
        }

        for (var b = _openBlock + 1; b <= block; b++)
        {
            var first = _tree.Blocks[b].FirstToken;
            var end = b == block ? mark : _tree.Blocks[b].EndToken;
            var isClosed = b == block;
            _found.Add(new Quotation(_tree.SpanOf(first, isClosed ? mark + 1 : end), _tree.SpanOf(first, end), first, isClosed ? mark + 1 : end, 0, isClosed, true));
        }

        _openBlock = -1;
    }
}
