using System.Runtime.CompilerServices;
using CopyLint.Text;
using CopyLint.Text.Phrases;

namespace CopyLint.Syntax;

/// <summary>Gives each block its role from its place, its shape and the cues in it. What the cutting of blocks knew already stays.</summary>
internal ref struct RoleAssigner
{
    private const int LongestHeadline = 30;
    private const int LongestSubhead = 16;

    private readonly StoryTree _tree;
    private readonly Table<Block> _blocks;
    private readonly ReadOnlySpan<Token> _tokens;
    private readonly FurnitureLines _furniture;
    private readonly ReadOnlySpan<Cue> _cues;

    /// <summary>Which of the story's cues may tell furniture.</summary>
    private readonly ReadOnlySpan<int> _places;

    /// <summary>The first of these that is not passed.</summary>
    private int _place;

    /// <summary>Its first token; behind all tokens where none is left.</summary>
    private int _next;
    private bool _isHeadlineSeen;
    private bool _isBodySeen;
    private bool _isInLinks;

    private RoleAssigner(StoryTree tree, Table<Block> blocks)
    {
        _tree = tree;
        _blocks = blocks;
        _tokens = tree.Tokens;
        _furniture = new FurnitureLines(tree);
        _cues = tree.Cues;
        FurnitureLines.Gather(tree, tree.Bits.Room);
        _places = tree.Bits.Room.Items;
        _next = FirstOf(0);
    }

    public static void Assign(StoryTree tree, StoryLayout layout, Table<Block> blocks)
    {
        if (blocks.Count > 1 || !layout.Blocks.IsEmpty)
        {
            new RoleAssigner(tree, blocks).Run();
        }
        else if (blocks.Count == 1)
        {
            blocks[0] = blocks[0] with { Role = BlockRole.Body };
        }
    }

    private void Run()
    {
        for (var b = 0; b < _blocks.Count; b++)
        {
            ref var block = ref _blocks[b];
            if (block.Role == BlockRole.Body && _next >= block.EndToken && IsProse(block))
            {
                (_isHeadlineSeen, _isBodySeen, _isInLinks) = (true, true, false);
                continue;
            }

            var role = block.Role != BlockRole.Body ? block.Role : RoleOf(block, CuesOf(block));
            _isHeadlineSeen |= role is BlockRole.Headline or BlockRole.Body or BlockRole.Dateline;
            _isBodySeen |= role is BlockRole.Body;
            block = block with { Role = role };
        }
    }

    private BlockRole RoleOf(in Block block, ReadOnlySpan<int> cues)
    {
        var kind = cues.IsEmpty ? BoilerplateKind.None : _furniture.KindOf(block, cues);
        if (kind != BoilerplateKind.None || (_isInLinks && IsTitle(block)))
        {
            _isInLinks |= kind == BoilerplateKind.Whole && _isBodySeen;
            return BlockRole.Boilerplate;
        }

        _isInLinks = false;
        return !cues.IsEmpty && _furniture.TryRole(block, cues, out var role) ? role
            : !IsTitle(block) ? BlockRole.Body
            : !_isHeadlineSeen ? BlockRole.Headline
            : !_isBodySeen || block.EndToken - block.FirstToken <= LongestSubhead ? BlockRole.Display
            : BlockRole.Body;
    }

    /// <summary>The cues in the block that may tell furniture. Blocks are asked for in order, and all that lies between them is passed.</summary>
    private ReadOnlySpan<int> CuesOf(in Block block)
    {
        while (_place < _places.Length && _cues[_places[_place]].First < block.FirstToken)
        {
            _place++;
        }

        var first = _place;
        while (_place < _places.Length && _cues[_places[_place]].First < block.EndToken)
        {
            _place++;
        }

        _next = FirstOf(_place);
        return _places[first.._place];
    }

    private readonly int FirstOf(int place) => place < _places.Length ? _cues[_places[place]].First : int.MaxValue;

    /// <summary>Whether a block in which nothing tells furniture ends as no title does: most are such, and nothing before them matters to them.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private readonly bool IsProse(in Block block)
    {
        const int Quotes = 1 << (int)TokenKind.CloseQuote | 1 << (int)TokenKind.StraightQuote;
        const int Calls = 1 << (int)TokenKind.Question | 1 << (int)TokenKind.Exclamation;
        const int Ends = 1 << (int)TokenKind.Period | 1 << (int)TokenKind.Colon | 1 << (int)TokenKind.Semicolon | 1 << (int)TokenKind.Comma
            | 1 << (int)TokenKind.Ellipsis | 1 << (int)TokenKind.Hyphen | 1 << (int)TokenKind.Dash;
        var isQuoted = (Quotes >> (int)_tokens[block.EndToken - 1].Kind & 1) & Convert.ToInt32(block.EndToken - 1 > block.FirstToken);
        return ((Ends | Calls * (isQuoted | Convert.ToInt32(_isHeadlineSeen))) >> (int)_tokens[block.EndToken - 1 - isQuoted].Kind & 1) != 0;
    }

    /// <summary>A short line of one sentence that does not end as a sentence of the story does.</summary>
    private readonly bool IsTitle(in Block block)
    {
        if (block.EndToken - block.FirstToken > LongestHeadline || block.EndSentence - block.FirstSentence > 2)
        {
            return false;
        }

        var last = block.EndToken - 1;
        while (last > block.FirstToken && _tokens[last].Kind is TokenKind.CloseQuote or TokenKind.StraightQuote or TokenKind.CloseSingleQuote or TokenKind.StraightSingleQuote)
        {
            last--;
        }

        var isQuestion = _tokens[last].Kind is TokenKind.Question or TokenKind.Exclamation && !_isHeadlineSeen && last == block.EndToken - 1;
        return isQuestion || _tokens[last].Kind is not (TokenKind.Period or TokenKind.Question or TokenKind.Exclamation or TokenKind.Colon or TokenKind.Semicolon
            or TokenKind.Comma or TokenKind.Ellipsis or TokenKind.Hyphen or TokenKind.Dash);
    }
}
