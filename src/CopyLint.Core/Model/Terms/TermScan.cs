using CopyLint.Model.Variants;
using CopyLint.Syntax;
using CopyLint.Text;
using Microsoft.CodeAnalysis.Text;

namespace CopyLint.Model.Terms;

/// <summary>Gathers the acronyms of a story and where it spells them out. Kept with its memory from story to story.</summary>
internal sealed class TermScan
{
    private readonly WordMap _numbers = new();
    private readonly Table<Acronym> _acronyms = new();
    private readonly AcronymOpenings _openings = new();

    public void Recognize(StoryModel model, Table<Term> terms)
    {
        _numbers.Clear();
        _acronyms.Clear();
        _openings.Clear();
        Gather(model, terms);
        if (terms.Count > 0)
        {
            new ExpansionFinder(model.Tree, _numbers, _acronyms, _openings).Find();
            Complete(model, terms);
        }
    }

    private void Gather(StoryModel model, Table<Term> terms)
    {
        var tree = model.Tree;
        var tokens = tree.Tokens;
        var text = tree.Text;
        var capitals = tree.Sets.Of(TokenSet.Capitalized);
        foreach (ref readonly var block in tree.Blocks)
        {
            if (block.Role is not (BlockRole.Body or BlockRole.ListItem or BlockRole.Headline or BlockRole.Display))
            {
                continue;
            }

            capitals.GoTo(block.FirstToken);
            for (var i = capitals.Next(); i < block.EndToken; i = capitals.Next())
            {
                if (AcronymReader.MayBe(text, tokens[i]) && AcronymReader.LettersOf(tree, i, out var length) is not 0 and var letters)
                {
                    Add(model, terms, i, letters, length, block.Role is BlockRole.Body or BlockRole.ListItem);
                }
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

        acronym.IsDescribed |= IsDescribedHere(model.Tree, token);
        if (IsExplainedHere(model.Tree, token))
        {
            acronym.Explained = Math.Min(acronym.Explained, token);
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

    private void Complete(StoryModel model, Table<Term> terms)
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

            term = Completed(model.Tree, term, isKnown, noun);
        }
    }

    private static bool IsRedundant(StoryTree tree, in VariantMention mention, int token) =>
        mention.First == token && mention.End > token + 1 && tree.Lexicon.Variants.ClassOf(mention.Set) == "redundant-acronym";

    private Term Completed(StoryTree tree, in Term term, bool isKnown, TextSpan noun)
    {
        var acronym = _acronyms[term.Acronym];
        var isSpelledOut = acronym.SpelledOut != Acronym.NoToken;
        var isExplained = isSpelledOut || acronym.IsDescribed || acronym.Likely != Acronym.NoToken;
        var traits = term.Traits
            | (isKnown ? TermTraits.Known : TermTraits.None)
            | (isExplained ? TermTraits.Explained : TermTraits.None)
            | (isSpelledOut && acronym.Likely > term.Token && IsLater(tree, term.Token, acronym) ? TermTraits.ExplainedLater : TermTraits.None);
        var hasWords = acronym.Expansion != Acronym.NoToken;
        return term with
        {
            Traits = traits,
            Expansion = hasWords ? tree.SpanOf(acronym.Expansion, acronym.ExpansionEnd) : default,
            RepeatedNoun = noun.IsEmpty && hasWords ? Repeated(tree, term.Token, acronym.ExpansionEnd - 1) : noun,
            Mentions = acronym.Mentions,
        };
    }

    private static bool IsLater(StoryTree tree, int token, in Acronym acronym)
    {
        var here = tree.SentenceOf(token);
        var there = tree.SentenceOf(acronym.SpelledOut);
        return there > here && (there > here + 1 || tree.Sentences[here].Block != tree.Sentences[there].Block);
    }

    /// <summary>"the PLO organization", where the O stands for it.</summary>
    private static TextSpan Repeated(StoryTree tree, int token, int last)
    {
        ref readonly var next = ref tree.Tokens[token + 1];
        return next.IsWord && !next.IsCapitalized && !next.Has(TokenFlags.SentenceStart) && IsSameNoun(tree.TextOf(token + 1), tree.TextOf(last)) ? next.Span : default;
    }

    private static bool IsSameNoun(ReadOnlySpan<char> left, ReadOnlySpan<char> right) =>
        left.Length > 2 && right.Length > 2 && Fold.Equal(left.TrimEnd('s'), right.TrimEnd('s'));
}
