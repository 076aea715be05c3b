using CopyLint.Text;
using Microsoft.CodeAnalysis.Text;

namespace CopyLint.Syntax;

/// <summary>
/// Cuts the tokens of a plain text into blocks. A blank line always ends a block; whether a single line end does is
/// decided by evidence: a hard-wrapped line is full, so that the next word would not have fitted.
/// </summary>
internal readonly ref struct BlockBuilder
{
    private readonly string _text;
    private readonly Lexicon _lexicon;
    private readonly ReadOnlySpan<Token> _tokens;
    private readonly Table<Block> _blocks;
    private readonly LineEnds _lineEnds;

    private BlockBuilder(string text, Lexicon lexicon, ReadOnlySpan<Token> tokens, Table<Block> blocks)
    {
        _text = text;
        _lexicon = lexicon;
        _tokens = tokens;
        _blocks = blocks;
        _lineEnds = new LineEnds(text, lexicon, tokens);
    }

    public static void Build(string text, Lexicon lexicon, Table<Token> tokens, Table<Block> blocks) =>
        new BlockBuilder(text, lexicon, tokens.Items, blocks).Run();

    private void Run()
    {
        var first = 0;
        var lineStart = 0;
        for (var i = 1; i < _tokens.Length; i++)
        {
            ref readonly var token = ref _tokens[i];
            if (token.Kind == TokenKind.EndOfText || token.Has(TokenFlags.ParagraphStart)
                || (token.Has(TokenFlags.LineStart) && !_lineEnds.IsWrap(lineStart, i)))
            {
                Add(first, i);
                first = i;
            }

            lineStart = token.Has(TokenFlags.LineStart) ? i : lineStart;
        }
    }

    private void Add(int first, int end)
    {
        var dateline = Dateline.End(_text, _lexicon, _tokens, first, end);
        if (dateline > first)
        {
            AddBlock(BlockRole.Dateline, first, dateline);
        }

        if (dateline < end)
        {
            AddBlock(RoleOf(Math.Max(first, dateline), end), Math.Max(first, dateline), end);
        }
    }

    private void AddBlock(BlockRole role, int first, int end) =>
        _blocks.Add(new Block(TextSpan.FromBounds(_tokens[first].Start, _tokens[end - 1].End), role, first, end, 0, 0));

    private BlockRole RoleOf(int first, int end) =>
        TableRow.Is(_text, _tokens, first, end) ? BlockRole.Table
        : _lineEnds.IsListItem(first, end) ? BlockRole.ListItem
        : BlockRole.Body;
}
