using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using CopyLint.Text;
using CopyLint.Text.Phrases;
using Microsoft.CodeAnalysis.Text;

namespace CopyLint.Syntax;

/// <summary>
/// A story as blocks with roles, sentences and tokens, with the phrases found in it. Parsing never fails. A tree does
/// not change between two calls of <see cref="Load"/>; the engine loads one tree with story after story to reuse its memory.
/// </summary>
public sealed class StoryTree
{
    /// <summary>The word lists of what is no word, where there is no vocabulary.</summary>
    private static readonly FixedTable<ulong> s_noClasses = new([0]);

    private readonly TokenTable _table;
    private readonly Table<Token> _tokens;
    private readonly Table<int> _words;
    private readonly Table<ulong> _classes;
    private readonly Table<Block> _blocks = new();
    private readonly Table<Sentence> _sentences = new();
    private readonly Table<Cue> _cues = new();
    private readonly Table<PhraseHit> _hits = new();
    private readonly Table<SentenceFilter> _filters = new();
    private readonly HitIndex _hitIndex = new();
    private readonly AskedHits _askedHits = new();
    private readonly CueFinder _cueFinder = new();
    private readonly SentencePlaces _places = new();
    private readonly TreeReuse _reuse;

    private StorySource _story = StorySource.Of("");

    internal StoryTree(Lexicon lexicon)
    {
        Lexicon = lexicon;
        _table = new TokenTable(lexicon);
        (_tokens, _words, _classes) = (_table.Tokens, _table.Words, _table.Classes);
        _reuse = new TreeReuse(lexicon, _table, _cues, _hits, _filters);
    }

    public static StoryTree Parse(SourceText text, Lexicon lexicon)
    {
        var tree = new StoryTree(lexicon);
        tree.Load(new StorySource(text));
        return tree;
    }

    /// <summary>The tokens of a piece of text without any vocabulary, and without the end of text: how patterns are cut.</summary>
    public static ImmutableArray<Token> Scan(string text)
    {
        var table = new TokenTable(Vocabulary.Empty, s_noClasses, default);
        Scanner.Scan(text, table);
        table.Bits.Build(table.Tokens, table.Words);
        return [.. table.Tokens.Items[..^1]];
    }

    public Lexicon Lexicon { get; }

    public SourceText Source => _story.Text;

    /// <summary>What the story's format knows of its blocks.</summary>
    public StoryLayout Layout => _story.Layout;

    /// <summary>The characters of <see cref="Source"/>.</summary>
    public string Text { get; private set; } = "";

    /// <inheritdoc cref="TokenTable.Bits"/>
    internal TokenBits Bits => _table.Bits;

    /// <inheritdoc cref="TokenTable.MayBeUndecoded"/>
    internal bool MayBeUndecoded => _table.MayBeUndecoded;

    /// <summary>All tokens, the last one <see cref="TokenKind.EndOfText"/>.</summary>
    public ReadOnlySpan<Token> Tokens
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => _tokens.Items;
    }

    /// <summary><see cref="Token.Word"/> of all tokens, side by side for those who look at nothing else.</summary>
    public ReadOnlySpan<int> Words => _words.Items;

    /// <summary>The word lists that each token alone is an entry of, a bit for each (<see cref="Text.Lexicon.Classes"/>): those who look for a few kinds of word look here.</summary>
    internal ReadOnlySpan<ulong> Classes => _classes.Items;

    public ReadOnlySpan<Block> Blocks
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => _blocks.Items;
    }

    public ReadOnlySpan<Sentence> Sentences
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => _sentences.Items;
    }

    /// <summary>Entries of word lists, in the order of their first token.</summary>
    public ReadOnlySpan<Cue> Cues => _cues.Items;

    /// <summary>The cues that one recognizer or stage starts from.</summary>
    internal CueFinder CueFinder => _cueFinder.Of(Cues);

    /// <summary>Matches of the rules' patterns that the walk looks for, in the order of their first token.</summary>
    public ReadOnlySpan<PhraseHit> Hits => _hits.Items;

    /// <summary>For each sentence <see cref="FilterOf"/>, once the phrases are found.</summary>
    internal ReadOnlySpan<SentenceFilter> Filters => _filters.Items;

    /// <summary>What the words of a sentence tell of the phrases in it.</summary>
    internal SentenceFilter FilterOf(int sentence) => sentence < _filters.Count ? _filters[sentence] : SentenceFilter.All;

    /// <summary>Whether the phrase may have a match in the story at all; cheap, and false of most phrases that conditions ask for.</summary>
    internal bool MayHaveHit(int phrase) =>
        Lexicon.Phrases.Phrases[phrase].IsAsked ? _askedHits.MayHave(this, phrase) : _hitIndex.MayHave(_hits.Items, phrase);

    /// <summary>Whether a match of the phrase lies inside the span.</summary>
    public bool HasHit(int phrase, TextSpan span)
    {
        if (!Lexicon.Phrases.Phrases[phrase].IsAsked)
        {
            return _hitIndex.Of(_hits.Items, phrase) is { IsEmpty: false } hits && HitIndex.AnyInside(hits, Tokens, span);
        }

        return _askedHits.AnyInside(this, phrase, span);
    }

    /// <summary>Whether a match of one of the phrases lies over one of the tokens.</summary>
    public bool HasHitOver(ReadOnlySpan<int> phrases, int first, int end)
    {
        var all = Lexicon.Phrases.Phrases;
        var isAnyAsked = false;
        foreach (var phrase in phrases)
        {
            var isAsked = all[phrase].IsAsked;
            isAnyAsked |= isAsked;
            if (!isAsked && HitIndex.AnyOver(_hitIndex.Of(_hits.Items, phrase), first, end))
            {
                return true;
            }
        }

        return isAnyAsked && _askedHits.AnyOver(this, phrases, first, end);
    }

    internal void Load(StorySource source)
    {
        _hitIndex.Clear();
        _askedHits.Clear();
        _cueFinder.Clear();
        _story = source;
        (var old, Text) = (Text, source.Text.ToString());
        _reuse.Scan(old, Text, _sentences);
        _blocks.Clear();
        _sentences.Clear();
        _places.Clear();
        BlockBuilder.Build(Text, Lexicon, source.Layout, _table, _blocks);
        SentenceSplitter.Split(Text, Lexicon, _table, _blocks, _sentences);
        _reuse.Walk(_sentences);
        RoleAssigner.Assign(this, source.Layout, _blocks);
    }

    /// <summary>The token with the white space behind it (and, for the first one, before it): these spans tile the text.</summary>
    public TextSpan FullSpan(int token)
    {
        var start = token == 0 ? 0 : Tokens[token].Start;
        var end = token + 1 < Tokens.Length ? Tokens[token + 1].Start : Text.Length;
        return TextSpan.FromBounds(start, end);
    }

    /// <summary>What the tree is loaded with.</summary>
    internal StorySource Story => _story;

    /// <inheritdoc cref="StorySource.Name"/>
    internal string? Name => _story.Name;

    /// <inheritdoc cref="StorySource.FileLine"/>
    internal Func<int, int>? FileLine => _story.FileLine;

    /// <summary>The number, from 1, of the line of the file that a position is in.</summary>
    public int LineOf(int position) => _story.LineOf(position);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ReadOnlySpan<char> TextOf(int token)
    {
        ref readonly var its = ref Tokens[token];
        return Text.AsSpan(its.Start, its.Length);
    }

    public ReadOnlySpan<char> TextOf(TextSpan span) => Text.AsSpan(span.Start, span.Length);

    /// <summary>The span from the first character of <paramref name="first"/> to the last of the token before <paramref name="end"/>.</summary>
    public TextSpan SpanOf(int first, int end)
    {
        var tokens = Tokens;
        var start = tokens[first].Start;
        return Spans.Between(start, first >= end ? start : tokens[end - 1].End);
    }

    /// <summary>Whether the token is this entry of the list alone (see <see cref="Text.Lexicon.Is"/>).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool Is(int token, WordList list) => (Classes[token] >> (int)list & 1) != 0;

    /// <summary>What the list says of the token's word; 0 where it is not in the list.</summary>
    public int PayloadOf(int token, WordList list) => Lexicon.PayloadOf(Tokens[token].Word, list);

    /// <summary>The same where the word stands for itself, and 0 of a possessive and inside a hyphenated compound.</summary>
    internal int PlainPayloadOf(int token, WordList list) =>
        PayloadOf(token, list) is not 0 and var payload && !Tokens[token].Has(TokenFlags.Possessive) && !PhraseShapes.IsInCompound(Tokens, token, token + 1) ? payload : 0;

    /// <summary>Whether the token is a dash, or the spaced hyphen that stands for one.</summary>
    public bool IsDash(int token) =>
        Tokens[token].Kind == TokenKind.Dash || (Tokens[token].Kind == TokenKind.Hyphen && Tokens[token].IsSpaceBefore && Tokens[token + 1].IsSpaceBefore);

    /// <summary>Whether the token is this word, in any case; false outside the text. For single small words: whole classes of words are lists.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool IsWord(int token, string word)
    {
        // Most tokens have another length: that is asked in place.
        var tokens = Tokens;
        return (uint)token < (uint)tokens.Length && tokens[token].Length == word.Length && IsAlike(tokens[token].Start, word);
    }

    private bool IsAlike(int start, string word) => Fold.MayBeAlike(Text, start, word) && Fold.Equal(Text.AsSpan(start, word.Length), word);

    /// <summary>Whether the token is one of a few words, in any case; false outside the text.</summary>
    public bool IsOneOf(int token, ReadOnlySpan<string> words)
    {
        foreach (var word in words)
        {
            if (IsWord(token, word))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether two word tokens are the same word, whatever their case.</summary>
    public bool IsSameWord(int left, int right) =>
        Tokens[left].Word == Tokens[right].Word && (Tokens[left].Word > 0 || Fold.Equal(TextOf(left), TextOf(right)));

    /// <summary>Index of the first token that starts at or after <paramref name="position"/>.</summary>
    public int TokenAt(int position)
    {
        // Its sentence has few tokens, and those are halved without branches, which nobody could predict.
        var tokens = Tokens;
        var sentence = SentenceAt(position);
        var (before, end) = sentence < 0 ? (0, tokens.Length) : (Sentences[sentence].FirstToken, Sentences[sentence].EndToken);
        for (var left = end - before; left > 0;)
        {
            var half = (left + 1) >> 1;
            before += half & ((tokens[before + half - 1].Start - position) >> 31);
            left -= half;
        }

        return before;
    }

    /// <summary>The first token of the set at or behind another; the end of the text where there is none.</summary>
    internal int NextOf(TokenSet set, int token) => Bits.NextOf(set, token);

    /// <summary>Index of the sentence that holds the token, or -1 for <see cref="TokenKind.EndOfText"/>.</summary>
    public int SentenceOf(int token) => (uint)token < (uint)(_tokens.Count - 1) ? SentenceAt(_tokens[token].Start) : -1;

    /// <summary>Index of the sentence around a position, or -1 at the end of the text. White space belongs to the sentence before it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal int SentenceAt(int position) =>
        (uint)position < (uint)Text.Length && _sentences.Count > 0 ? _places.Find(_sentences, position, Text.Length) : -1;

    /// <summary>Index of the block that holds the token, or -1 for <see cref="TokenKind.EndOfText"/>.</summary>
    public int BlockOf(int token)
    {
        var sentence = SentenceOf(token);
        return sentence < 0 ? -1 : Sentences[sentence].Block;
    }
}
