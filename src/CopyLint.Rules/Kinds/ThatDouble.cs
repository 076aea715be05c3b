using CopyLint.Syntax;
using CopyLint.Text;

namespace CopyLint.Rules.Kinds;

/// <summary>
/// Tells "ensure that that service survives", where the second word points at something, from a slip: what follows cannot be
/// pointed at ("said that that the", "bills that that are"), or the first word stands for a noun and nothing is left to point
/// at ("a bill that that would raise the tax").
/// </summary>
/// <param name="second">The second "that".</param>
internal readonly ref struct ThatDouble(StoryTree tree, int second)
{
    private const int LongestPhrase = 4;

    private readonly ReadOnlySpan<Token> _tokens = tree.Tokens;
    private readonly int _first = second - 1;
    private readonly int _next = second + 1;

    public bool IsSlip => IsClauseOpener(_next) || IsPluralVerb(_next) || (IsNoun(_next) && (IsPluralVerb(_next + 1) || (IsPlural(_next) && tree.Is(_next + 1, WordList.Auxiliary)))) || IsPerson(_next)
        || IsBehindPreposition() || (IsBehindNoun() && TakesObject());

    private bool IsClauseOpener(int token) => DoubleLexicon.ContextOf(tree, token) is DoubleContext.ClauseOpener or DoubleContext.Determiner;

    /// <summary>The word that points at one thing has no verb in the plural behind it.</summary>
    private bool IsPluralVerb(int token) => tree.IsWord(token, "are") || tree.IsWord(token, "aren't") || tree.IsWord(token, "have") || tree.IsWord(token, "haven't");

    /// <summary>"that that delays were likely": with an auxiliary behind it the word is no verb ("that that helps").</summary>
    private bool IsPlural(int token) => !_tokens[token].Has(TokenFlags.Possessive) && tree.TextOf(token) is [.., not ('s' or 'u' or 'i'), 's']
        && !(tree.IsWord(token + 1, "is") || tree.IsWord(token + 1, "was") || tree.IsWord(token + 1, "has"));

    private bool IsNoun(int token) => _tokens[token].IsWord && !tree.Is(token, WordList.FunctionWord) && !tree.Is(token, WordList.Auxiliary);

    private bool IsPerson(int token) => _tokens[token].IsCapitalized && (tree.Is(token, WordList.GivenName) || tree.Is(token, WordList.CourtesyTitle));

    /// <summary>"of that that area"; but "in that that would hurt".</summary>
    private bool IsBehindPreposition() => _first > 0 && tree.Is(_first - 1, WordList.Preposition) && DoubleLexicon.ContextOf(tree, _first - 1) != DoubleContext.BeforeClause;

    /// <summary>A noun with its article, of which no clause can say what it is; and nobody is told anything.</summary>
    private bool IsBehindNoun()
    {
        var noun = _first - 1;
        if (noun <= 0 || !_tokens[noun].IsWord || DoubleLexicon.NeighborOf(tree, noun) != DoubleNeighbor.None || tree.Is(noun, WordList.ReportingVerb))
        {
            return false;
        }

        var article = ArticleOf(noun);
        return article == 0 || (article > 0 && (_tokens[article].Has(TokenFlags.SentenceStart)
            || !(tree.Is(article - 1, WordList.Preposition) || tree.Is(article - 1, WordList.ReportingVerb) || DoubleLexicon.NeighborOf(tree, article - 1) == DoubleNeighbor.TellVerb)));
    }

    /// <summary>"a broad panel"; behind "the" the noun alone, for in "the judge felt" the last word is a verb. -1 without one.</summary>
    private int ArticleOf(int noun)
    {
        for (var i = noun - 1; i >= Math.Max(0, noun - LongestPhrase) && _tokens[i].IsWord; i--)
        {
            if (tree.IsWord(i, "a") || tree.IsWord(i, "an") || (i == noun - 1 && tree.IsWord(i, "the")))
            {
                return i == noun - 1 || !(Ends(noun, "ed") || Ends(noun, "s")) ? i : -1;
            }

            if (tree.Is(i, WordList.FunctionWord) || _tokens[i].Has(TokenFlags.SentenceStart))
            {
                return -1;
            }
        }

        return -1;
    }

    /// <summary>A verb with its object: "would raise the tax", "was signed", "allows the agency".</summary>
    private bool TakesObject()
    {
        if (tree.Is(_next, WordList.BeForm))
        {
            return Ends(_next + 1, "ed") || IsObject(_next + 1);
        }

        if (tree.IsWord(_next, "has") || tree.IsWord(_next, "had"))
        {
            return IsObject(_next + 2);
        }

        return tree.Is(_next, WordList.Auxiliary) ? IsObject(_next + 2) : (Ends(_next, "ed") || Ends(_next, "s")) && IsObject(_next + 1);
    }

    private bool Ends(int token, string ending) => _tokens[token].IsWord && tree.TextOf(token).EndsWith(ending, StringComparison.Ordinal);

    private bool IsObject(int token) => tree.Is(token, WordList.Determiner) || _tokens[token].IsCapitalized || _tokens[token].Kind is TokenKind.Number or TokenKind.Currency;
}
