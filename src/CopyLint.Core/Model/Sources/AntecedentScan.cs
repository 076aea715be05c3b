using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using CopyLint.Model.Speech;
using CopyLint.Syntax;
using CopyLint.Text;

namespace CopyLint.Model.Sources;

/// <summary>
/// Whether "he said" can stand for somebody: any singular noun for a person, any name that may be a person's and any singular pronoun is
/// accepted, and only where there is nobody at all is the answer no. Pronouns come in rising order, so that no token is looked at many times.
/// </summary>
internal ref struct AntecedentScan(StoryTree tree, NounMap nouns)
{
    private const int FarthestSource = 24;

    /// <summary>The length of "himself" and "herself".</summary>
    private const int LongPronoun = 7;

    private readonly ReadOnlySpan<Token> _tokens = tree.Tokens;
    private readonly ReadOnlySpan<ulong> _lists = tree.Classes;

    /// <summary>Where the first person of the story has been looked for.</summary>
    private int _seen;
    private bool _hasPerson;

    public bool Has(in Source pronoun, Table<Source> sources, int index)
    {
        if (pronoun.IsPlural || !tree.Is(pronoun.Head, WordList.SingularPronoun))
        {
            return true;
        }

        if (!_hasPerson)
        {
            _hasPerson = AnyPerson(_seen, pronoun.First);
            _seen = Math.Max(_seen, pronoun.First);
        }

        return _hasPerson && !IsAfterGroup(pronoun, sources, index);
    }

    /// <summary>"Officials say … ", and at once "he said": the last speakers were several, and nobody has come since.</summary>
    private readonly bool IsAfterGroup(in Source pronoun, Table<Source> sources, int index)
    {
        for (var i = index - 1; i >= Math.Max(0, index - FarthestSource); i--)
        {
            ref readonly var source = ref sources[i];
            if (source.Utterance >= 0)
            {
                return source.IsPlural & source.IsAnonymous && tree.BlockOf(pronoun.First) - tree.BlockOf(source.First) <= 1 && !AnyPerson(source.First, pronoun.First);
            }
        }

        return false;
    }

    /// <summary>Whether one of some tokens is a person.</summary>
    private readonly bool AnyPerson(int first, int end)
    {
        while (first < end && !IsPerson(first))
        {
            first++;
        }

        return first < end;
    }

    private readonly bool IsPerson(int i)
    {
        ref readonly var token = ref _tokens[i];
        if (!token.IsWord)
        {
            return false;
        }

        var (lists, traits) = (_lists[i], nouns[i]);
        if (((lists & (ListMask.HumanNoun | ListMask.SingularPronoun)) | (uint)(traits & (NounTraits.Courtesy | NounTraits.Honor))) != 0)
        {
            return true;
        }

        return token.IsCapitalized ? MayBeName(i) : ((uint)(traits & NounTraits.Role) | (lists & OwnPronoun(i))) != 0;
    }

    /// <summary>The bit of small words where the word, in lower case, is his, her, him: of one person. Which words are small nobody can guess: it is asked of all.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private readonly ulong OwnPronoun(int i)
    {
        var word = Vector256.Create(ShortWord.Read(tree, i));
        var isOwn = Vector256.Equals(word, Vector256.Create(ShortWord.His, ShortWord.Her, ShortWord.Him, ShortWord.I)) | Vector256.Equals(word, Vector256.Create(ShortWord.Who));
        return isOwn != Vector256<ulong>.Zero || (_tokens[i].Length == LongPronoun && tree.TextOf(i) is "himself" or "herself") ? ListMask.FunctionWord : 0;
    }

    private readonly bool MayBeName(int i)
    {
        ref readonly var token = ref tree.Tokens[i];
        if (token.Length < 3 || token.Has(TokenFlags.AllCaps) || tree.Is(i, WordList.FunctionWord) || tree.Is(i, WordList.Nationality)
            || tree.Is(i, WordList.OrganizationWord)
            || nouns.Has(i, NounTraits.Place | NounTraits.Outlet | NounTraits.Time | NounTraits.Verb | NounTraits.Source))
        {
            return false;
        }

        if (i > 0 && tree.Tokens[i - 1].Kind == TokenKind.Hyphen && !token.IsSpaceBefore)
        {
            return false;
        }

        return !token.Has(TokenFlags.SentenceStart) || token.Word < 0 || tree.Tokens[i + 1].IsCapitalized || nouns.Has(i + 1, NounTraits.Verb) || tree.Is(i, WordList.GivenName)
            || tree.Is(i + 1, WordList.Auxiliary);
    }
}
