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
        var last = speech.Words;
        last.Clear();
        var others = new Others();
        var blocks = tree.Blocks;
        var block = 0;
        var antecedents = new AntecedentScan(tree, speech.Nouns);
        for (var i = 0; i < sources.Count; i++)
        {
            ref readonly var source = ref sources[i];
            if (source.Kind == SourceKind.Pronoun)
            {
                sources[i] = antecedents.Has(source, sources, i) ? source : source with { Traits = source.Traits | SourceTraits.NoAntecedent };
                continue;
            }

            while (block + 1 < blocks.Length && blocks[block].EndToken <= source.First)
            {
                block++;
            }

            if (blocks[block].Role == BlockRole.Headline)
            {
                continue;
            }

            var word = source.Kind == SourceKind.Bare ? AnyBareNoun : tree.Tokens[source.Head].Word;
            var previous = last.Get(word, -1);
            var introduction = Introduction(source, previous, sources);
            sources[i] = source with
            {
                Traits = previous < 0 ? source.Traits | SourceTraits.FirstMention : source.Traits,
                Introduction = introduction >= 0 ? introduction : others.Introduce(source, word),
            };
            last.Set(word, i);
            others.Note(source, word, i);
        }
    }

    /// <summary>Copy varies: "a diplomat" or "Col. Lee" may come back as "the official". Two with different nouns are kept.</summary>
    private struct Others
    {
        private int _first;
        private int _firstWord;
        private int _second;
        private int _person;

        /// <summary>Index of an earlier single speaker with another noun, or -1. Any named speaker will do for a noun without description.</summary>
        public readonly int Introduce(in Source source, int word) =>
            source.Kind is SourceKind.Person or SourceKind.Organization or SourceKind.Outlet ? -1
            : _firstWord != 0 && _firstWord != word ? _first
            : _second > 0 ? _second - 1
            : source.Has(SourceTraits.Described) ? -1 : _person - 1;

        public void Note(in Source source, int word, int index)
        {
            if (_person == 0 && source.Kind == SourceKind.Person && source.Utterance >= 0)
            {
                _person = index + 1;
            }

            if (!IsSingleSpeaker(source))
            {
                return;
            }

            if (_firstWord == 0)
            {
                (_first, _firstWord) = (index, word);
            }
            else if (_second == 0 && _firstWord != word)
            {
                _second = index + 1;
            }
        }

        private static bool IsSingleSpeaker(in Source source) =>
            !source.IsPlural && (source.Kind is SourceKind.Official or SourceKind.Bare or SourceKind.Spokesman or SourceKind.Professional
                || (source.Utterance >= 0 && (source.Kind is SourceKind.Role or SourceKind.People || (source.Kind == SourceKind.Person && source.Has(SourceTraits.Role)))));
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
