using CopyLint.Syntax;
using CopyLint.Text;

namespace CopyLint.Model.Terms;

/// <summary>
/// Looks for words whose initials are an acronym of the story. Small words inside count or not ("Department of Defense" is
/// the DOD and could be the DD). Two letters are too few to tell words from chance.
/// </summary>
internal readonly ref struct ExpansionFinder(StoryTree tree, WordMap numbers, Table<Acronym> acronyms, AcronymOpenings openings)
{
    public const int FewestLetters = 3;
    private const int FewestSmall = 4;
    private const int LongestExpansion = 12;

    public void Find()
    {
        var tokens = tree.Tokens;
        for (var i = 0; i < tokens.Length && !openings.IsEmpty; i++)
        {
            ref readonly var token = ref tokens[i];
            if (token.Kind == TokenKind.Word && openings.HasInitial(tree.Text[token.Start]) && !token.Has(TokenFlags.AllCaps) && char.IsAsciiLetter(tree.Text[token.Start]))
            {
                From(i);
            }
        }
    }

    private void From(int first)
    {
        var isCapital = true;
        var all = Initials.None;
        var large = Initials.None;
        for (var i = first; i < first + LongestExpansion && i < tree.Tokens.Length && all.Count < AcronymReader.MostLetters && (all.MayBe || large.MayBe); i++)
        {
            ref readonly var token = ref tree.Tokens[i];
            if (token.Kind == TokenKind.Hyphen && !token.IsSpaceBefore && i > first)
            {
                continue;
            }

            if (token.Kind != TokenKind.Word || (i > first && token.Has(TokenFlags.SentenceStart)) || !char.IsAsciiLetter(tree.Text[token.Start]))
            {
                return;
            }

            var isSmall = tree.Is(i, WordList.FunctionWord) && !token.IsCapitalized;
            if (isSmall && i == first)
            {
                return;
            }

            all = all.With(tree.Text[token.Start], openings);
            if (!isSmall)
            {
                isCapital &= token.IsCapitalized;
                large = large.With(tree.Text[token.Start], openings);
                Try(large, first, i + 1, isCapital);
                Try(all, first, i + 1, isCapital);
            }
        }
    }

    private void Try(in Initials initials, int first, int end, bool isCapital)
    {
        if (!initials.MayBe || initials.Count < FewestLetters || numbers.Get(initials.Letters, -1) is not (>= 0 and var number))
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

    /// <param name="Letters">As a number (<see cref="AcronymReader.Add"/>).</param>
    /// <param name="MayBe">Whether an acronym begins with the first two of them.</param>
    private readonly record struct Initials(int Letters, int Count, bool MayBe)
    {
        public static Initials None { get; } = new(0, 0, true);

        public Initials With(char letter, AcronymOpenings openings)
        {
            var letters = AcronymReader.Add(Letters, letter);
            return new Initials(letters, Count + 1, MayBe && (Count != 1 || openings.HasPair(letters)));
        }
    }
}
