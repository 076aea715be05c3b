using CopyLint.Text;
using CopyLint.Text.Phrases;

namespace CopyLint.Syntax;

/// <summary>Knows the lines that are no part of the story: site furniture, notes to editors, bylines. A line is furniture as a whole or not at all.</summary>
internal readonly ref struct FurnitureLines(StoryTree tree)
{
    private const int LongestFurniture = 60;
    private const int LongestLeadIn = 30;
    private const int LongestByline = 16;

    /// <summary>The lists whose entries tell furniture wherever they stand in a line.</summary>
    private const ulong Phrases = 1UL << (int)WordList.BoilerplateLine | 1UL << (int)WordList.BoilerplatePhrase;

    private readonly ReadOnlySpan<Token> _tokens = tree.Tokens;
    private readonly ReadOnlySpan<Cue> _cues = tree.Cues;
    private readonly ReadOnlySpan<Sentence> _sentences = tree.Sentences;

    /// <summary>Finds the cues that may tell furniture. Which do cannot be foreseen: all are looked at alike.</summary>
    public static void Gather(StoryTree tree, Table<int> places)
    {
        var tokens = tree.Tokens;
        var cues = tree.Cues;
        var furniture = tree.CueFinder.In(CueGroup.Furniture);
        places.Clear();
        var room = places.Room(furniture.Length);
        var kept = 0;
        foreach (var place in furniture)
        {
            room[kept] = place;
            kept += (int)(Phrases >> (int)cues[place].List & 1) | MayOpenBlock(tokens, cues[place].First);
        }

        places.Take(kept);
    }

    /// <summary>1 where the token may be the first word of a block, which nothing but marks may stand before there; else 0.</summary>
    private static int MayOpenBlock(ReadOnlySpan<Token> tokens, int at)
    {
        const int Words = 1 << (int)TokenKind.Word | 1 << (int)TokenKind.Number;
        var isStart = (int)(tokens[at].Flags & TokenFlags.SentenceStart) / (int)TokenFlags.SentenceStart;
        return isStart | (at == 0 ? 1 : ~(Words >> (int)tokens[at - 1].Kind) & 1);
    }

    /// <summary>Which kind of site furniture the block is, if it is any.</summary>
    /// <param name="places">Those of the cues that begin in the block and may tell furniture.</param>
    public BoilerplateKind KindOf(in Block block, ReadOnlySpan<int> places)
    {
        if (block.EndToken - block.FirstToken > LongestFurniture)
        {
            return BoilerplateKind.None;
        }

        foreach (var place in places)
        {
            ref readonly var cue = ref _cues[place];
            if (cue.List is WordList.BoilerplateLine or WordList.BoilerplatePhrase && Holds(block, cue))
            {
                return (BoilerplateKind)cue.Payload;
            }
        }

        return BoilerplateKind.None;
    }

    /// <summary>
    /// The role of a note to editors or of a byline, which the first word of the block tells: "By Jane Roe, The Daily Example",
    /// "(Reporting by Jane Roe)", or the name of an agency alone.
    /// </summary>
    /// <param name="places"><inheritdoc cref="KindOf" path="/param[@name='places']"/></param>
    public bool TryRole(in Block block, ReadOnlySpan<int> places, out BlockRole role)
    {
        role = BlockRole.Body;
        var first = FirstWord(block);
        foreach (var place in places)
        {
            ref readonly var cue = ref _cues[place];
            if (cue.First == first && cue.List == WordList.EditorsNote)
            {
                role = BlockRole.EditorsNote;
            }
            else if (cue.First == first && role == BlockRole.Body && (IsAgencyLine(block, cue) || IsCreditLine(block, cue)))
            {
                role = BlockRole.Byline;
            }
        }

        return role != BlockRole.Body;
    }

    private bool IsAgencyLine(in Block block, in Cue cue) => cue.List == WordList.Agency && LastWord(block) == cue.End - 1;

    private bool IsCreditLine(in Block block, in Cue cue)
    {
        if (cue.List != WordList.Byline || block.EndToken - block.FirstToken > LongestFurniture)
        {
            return false;
        }

        return cue.End - cue.First > 1 ? cue.End < block.EndToken && _tokens[cue.End].IsCapitalized : IsNames(cue.End, block);
    }

    /// <summary>Nothing but names and what joins them: "By Monday, the vote was over" is no byline.</summary>
    private bool IsNames(int first, in Block block)
    {
        if (block.EndToken - first is < 2 or > LongestByline)
        {
            return false;
        }

        var words = 0;
        for (var i = first; i < block.EndToken; i++)
        {
            ref readonly var token = ref _tokens[i];
            var isInitial = token.Kind == TokenKind.Period && i + 1 < block.EndToken && !token.IsSpaceBefore;
            if (!(token.IsCapitalized || isInitial || (token.IsWord && tree.Is(i, WordList.FunctionWord) && words > 0)
                || token.Kind is TokenKind.Comma or TokenKind.Hyphen or TokenKind.Slash or TokenKind.Dash or TokenKind.Address))
            {
                return false;
            }

            words += token.IsWord ? 1 : 0;
        }

        return words >= 2 && !tree.Is(first, WordList.Weekday) && !tree.Is(first, WordList.Month);
    }

    private bool Holds(in Block block, in Cue cue)
    {
        var isFirst = cue.First == FirstWord(block);
        return (BoilerplateKind)cue.Payload switch
        {
            BoilerplateKind.Whole => isFirst && LastWord(block) <= cue.End - 1,
            BoilerplateKind.LeadIn => isFirst && (LastWord(block) <= cue.End - 1 || IsLeadIn(block, cue.End)),
            BoilerplateKind.Opening => isFirst && IsOneLine(block),
            BoilerplateKind.Within => IsOneLine(block) && !HasQuotation(block),
            _ => false,
        };
    }

    private bool IsLeadIn(in Block block, int after)
    {
        if (after >= block.EndToken || _tokens[after].Kind is not (TokenKind.Colon or TokenKind.Dash or TokenKind.Hyphen)
            || block.EndToken - block.FirstToken > LongestLeadIn)
        {
            return false;
        }

        var last = _tokens[block.EndToken - 1].Kind;
        var isTitle = after + 1 == block.EndToken || !_tokens[after + 1].IsWord || _tokens[after + 1].IsCapitalized;
        return isTitle && (last != TokenKind.Period || after + 1 == block.EndToken);
    }

    private bool IsOneLine(in Block block) => block.EndSentence - block.FirstSentence <= 3 && _sentences[block.FirstSentence].EndToken > block.FirstToken;

    private bool HasQuotation(in Block block)
    {
        for (var i = block.FirstToken; i < block.EndToken; i++)
        {
            if (_tokens[i].Kind is TokenKind.OpenQuote or TokenKind.StraightQuote or TokenKind.OpenSingleQuote)
            {
                return true;
            }
        }

        return false;
    }

    private int FirstWord(in Block block)
    {
        var first = block.FirstToken;
        while (first < block.EndToken - 1 && _tokens[first].Kind is not (TokenKind.Word or TokenKind.Number))
        {
            first++;
        }

        return first;
    }

    private int LastWord(in Block block)
    {
        var last = block.EndToken - 1;
        while (last > block.FirstToken && _tokens[last].Kind is not (TokenKind.Word or TokenKind.Number))
        {
            last--;
        }

        return last;
    }
}
