using System.Runtime.CompilerServices;
using CopyLint.Model.Speech;
using CopyLint.Syntax;
using CopyLint.Text;

namespace CopyLint.Model.Sources;

/// <summary>Ties each source to the earlier ones: which mention is the first, who introduces "the official", whom "he" can stand for.</summary>
internal readonly ref struct SourceLinker(StoryTree tree, SpeechScan speech)
{
    private const int MostSteps = 12;

    /// <summary>"two sources close to the talks" and later "one source" are the same: bare nouns share one key.</summary>
    private const int AnyBareNoun = int.MinValue;

    public void Link(Table<Source> sources)
    {
        // For each word the number of the last source with it, from 1.
        var last = speech.Words;
        last.Clear();
        var others = new Others();
        var headline = NextHeadline(0, 0);
        var antecedents = new AntecedentScan(tree, speech.Nouns);
        for (var i = 0; i < sources.Count; i++)
        {
            ref readonly var source = ref sources[i];
            if (source.Kind == SourceKind.Pronoun)
            {
                sources[i] = antecedents.Has(source, sources, i) ? source : source with { Traits = source.Traits | SourceTraits.NoAntecedent };
                continue;
            }

            headline = headline.End <= source.First ? NextHeadline(headline.Block + 1, source.First) : headline;
            if (headline.First <= source.First)
            {
                continue;
            }

            var word = source.Kind == SourceKind.Bare ? AnyBareNoun : tree.Tokens[source.Head].Word;
            ref var mentions = ref last.At(word);
            var introduction = Introduction(source, mentions - 1, sources);
            sources[i] = source with
            {
                Traits = mentions == 0 ? source.Traits | SourceTraits.FirstMention : source.Traits,
                Introduction = introduction >= 0 ? introduction : others.Introduce(source, word),
            };
            mentions = i + 1;
            if (!others.AreComplete)
            {
                others.Note(source, word, i);
            }
        }
    }

    /// <summary>The tokens of the first headline among the blocks from one on that does not end before a token; behind all tokens where there is none.</summary>
    private (int Block, int First, int End) NextHeadline(int block, int token)
    {
        var blocks = tree.Blocks;
        for (; block < blocks.Length; block++)
        {
            if (blocks[block].Role == BlockRole.Headline && blocks[block].EndToken > token)
            {
                return (block, blocks[block].FirstToken, blocks[block].EndToken);
            }
        }

        return (block, int.MaxValue, int.MaxValue);
    }

    /// <summary>Copy varies: "a diplomat" or "Col. Lee" may come back as "the official". Two with different nouns are kept.</summary>
    private struct Others
    {
        private int _first;
        private int _firstWord;
        private int _second;
        private int _person;

        /// <summary>Whether no later source changes them.</summary>
        public readonly bool AreComplete => _person != 0 & _second != 0;

        /// <summary>Index of an earlier single speaker with another noun, or -1. Any named speaker will do for a noun without description.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public readonly int Introduce(in Source source, int word) =>
            source.Kind is SourceKind.Person or SourceKind.Organization or SourceKind.Outlet ? -1
            : _firstWord != 0 && _firstWord != word ? _first
            : _second > 0 ? _second - 1
            : source.Has(SourceTraits.Described) ? -1 : _person - 1;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public void Note(in Source source, int word, int index)
        {
            if (_person == 0 && source.Kind == SourceKind.Person && source.Utterance >= 0)
            {
                _person = index + 1;
            }

            if (_second != 0 || !IsSingleSpeaker(source))
            {
                return;
            }

            if (_firstWord == 0)
            {
                (_first, _firstWord) = (index, word);
            }
            else if (_firstWord != word)
            {
                _second = index + 1;
            }
        }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        private static bool IsSingleSpeaker(in Source source)
        {
            const int Nouns = 1 << (int)SourceKind.Official | 1 << (int)SourceKind.Bare | 1 << (int)SourceKind.Spokesman | 1 << (int)SourceKind.Professional;
            const int Speakers = 1 << (int)SourceKind.Role | 1 << (int)SourceKind.People;
            var ofSpeakers = Speakers | Convert.ToInt32(source.Has(SourceTraits.Role)) << (int)SourceKind.Person;
            var kinds = Nouns | (ofSpeakers & ~(source.Utterance >> 31));
            return !source.IsPlural & (kinds >> (int)source.Kind & 1) != 0;
        }
    }

    /// <summary>"the military official": one who was introduced only as "another US official" is not meant. What describes itself needs nobody.</summary>
    private int Introduction(in Source source, int previous, Table<Source> sources)
    {
        for (var steps = 0; previous >= 0 && steps < MostSteps; steps++)
        {
            if (IsDescribedLike(source, sources[previous]))
            {
                return previous;
            }

            previous = PreviousOf(source, previous, sources);
        }

        return -1;
    }

    private int PreviousOf(in Source source, int before, Table<Source> sources)
    {
        for (var i = before - 1; i >= 0 && i >= before - 4 * MostSteps; i--)
        {
            if (tree.IsSameWord(sources[i].Head, source.Head))
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>Whether the earlier phrase has each word of description of the later one, nationality and rank aside.</summary>
    private bool IsDescribedLike(in Source later, in Source earlier)
    {
        for (var i = later.First; i < later.Head; i++)
        {
            if (IsDescription(i) && !Holds(earlier, i))
            {
                return false;
            }
        }

        return true;
    }

    private bool IsDescription(int i) =>
        tree.Tokens[i].IsWord && !tree.Is(i, WordList.FunctionWord) && !tree.Is(i, WordList.SeniorityAdjective) && !tree.Is(i, WordList.Nationality)
        && !tree.Is(i, WordList.UnnamedAdjective) && !speech.Nouns.Has(i, NounTraits.Place | NounTraits.Praise);

    private bool Holds(in Source source, int word)
    {
        for (var i = source.First; i < source.End; i++)
        {
            if (tree.Tokens[i].IsWord && tree.IsSameWord(i, word))
            {
                return true;
            }
        }

        return false;
    }
}
