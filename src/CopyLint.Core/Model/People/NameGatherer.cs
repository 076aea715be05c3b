using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using CopyLint.Model.Speech;
using CopyLint.Syntax;
using CopyLint.Text;

namespace CopyLint.Model.People;

/// <summary>The first pass over a story's names: reads them, and notes which words are introduced where and how each is used.</summary>
/// <param name="found">Gets the names.</param>
internal ref struct NameGatherer(StoryModel model, NounMap nouns, PersonRecognizer found)
{
    /// <summary>What stands before a single word and may make it a person.</summary>
    private const NounTraits Before = NounTraits.Courtesy | NounTraits.Role | NounTraits.Honor | NounTraits.Verb | NounTraits.Source;

    private const uint Comma = 1u << (int)TokenKind.Comma;
    private const uint EndsOfName = 1u << (int)TokenKind.Period | 1u << (int)TokenKind.CloseQuote;

    private readonly CapitalWords _capitals = model.Capitals;
    private readonly ReadOnlySpan<CapitalWord> _words = model.Capitals.All;
    private readonly Span<NameEvidence> _uses = found.Uses.From(0);
    private readonly ReadOnlySpan<ulong> _inside = found.Inside.Items;
    private readonly NameTokens _at = new(model.Tree, nouns);
    private readonly NameRunReader _reader = new(model.Tree, nouns);
    private readonly NameNeighbors _neighbors = new(model.Tree, nouns);

    /// <summary>The first capitalized word behind the latest run.</summary>
    private int _behind;
    private int _block;

    /// <summary>One past the blocks of one role that stand together, of which the latest word looked at is in one.</summary>
    private int _roleEnd;
    private BlockRole _role;

    public void Gather()
    {
        for (var first = 0; first < _words.Length; first += CapitalWords.Together)
        {
            Gather(first, _capitals.Openings(first));
        }
    }

    /// <param name="block">The first of the words that <paramref name="openings"/> are of, a multiple of their number.</param>
    private void Gather(int block, ulong openings)
    {
        var left = openings & From(_behind, block);
        while (left != 0)
        {
            var i = block + BitOperations.TrailingZeroCount(left);
            left &= left - 1;
            var first = WordIn(i).Token;
            if (_reader.IsJoined(first))
            {
                continue;
            }

            var end = first + 1 + InsideBehind(first);
            var isLinked = _reader.IsLink(end, first);
            if (end > first + 1 | isLinked)
            {
                end = _reader.Read(first, end, isLinked, out var name);
                if (end > first + 1)
                {
                    _behind = AddRun(i, end, name);
                    left &= From(_behind, block);
                    continue;
                }
            }

            AddAlone(i, first);
        }
    }

    /// <summary>The bits of those words from one on that stand in a block.</summary>
    private static ulong From(int word, int block) => word - block >= CapitalWords.Together ? 0 : ulong.MaxValue << Math.Max(0, word - block);

    /// <summary>Most single words are left after a look at what stands beside them.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void AddAlone(int word, int token)
    {
        Unsafe.Add(ref MemoryMarshal.GetReference(_uses), word) = NameEvidence.Alone;
        ref readonly var its = ref WordIn(word);
        ref var known = ref found.Names[its.Number];
        var isAnythingBeside = IsAnythingBeside(token);
        if (!(known.Introduction != 0 | isAnythingBeside))
        {
            return;
        }

        if (isAnythingBeside)
        {
            AddSingle(its, ref known);
        }
        else if (_reader.IsName(token))
        {
            AddName(its.Number, NameRun.Of(token), RoleAt(token), isSpeaker: false);
        }
    }

    /// <summary>How many capitalized words stand right behind a token inside its sentence; those behind the 64th are not counted.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private readonly int InsideBehind(int token)
    {
        var (at, shift) = (token + 1 >> 6, token + 1 & 63);
        ref var inside = ref Unsafe.Add(ref MemoryMarshal.GetReference(_inside), at);
        return BitOperations.TrailingZeroCount(~(inside >> shift | Unsafe.Add(ref inside, 1) << 1 << (63 - shift)));
    }

    /// <summary>One of the capitalized words: the bounds are not checked.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private readonly ref readonly CapitalWord WordIn(int word) => ref Unsafe.Add(ref MemoryMarshal.GetReference(_words), word);

    /// <summary>Whether a word, a mark or a title stands beside a single word that may make it a person.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private readonly bool IsAnythingBeside(int word)
    {
        if (word == 0)
        {
            return true;
        }

        ref readonly var token = ref _at.TokenIn(word);
        ref readonly var previous = ref _at.TokenIn(word - 1);
        var (before, behind) = (1u << (int)previous.Kind, 1u << (int)_at.TokenIn(word + 1).Kind);
        var traits = (_at.TraitsIn(word - 1) & Before) | (_at.TraitsIn(word + 1) & NounTraits.Verb);
        return ((uint)traits | (_at.ListsIn(word - 1) & ListMask.HumanNoun) | (behind & Comma) | (before & NameWords.MarksOfNickname)) != 0
            | ((before & Comma) != 0 & (behind & EndsOfName) != 0)
            | (previous.Kind == TokenKind.Period & !token.Has(TokenFlags.SentenceStart));
    }

    private BlockRole RoleAt(int token) => token < _roleEnd ? _role : RoleBehind(token);

    /// <summary>The paragraphs of the body mostly stand together, so that most words need no look for their block.</summary>
    private BlockRole RoleBehind(int token)
    {
        var blocks = model.Tree.Blocks;
        while (blocks[_block].EndToken <= token)
        {
            _block++;
        }

        _role = blocks[_block].Role;
        while (_block + 1 < blocks.Length && blocks[_block + 1].Role == _role)
        {
            _block++;
        }

        _roleEnd = blocks[_block].EndToken;
        return _role;
    }

    private void AddSingle(in CapitalWord word, ref KnownName known)
    {
        var name = _reader.Alone(word.Token);
        if (name.IsNone)
        {
            return;
        }

        var role = RoleAt(word.Token);
        var isIntroducing = (role != BlockRole.Headline & known.Introduction == 0) && _neighbors.AreIntroducing(name);
        known.Introduction = isIntroducing ? found.Runs.Count + 1 : known.Introduction;
        var isSpeaker = !name.IsNobody && _neighbors.IsVerb(name);
        if (isIntroducing || isSpeaker || name.Title != NameTitle.None || (known.Introduction != 0 && !name.IsNobody))
        {
            AddName(word.Number, name, role, isSpeaker);
        }
    }

    private readonly void AddName(int surname, in NameRun name, BlockRole role, bool isSpeaker) =>
        found.Runs.Add(new CapitalRun { Name = name, Surname = surname, Role = role, IsSpeaker = isSpeaker });

    /// <summary>A name of several words. Every one of them is introduced with it: the copy may go on with any of them.</summary>
    /// <returns>The first capitalized word behind it.</returns>
    private int AddRun(int first, int end, in NameRun name)
    {
        var words = _words;
        var token = WordIn(first).Token;
        var role = RoleAt(token);
        var use = name.IsBody ? NameEvidence.Longer | NameEvidence.Body : NameEvidence.Longer;
        var introduction = (role != BlockRole.Headline & !name.IsNone) && _neighbors.AreIntroducing(name) ? found.Runs.Count + 1 : 0;
        int surname;
        var behind = first + end - token;
        if (behind <= words.Length && WordIn(behind - 1).Token == end - 1 && name.First == token)
        {
            surname = WordIn(first + name.Surname - token).Number;
            Introduce(words[first..behind], use, introduction);
        }
        else
        {
            behind = first + 1;
            while (behind < words.Length && words[behind].Token < end)
            {
                behind++;
            }

            Introduce(words[first..behind], use, introduction);
            surname = AddParts(token, end, name, use, introduction);
        }

        if (introduction != 0 | !name.IsNobody)
        {
            AddName(surname, name, role, _neighbors.IsVerb(name) && !name.IsNobody);
        }

        return behind;
    }

    private readonly void Introduce(ReadOnlySpan<CapitalWord> words, NameEvidence use, int introduction)
    {
        var names = found.Names.From(0);
        foreach (ref readonly var word in words)
        {
            ref var known = ref names[word.Number];
            known.Evidence |= use;
            known.Introduce(introduction);
        }
    }

    /// <summary>The same for words that are not capitalized, and for a title before the run. Returns the number of the surname.</summary>
    private readonly int AddParts(int first, int end, in NameRun name, NameEvidence use, int introduction)
    {
        for (var i = name.IsNone ? first : name.First; i < end; i++)
        {
            if (_at.Tokens[i].IsWord && (i < first || !_at.Tokens[i].IsCapitalized))
            {
                ref var known = ref KnownAt(i);
                known.Evidence |= i < first ? NameEvidence.None : use;
                known.Introduce(introduction);
            }
        }

        return name.IsNone ? 0 : _capitals.NumberOf(name.Surname);
    }

    private readonly ref KnownName KnownAt(int token)
    {
        var number = _capitals.NumberOf(token);
        while (found.Names.Count <= number)
        {
            found.Names.Add(default);
        }

        return ref found.Names[number];
    }
}
