using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using CopyLint.Text;

namespace CopyLint.Syntax;

/// <summary>
/// Cuts the tokens into blocks: where the format says, or of a plain text by its lines. A blank line always ends a block; whether a single line end does is
/// decided by evidence: a hard-wrapped line is full, so that the next word would not have fitted.
/// </summary>
internal readonly ref struct BlockBuilder
{
    private readonly string _text;
    private readonly Lexicon _lexicon;
    private readonly ReadOnlySpan<Token> _tokens;
    private readonly TokenBits _bits;
    private readonly Table<Block> _blocks;
    private readonly LineEnds _lineEnds;

    private BlockBuilder(string text, Lexicon lexicon, TokenTable table, Table<Block> blocks)
    {
        _text = text;
        _lexicon = lexicon;
        _tokens = table.Tokens.Items;
        _bits = table.Bits;
        _blocks = blocks;
        _lineEnds = new LineEnds(text, lexicon, table);
    }

    public static void Build(string text, Lexicon lexicon, StoryLayout layout, TokenTable table, Table<Block> blocks)
    {
        var builder = new BlockBuilder(text, lexicon, table, blocks);
        if (layout.Blocks.IsEmpty)
        {
            builder.Guess(0, table.Tokens.Count - 1);
        }
        else
        {
            builder.Follow(layout);
        }
    }

    /// <summary>Cuts the tokens as plain text.</summary>
    private void Guess(int first, int end)
    {
        var lines = _bits.Of(TokenSet.LineStart);
        lines.GoTo(first + 1);
        for (var lineStart = first; lineStart < end;)
        {
            var next = Math.Min(lines.Next(), end);
            if (next == end || TokenIn(next).Has(TokenFlags.ParagraphStart) || !_lineEnds.IsWrap(lineStart, next))
            {
                Add(first, next);
                first = next;
            }

            lineStart = next;
        }
    }

    /// <summary>Cuts the tokens where the format says. A block has all tokens up to the next one, so that each token has one.</summary>
    private void Follow(StoryLayout layout)
    {
        var first = 0;
        for (var b = 0; b < layout.Blocks.Length; b++)
        {
            var end = first;
            var next = b + 1 < layout.Blocks.Length ? layout.Blocks[b + 1].Span.Start : int.MaxValue;
            while (end < _tokens.Length - 1 && _tokens[end].Start < next)
            {
                end++;
            }

            if (end == first)
            {
                continue;
            }

            switch (layout.Blocks[b])
            {
                case { IsPlain: true }:
                    Guess(first, end);
                    break;
                case { Role: BlockRole.Body }:
                    Add(first, end);
                    break;
                case { Role: var role }:
                    AddBlock(role, first, end);
                    break;
            }

            first = end;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Add(int first, int end)
    {
        var dateline = _bits.MayHave(TokenSet.Dash, first, Dateline.Longest) ? Dateline.End(_text, _lexicon, _tokens, first, end) : first;
        if (dateline > first)
        {
            AddBlock(BlockRole.Dateline, first, dateline);
        }

        if (dateline < end)
        {
            AddBlock(RoleOf(dateline, end), dateline, end);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void AddBlock(BlockRole role, int first, int end) =>
        _blocks.Add(new Block(Spans.Between(TokenIn(first).Start, TokenIn(end - 1).End), role, first, end, 0, 0));

    /// <summary>A token of the story: the bounds are not checked.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private ref readonly Token TokenIn(int token) => ref Unsafe.Add(ref MemoryMarshal.GetReference(_tokens), token);

    private BlockRole RoleOf(int first, int end) =>
        _lineEnds.IsCopy(TokenIn(first)) ? BlockRole.Body
        : _lineEnds.IsRow(first, end) ? BlockRole.Table
        : _lineEnds.IsListItem(first, end) ? BlockRole.ListItem
        : BlockRole.Body;
}
