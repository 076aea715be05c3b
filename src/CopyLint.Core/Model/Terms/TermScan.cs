using CopyLint.Model.Variants;
using CopyLint.Syntax;
using CopyLint.Text;
using Microsoft.CodeAnalysis.Text;

namespace CopyLint.Model.Terms;

/// <summary>Gathers the acronyms of a story and where it spells them out; most stories are not asked where. Kept with its memory from story to story.</summary>
internal sealed class TermScan
{
    private const int ShortestNoun = 3;

    private readonly WordMap _numbers = new();
    private readonly Table<Acronym> _acronyms = new();
    private readonly AcronymOpenings _openings = new();
    private readonly InitialLetters _initials = new();

    private bool _isComplete;

    /// <summary>Finds the mentions, and what their own place tells of them.</summary>
    public void Recognize(StoryModel model, Table<Term> terms)
    {
        _numbers.Clear();
        _acronyms.Clear();
        _openings.Clear();
        Gather(model, terms);
        _isComplete = false;
        if (terms.Count > 0)
        {
            Know(model, terms);
        }
    }

    /// <summary>Adds what the rest of the story tells of them, when somebody first asks.</summary>
    public void Complete(StoryTree tree, Table<Term> terms)
    {
        if (_isComplete)
        {
            return;
        }

        _isComplete = true;
        new ExpansionFinder(tree, _numbers, _acronyms, _openings, _initials).Find();
        for (var i = 0; i < terms.Count; i++)
        {
            terms[i] = Completed(tree, terms[i]);
        }
    }

    /// <summary>
    /// Whether words behind a term may spell it out. Three letters are spelled out by a name in capitals alone, which is found among the
    /// capitalized words, so that mostly nobody has to look at the others.
    /// </summary>
    public bool MayBeSpelledOut(StoryModel model, in Term term)
    {
        ref readonly var acronym = ref _acronyms[term.Acronym];
        if (acronym.Explained != Acronym.NoToken || acronym.Length >= ExpansionFinder.FewestSmall || _openings.Beginnings.Count > ExpansionFinder.MostTogether)
        {
            return true;
        }

        new ExpansionFinder(model.Tree, _numbers, _acronyms, _openings, _initials).FindName(model.Capitals, acronym.Letters);
        return acronym.Expansion != Acronym.NoToken && IsLater(model.Tree, term.Token, acronym.Expansion);
    }

    private void Gather(StoryModel model, Table<Term> terms)
    {
        var tree = model.Tree;
        var blocks = tree.Blocks;
        var block = 0;
        foreach (var token in model.Capitals.Shouted)
        {
            while (blocks[block].EndToken <= token)
            {
                block++;
            }

            var role = blocks[block].Role;
            if (role is BlockRole.Body or BlockRole.ListItem or BlockRole.Headline or BlockRole.Display && AcronymReader.LettersOf(tree, token, out var length) is not 0 and var letters)
            {
                Add(model, terms, token, letters, length, role is BlockRole.Body or BlockRole.ListItem);
            }
        }
    }

    private void Add(StoryModel model, Table<Term> terms, int token, int letters, int length, bool isInBody)
    {
        var number = _numbers.Get(letters, -1);
        if (number < 0)
        {
            number = _acronyms.Add(Acronym.Unseen);
            _numbers.Set(letters, number);
            (_acronyms[number].Letters, _acronyms[number].Length) = (letters, length);
            if (length >= ExpansionFinder.FewestLetters)
            {
                _openings.Add(letters, length);
            }
        }

        var span = model.Tree.Tokens[token].Span;
        ref var acronym = ref _acronyms[number];
        var isFirst = false;
        if (isInBody && !model.IsQuoted(span))
        {
            isFirst = acronym.First == Acronym.NoToken;
            acronym.First = Math.Min(acronym.First, token);
            acronym.Mentions++;
        }

        acronym.IsDescribed = acronym.IsDescribed || IsDescribedHere(model.Tree, token);
        if (acronym.Explained == Acronym.NoToken && IsExplainedHere(model.Tree, token))
        {
            acronym.Explained = token;
        }

        terms.Add(new Term(span, token, number, isFirst ? TermTraits.First : TermTraits.None, default, default, 0));
    }

    /// <summary>"FP, the party of farmers".</summary>
    private static bool IsDescribedHere(StoryTree tree, int token) =>
        tree.Tokens[token + 1].Kind == TokenKind.Comma && tree.TextOf(token + 2) is "the" or "a" or "an" && tree.Tokens[token + 3].IsWord && !tree.Tokens[token + 3].IsCapitalized;

    /// <summary>"the Free Party (FP)", "an FP (Free Party) member", "known as the FP", "or FP,".</summary>
    private static bool IsExplainedHere(StoryTree tree, int token)
    {
        if (tree.Tokens[token + 1].Kind == TokenKind.OpenBracket && tree.Tokens[token + 2].IsWord && tree.Tokens[Math.Min(token + 3, tree.Tokens.Length - 1)].IsWord)
        {
            return true;
        }

        var before = token - 1;
        if (before >= 0 && tree.IsWord(before, "the"))
        {
            before--;
        }

        return before > 0 && ((tree.Tokens[before].Kind == TokenKind.OpenBracket && tree.Tokens[token + 1].Kind is TokenKind.CloseBracket or TokenKind.Comma)
            || (tree.IsWord(before, "as") && tree.IsWord(before - 1, "known")) || tree.IsWord(before, "called") || (tree.IsWord(before, "or") && tree.Tokens[before - 1].Kind == TokenKind.Comma));
    }

    private void Know(StoryModel model, Table<Term> terms)
    {
        var mentions = model.Variants.Mentions;
        var m = 0;
        for (var i = 0; i < terms.Count; i++)
        {
            ref var term = ref terms[i];
            while (m < mentions.Length && mentions[m].End <= term.Token)
            {
                m++;
            }

            var isKnown = false;
            var noun = default(TextSpan);
            for (var at = m; at < mentions.Length && mentions[at].First <= term.Token; at++)
            {
                isKnown |= mentions[at].First == term.Token;
                noun = IsRedundant(model.Tree, mentions[at], term.Token) ? model.Tree.Tokens[mentions[at].End - 1].Span : noun;
            }

            ref readonly var acronym = ref _acronyms[term.Acronym];
            var explained = IsOpen(model.Tree, term.Token, acronym) ? TermTraits.Open : ExplainedBy(model.Tree, term.Token, acronym);
            term = term with { Traits = term.Traits | explained | (isKnown ? TermTraits.Known : TermTraits.None), RepeatedNoun = noun, Mentions = acronym.Mentions };
        }
    }

    private static bool IsRedundant(StoryTree tree, in VariantMention mention, int token) =>
        mention.First == token && mention.End > token + 1 && tree.Lexicon.Variants.ClassOf(mention.Set) == "redundant-acronym";

    private Term Completed(StoryTree tree, in Term term)
    {
        ref readonly var acronym = ref _acronyms[term.Acronym];
        var hasWords = acronym.Expansion != Acronym.NoToken;
        return term with
        {
            Traits = term.Traits & (TermTraits.First | TermTraits.Known) | ExplainedBy(tree, term.Token, acronym),
            Expansion = hasWords ? tree.SpanOf(acronym.Expansion, acronym.ExpansionEnd) : default,
            RepeatedNoun = term.RepeatedNoun.IsEmpty && hasWords ? Repeated(tree, term.Token, acronym.ExpansionEnd - 1) : term.RepeatedNoun,
        };
    }

    /// <summary>Whether words that stand for it could change what is known of a mention.</summary>
    private static bool IsOpen(StoryTree tree, int token, in Acronym acronym) =>
        acronym.HasWords && (acronym.Explained == Acronym.NoToken || IsLater(tree, token, acronym.Explained));

    private static TermTraits ExplainedBy(StoryTree tree, int token, in Acronym acronym)
    {
        var isSpelledOut = acronym.SpelledOut != Acronym.NoToken;
        var isExplained = isSpelledOut || acronym.IsDescribed || acronym.Likely != Acronym.NoToken;
        return (isExplained ? TermTraits.Explained : TermTraits.None)
            | (isSpelledOut && acronym.Likely > token && IsLater(tree, token, acronym.SpelledOut) ? TermTraits.ExplainedLater : TermTraits.None);
    }

    /// <summary>Whether the noun behind an acronym may be the word that its last letter stands for: only then need the words be found.</summary>
    public static bool MayRepeat(StoryTree tree, in Term term)
    {
        ref readonly var next = ref tree.Tokens[term.Token + 1];
        return IsNoun(next) && next.Length >= ShortestNoun && AcronymReader.Stem(tree.TextOf(term.Span)) is { Length: >= ExpansionFinder.FewestLetters } letters
            && (Fold.Char(tree.Text[next.Start]) & 31) == (letters[^1] & 31);
    }

    private static bool IsNoun(in Token token) => token.IsWord && !token.IsCapitalized && !token.Has(TokenFlags.SentenceStart);

    private static bool IsLater(StoryTree tree, int token, int spelledOut)
    {
        var here = tree.SentenceOf(token);
        var there = tree.SentenceOf(spelledOut);
        return there > here && (there > here + 1 || tree.Sentences[here].Block != tree.Sentences[there].Block);
    }

    /// <summary>"the PLO organization", where the O stands for it.</summary>
    private static TextSpan Repeated(StoryTree tree, int token, int last)
    {
        ref readonly var next = ref tree.Tokens[token + 1];
        return IsNoun(next) && IsSameNoun(tree.TextOf(token + 1), tree.TextOf(last)) ? next.Span : default;
    }

    private static bool IsSameNoun(ReadOnlySpan<char> left, ReadOnlySpan<char> right) =>
        left.Length >= ShortestNoun && right.Length >= ShortestNoun && Fold.Equal(left.TrimEnd('s'), right.TrimEnd('s'));
}
