using System.Runtime.CompilerServices;
using CopyLint.Model.Speech;
using CopyLint.Syntax;
using CopyLint.Text;

namespace CopyLint.Model.People;

/// <summary>What stands beside a name: what introduces a person, a verb of saying, parts of a longer name.</summary>
internal readonly ref struct NameNeighbors(StoryTree tree, NounMap nouns)
{
    private readonly NameTokens _at = new(tree, nouns);

    /// <summary>Whether a name introduces a person to readers: with more than one word, or with what the person is.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool AreIntroducing(in NameRun run) => (run.Words > 1 | run.Title == NameTitle.Role) || IsRoleBeside(run);

    private bool IsRoleBeside(in NameRun run) => IsRoleBehind(run.End) || IsRoleBefore(run) || NameWords.IsBehindNickname(tree, run.First);

    /// <summary>"Okafor, a fellow at …", "Lee, the group's director", "Khan, spokesman for".</summary>
    public bool IsRoleBehind(int end)
    {
        if (_at.Tokens[end].Kind != TokenKind.Comma)
        {
            return false;
        }

        var behind = Math.Min(end + 9, _at.Tokens.Length);
        for (var i = end + 1; i < behind; i++)
        {
            ref readonly var token = ref _at.TokenIn(i);
            var traits = _at.TraitsIn(i);
            var isEnd = token.Has(TokenFlags.SentenceStart) | token.Kind == TokenKind.Comma | (traits & NounTraits.Verb) != 0;
            var isRole = ((uint)(traits & (NounTraits.Role | NounTraits.Source)) | (_at.ListsIn(i) & (ListMask.HumanNoun | ListMask.RelativePronoun))) != 0;
            if (isEnd | isRole)
            {
                return !isEnd;
            }
        }

        return false;
    }

    /// <summary>"the referee, Ms K. Lunn, …": a noun for a person with its article, set off on both sides.</summary>
    private bool IsRoleBefore(in NameRun run)
    {
        var noun = run.First - 2;
        return noun > 0 && _at.Tokens[run.First - 1].Kind == TokenKind.Comma && _at.Tokens[run.End].Kind is TokenKind.Comma or TokenKind.Period or TokenKind.CloseQuote
            && (_at.Has(noun, NounTraits.Role | NounTraits.Source) || _at.Is(noun, ListMask.HumanNoun) || tree.Is(noun, WordList.PersonNoun))
            && (tree.Is(noun - 1, WordList.Determiner) || _at.Tokens[noun - 1].Has(TokenFlags.Possessive));
    }

    public bool IsAgeBehind(int end) =>
        _at.Tokens[end].Kind == TokenKind.Comma && _at.Tokens[end + 1].Kind == TokenKind.Number && _at.Tokens[end + 1].Length == 2;

    /// <summary>Whether a verb of saying belongs to the name.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool IsVerb(in NameRun run) =>
        ((_at.Traits[run.End] | _at.Traits[Math.Max(0, run.First - 1)]) & NounTraits.Verb) != 0 && (_at.Has(run.End, NounTraits.Verb) || IsVerbBefore(run));

    /// <summary>"…, said Okafor."</summary>
    private bool IsVerbBefore(in NameRun run) =>
        run.First > 1 && !_at.Tokens[run.First].Has(TokenFlags.SentenceStart) && _at.Tokens[run.End].Kind is TokenKind.Period or TokenKind.Comma or TokenKind.EndOfText
        && _at.Tokens[run.First - 2].Kind is TokenKind.Comma or TokenKind.CloseQuote or TokenKind.StraightQuote;

    /// <summary>"The mill will close, Yelvo said": behind a statement without quotation marks stands a firm as well as a person.</summary>
    public bool IsStatementBefore(in NameRun run) => run.First > 1 && _at.Tokens[run.First - 1].Kind == TokenKind.Comma && _at.Tokens[run.First - 2].IsWord
        && (_at.Tokens[run.End + 1].Kind is TokenKind.Period or TokenKind.Comma or TokenKind.EndOfText || tree.Is(run.End + 1, WordList.FunctionWord));

    /// <summary>"Reporters Without Borders said": a capitalized small word before it makes it a part of a name.</summary>
    public bool IsNameBefore(in NameRun run) =>
        run.First > 0 && !_at.Tokens[run.First].Has(TokenFlags.SentenceStart) && _at.Tokens[run.First - 1].IsWord
        && (_at.Tokens[run.First - 1].IsCapitalized && !_at.Tokens[run.First - 1].Has(TokenFlags.SentenceStart)
            || tree.Is(run.First - 1, WordList.Preposition) || tree.Is(run.First - 1, WordList.Determiner)
            || (tree.Is(run.First - 1, WordList.Conjunction) && run.First > 1 && _at.Tokens[run.First - 2].IsCapitalized));
}
