using System.Numerics;
using CopyLint.Model.People;
using CopyLint.Syntax;
using CopyLint.Text;

namespace CopyLint.Model.Terms;

/// <summary>
/// Looks for words whose initials are an acronym of the story. Small words inside count or not ("Department of Defense" is
/// the DOD and could be the DD). Two letters are too few to tell words from chance.
/// </summary>
/// <param name="initials">Gets those of the story.</param>
internal readonly ref struct ExpansionFinder(StoryTree tree, WordMap numbers, Table<Acronym> acronyms, AcronymOpenings openings, InitialLetters initials)
{
    public const int FewestLetters = 3;

    /// <summary>So many words in small letters are no chance.</summary>
    public const int FewestSmall = 4;
    private const int LongestExpansion = 12;

    /// <summary>How many acronyms are looked for all at once.</summary>
    public const int MostTogether = 16;
    private const int Together = 64;

    private readonly ReadOnlySpan<Token> _tokens = tree.Tokens;
    private readonly string _text = tree.Text;

    public void Find()
    {
        var beginnings = openings.Beginnings.Items;
        if (beginnings.IsEmpty)
        {
            return;
        }

        initials.Load(tree);
        for (var first = 0; first < _tokens.Length - 1; first += Together)
        {
            var left = beginnings.Length <= MostTogether ? initials.Beginning(first / Together, beginnings) : ulong.MaxValue;
            for (; left != 0; left &= left - 1)
            {
                var token = first + BitOperations.TrailingZeroCount(left);
                if (token < _tokens.Length - 1 && MayBegin(token))
                {
                    From(token);
                }
            }
        }
    }

    /// <summary>Looks for a name in capitals alone: all that can spell out three letters.</summary>
    public void FindName(CapitalWords capitals, int letters)
    {
        var words = capitals.All;
        for (var first = 0; first < words.Length; first += Together)
        {
            for (var left = InitialLetters.BeginningName(capitals.Initials[first..], letters); left != 0; left &= left - 1)
            {
                var token = words[first + BitOperations.TrailingZeroCount(left)].Token;
                if (MayBegin(token))
                {
                    From(token);
                }
            }
        }
    }

    /// <summary>Whether an acronym may begin with the initials of the word and of the one behind it.</summary>
    private bool MayBegin(int i)
    {
        ref readonly var token = ref _tokens[i];
        if ((openings.Initials >> _text[token.Start] & 1) == 0 || token.Kind != TokenKind.Word || token.Has(TokenFlags.AllCaps) || IsSmall(i) || !char.IsAsciiLetter(_text[token.Start]))
        {
            return false;
        }

        ref readonly var next = ref _tokens[i + 1];
        return next.Kind == TokenKind.Word
            ? !next.Has(TokenFlags.SentenceStart) && (IsSmall(i + 1) || openings.HasPair(AcronymReader.Add(AcronymReader.Add(0, _text[token.Start]), _text[next.Start])))
            : next.Kind == TokenKind.Hyphen;
    }

    private bool IsSmall(int i) => tree.Is(i, WordList.FunctionWord) && !_tokens[i].IsCapitalized;

    private void From(int first)
    {
        var isCapital = true;
        var all = new Initials();
        var large = new Initials();
        for (var i = first; i < first + LongestExpansion && i < _tokens.Length && all.Count < AcronymReader.MostLetters && !(all.IsNone && large.IsNone); i++)
        {
            ref readonly var token = ref _tokens[i];
            if (token.Kind == TokenKind.Hyphen && !token.IsSpaceBefore && i > first)
            {
                continue;
            }

            if (token.Kind != TokenKind.Word || (i > first && token.Has(TokenFlags.SentenceStart)) || !char.IsAsciiLetter(_text[token.Start]))
            {
                return;
            }

            all.Add(_text[token.Start], openings);
            if (!IsSmall(i))
            {
                isCapital &= token.IsCapitalized;
                large.Add(_text[token.Start], openings);
                Try(large, first, i + 1, isCapital);
                Try(all, first, i + 1, isCapital);
            }
        }
    }

    private void Try(in Initials initials, int first, int end, bool isCapital)
    {
        if (initials.IsNone || initials.Count < FewestLetters || numbers.Get(initials.Letters, -1) is not (>= 0 and var number))
        {
            return;
        }

        ref var acronym = ref acronyms[number];
        if (isCapital || initials.Count >= FewestSmall)
        {
            if (first < acronym.Expansion)
            {
                acronym.ExpansionEnd = end;
                acronym.Expansion = first;
            }
        }
        else
        {
            acronym.Likely = Math.Min(acronym.Likely, first);
        }
    }

    private struct Initials
    {
        /// <summary>As a number (<see cref="AcronymReader.Add"/>).</summary>
        public int Letters { get; private set; }

        public int Count { get; private set; }

        /// <summary>Whether no acronym begins with the first two of them.</summary>
        public bool IsNone { get; private set; }

        public void Add(char letter, AcronymOpenings openings)
        {
            Letters = AcronymReader.Add(Letters, letter);
            Count++;
            IsNone |= Count == 2 && !openings.HasPair(Letters);
        }
    }
}
