using System.Runtime.CompilerServices;
using CopyLint.Model.Speech;
using CopyLint.Syntax;
using CopyLint.Text;

namespace CopyLint.Model.People;

/// <summary>The first pass over a story's names: reads them, and notes which words are introduced where and how each is used.</summary>
/// <param name="found">Gets the names.</param>
internal readonly ref struct NameGatherer(StoryModel model, NounMap nouns, PersonRecognizer found)
{
    /// <summary>What stands before a single word and may make it a person.</summary>
    private const NounTraits Before = NounTraits.Courtesy | NounTraits.Role | NounTraits.Honor | NounTraits.Verb | NounTraits.Source;

    private readonly CapitalWords _capitals = model.Capitals;
    private readonly ReadOnlySpan<CapitalWord> _words = model.Capitals.All;
    private readonly Span<NameEvidence> _uses = found.Uses.From(0);
    private readonly NameTokens _at = new(model.Tree, nouns);
    private readonly NameRunReader _reader = new(model.Tree, nouns);
    private readonly NameNeighbors _neighbors = new(model.Tree, nouns);

    public void Gather()
    {
        var words = _words;
        var (role, blockEnd, block) = (BlockRole.Body, 0, 0);
        for (var i = 0; i < words.Length;)
        {
            var first = words[i].Token;
            ref readonly var token = ref _at.Tokens[first];
            if (_reader.IsOpening(token, first))
            {
                for (; blockEnd <= first; block++)
                {
                    (role, blockEnd) = (model.Tree.Blocks[block].Role, model.Tree.Blocks[block].EndToken);
                }

                var name = default(NameRun);
                var end = _reader.IsAlone(token, first) ? first + 1 : _reader.Read(first, out name);
                if (end > first + 1)
                {
                    i = AddRun(i, end, name, role);
                    continue;
                }

                AddAlone(i, token, role);
            }

            i++;
        }
    }

    /// <summary>Most single words are left after a look at what stands beside them.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void AddAlone(int word, in Token token, BlockRole role)
    {
        _uses[word] = NameEvidence.Alone;
        ref readonly var capital = ref _words[word];
        ref var known = ref found.Names[capital.Number];
        if (role == BlockRole.Body && known.Alone == 0)
        {
            known.Alone = capital.Token + 1;
        }

        if (known.Introduction != 0 || IsAnythingBeside(token, capital.Token))
        {
            AddSingle(capital, ref known, role);
        }
    }

    /// <summary>Whether a word, a mark or a title may stand beside a single word that makes it a person.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private bool IsAnythingBeside(in Token token, int word)
    {
        if (word == 0)
        {
            return true;
        }

        // One slice, so that bounds are checked once.
        var traits = _at.Traits.Slice(word - 1, 3);
        if ((traits[0] & Before | traits[2] & NounTraits.Verb) != 0 || (_at.Lists[word - 1] & ListMask.HumanNoun) != 0)
        {
            return true;
        }

        var before = Unsafe.Add(ref Unsafe.AsRef(in token), -1).Kind;
        return Unsafe.Add(ref Unsafe.AsRef(in token), 1).Kind == TokenKind.Comma
            || !(before == TokenKind.Word || (before == TokenKind.Period && token.Has(TokenFlags.SentenceStart)));
    }

    private void AddSingle(in CapitalWord word, ref KnownName known, BlockRole role)
    {
        var name = _reader.Alone(word.Token);
        if (name.IsNone)
        {
            return;
        }

        var isIntroducing = role != BlockRole.Headline && known.Introduction == 0 && _neighbors.AreIntroducing(name);
        known.Introduction = isIntroducing ? found.Runs.Count + 1 : known.Introduction;
        var isSpeaker = !name.IsNobody && _neighbors.IsVerb(name);
        if (isIntroducing || isSpeaker || name.Title != NameTitle.None || (known.Introduction != 0 && !name.IsNobody))
        {
            found.Runs.Add(new CapitalRun { Name = name, Surname = word.Number, Role = role, IsSpeaker = isSpeaker });
        }
    }

    /// <summary>A name of several words. Every one of them is introduced with it: the copy may go on with any of them.</summary>
    /// <returns>The first capitalized word behind it.</returns>
    private int AddRun(int first, int end, in NameRun name, BlockRole role)
    {
        var words = _words;
        var names = found.Names.From(0);
        var token = words[first].Token;
        var use = name.IsBody ? NameEvidence.Longer | NameEvidence.Body : NameEvidence.Longer;
        var introduction = !name.IsNone && role != BlockRole.Headline && _neighbors.AreIntroducing(name) ? found.Runs.Count + 1 : 0;
        var behind = first;
        for (; behind < words.Length && words[behind].Token < end; behind++)
        {
            _uses[behind] = use;
            ref var known = ref names[words[behind].Number].Introduction;
            known = known == 0 ? introduction : known;
        }

        var isPlain = behind - first == end - token && name.First == token;
        var surname = isPlain ? words[first + name.Surname - token].Number : AddParts(token, end, name, use, introduction);
        if (introduction != 0 || !name.IsNobody)
        {
            found.Runs.Add(new CapitalRun { Name = name, Surname = surname, Role = role, IsSpeaker = !name.IsNobody && _neighbors.IsVerb(name) });
        }

        return behind;
    }

    /// <summary>The same for words that are not capitalized, and for a title before the run. Returns the number of the surname.</summary>
    private int AddParts(int first, int end, in NameRun name, NameEvidence use, int introduction)
    {
        for (var i = name.IsNone ? first : name.First; i < end; i++)
        {
            if (_at.Tokens[i].IsWord && (i < first || !_at.Tokens[i].IsCapitalized))
            {
                ref var known = ref KnownAt(i);
                known.Evidence |= i < first ? NameEvidence.None : use;
                known.Introduction = known.Introduction == 0 ? introduction : known.Introduction;
            }
        }

        return name.IsNone ? 0 : _capitals.NumberOf(name.Surname);
    }

    private ref KnownName KnownAt(int token)
    {
        var number = _capitals.NumberOf(token);
        while (found.Names.Count <= number)
        {
            found.Names.Add(default);
        }

        return ref found.Names[number];
    }
}
