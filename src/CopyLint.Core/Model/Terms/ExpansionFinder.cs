using CopyLint.Syntax;
using CopyLint.Text;

namespace CopyLint.Model.Terms;

/// <summary>
/// Looks for words whose initials are an acronym of the story. Small words inside count or not ("Department of Defense" is
/// the DOD and could be the DD). Two letters are too few to tell words from chance.
/// </summary>
internal readonly ref struct ExpansionFinder(StoryTree tree, WordMap numbers, Table<Acronym> acronyms, uint initials)
{
    private const int FewestLetters = 3;
    private const int FewestSmall = 4;
    private const int LongestExpansion = 12;

    public void Find()
    {
        for (var i = 0; i < tree.Tokens.Length; i++)
        {
            ref readonly var token = ref tree.Tokens[i];
            if (token.Kind == TokenKind.Word && (initials >> (tree.Text[token.Start] & 31) & 1) != 0 && !token.Has(TokenFlags.AllCaps) && char.IsAsciiLetter(tree.Text[token.Start]))
            {
                From(i);
            }
        }
    }

    private void From(int first)
    {
        var isCapital = true;
        int all = 0, large = 0, words = 0, largeWords = 0;
        for (var i = first; i < first + LongestExpansion && i < tree.Tokens.Length && words < AcronymReader.MostLetters; i++)
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

            all = AcronymReader.Add(all, tree.Text[token.Start]);
            words++;
            if (!isSmall)
            {
                isCapital &= token.IsCapitalized;
                large = AcronymReader.Add(large, tree.Text[token.Start]);
                largeWords++;
                Try(large, largeWords, first, i + 1, isCapital);
                Try(all, words, first, i + 1, isCapital);
            }
        }
    }

    private void Try(int letters, int count, int first, int end, bool isCapital)
    {
        if (count < FewestLetters || numbers.Get(letters, -1) is not (>= 0 and var number))
        {
            return;
        }

        ref var acronym = ref acronyms[number];
        if (isCapital || count >= FewestSmall)
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
}
