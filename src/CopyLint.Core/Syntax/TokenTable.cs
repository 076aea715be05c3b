using CopyLint.Text;
using CopyLint.Text.Phrases;

namespace CopyLint.Syntax;

/// <summary>The tokens of a text, and side by side with them what is asked of every word.</summary>
/// <param name="vocabulary">Numbers the words.</param>
/// <param name="wordClasses">By vocabulary id (<see cref="Lexicon.Classes"/>).</param>
/// <param name="keys">By vocabulary id what the walk asks of words (<see cref="WalkTable.Keys"/>).</param>
internal sealed class TokenTable(Vocabulary vocabulary, FixedTable<ulong> wordClasses, FixedTable<KeyCandidates> keys)
{
    public TokenTable(Lexicon lexicon)
        : this(lexicon.Vocabulary, lexicon.Classes, lexicon.Phrases.Walk.Keys)
    {
    }

    public Vocabulary Vocabulary { get; } = vocabulary;

    public FixedTable<ulong> WordClasses { get; } = wordClasses;

    /// <summary>What will be asked of each word that the scanner finds: who looks a word up has it fetched from memory.</summary>
    public FixedTable<KeyCandidates> Keys { get; } = keys;

    public Table<Token> Tokens { get; } = new();

    /// <summary><see cref="Token.Word"/> of each token.</summary>
    public Table<int> Words { get; } = new();

    /// <summary>The word lists that each token alone is an entry of, a bit for each.</summary>
    public Table<ulong> Classes { get; } = new();

    /// <summary>The tokens of a few kinds, when the table is complete.</summary>
    public TokenBits Bits { get; } = new();

    /// <inheritdoc cref="TokenBits.FilterTable"/>
    public Table<ulong> Filters => Bits.FilterTable;

    /// <summary>Whether anything in the text may set the cells of a table apart (<see cref="TableRow"/>). An edit that takes it away leaves this as it is.</summary>
    public bool MayHaveCells { get; set; }

    /// <summary>
    /// Whether any character of the text may have come through a wrong decoder: one beyond ASCII in a word, a symbol of those that
    /// the scanner takes a closer look at, an address. An edit that takes it away leaves this as it is.
    /// </summary>
    public bool MayBeUndecoded { get; set; }

    public void Clear()
    {
        Tokens.Clear();
        Words.Clear();
        Classes.Clear();
        Filters.Clear();
        MayHaveCells = false;
        MayBeUndecoded = false;
    }

    /// <summary>Puts other tokens in the place of those from <paramref name="start"/> up to <paramref name="end"/>.</summary>
    public void Replace(int start, int end, TokenTable others)
    {
        var count = others.Tokens.Count;
        others.Tokens.Items.CopyTo(Tokens.Replace(start, end, count));
        others.Words.Items.CopyTo(Words.Replace(start, end, count));
        others.Classes.Items.CopyTo(Classes.Replace(start, end, count));
        others.Filters.Items.CopyTo(Filters.Replace(start, end, count));
        MayHaveCells |= others.MayHaveCells;
        MayBeUndecoded |= others.MayBeUndecoded;
    }
}
