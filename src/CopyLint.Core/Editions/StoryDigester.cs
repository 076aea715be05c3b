using System.Collections.Immutable;
using CopyLint.Analysis;
using CopyLint.Editions.Names;
using CopyLint.Editions.Versions;
using CopyLint.Model.People;
using CopyLint.Model.Quantities;
using CopyLint.Syntax;
using CopyLint.Text;
using Microsoft.CodeAnalysis.Text;

namespace CopyLint.Editions;

/// <summary>Makes digests of stories, with tables that it uses again. For one thread at a time.</summary>
internal sealed class StoryDigester
{
    /// <summary>Stories beyond this many characters are books: they take no part in an edition.</summary>
    public const int LongestStory = 1_000_000;

    /// <summary>How many keys of a kind stand for a story: those with the smallest hashes, so that two stories choose the same.</summary>
    private const int MostKeys = 64;

    private const int ShortestName = 4;
    private const int ShortestTitle = 8;
    private const uint TitleKeys = EventGrouping.LeastPhrases;

    private static readonly BlockRoles s_roles = BlockRoles.Body.With(BlockRole.Headline).With(BlockRole.Display).With(BlockRole.ListItem);

    private readonly Table<DigestSentence> _sentences = new();
    private readonly Table<int> _words = new();
    private readonly Table<ulong> _keys = new();
    private readonly Table<ulong> _scratch = new();
    private readonly Table<TextSpan> _quoted = new();
    private readonly Table<RareName> _names = new();
    private readonly HashSet<int> _named = [];

    /// <summary>The first quotation that does not end before the word that is read.</summary>
    private int _quotation;

    public StoryDigest Digest(StoryContext story, string path, StorySource source)
    {
        _sentences.Clear();
        _words.Clear();
        _keys.Clear();
        _names.Clear();
        _named.Clear();
        ReadQuotations(story);
        ReadSentences(story);
        AddDatelines(story.Tree);
        AddSurnames(story);
        AddFigures(story);
        var label = LabelReader.Read(story.Tree.Text);
        AddTitle(label.Slug);
        AddTitles(story, label);
        return new StoryDigest(path, source, story.Options)
        {
            Sentences = [.. _sentences.Items],
            Words = [.. _words.Items],
            Keys = Sampled(),
            Quoted = [.. _quoted.Items],
            RareNames = [.. _names.Items],
            Label = label,
        };
    }

    private void ReadSentences(StoryContext story)
    {
        var tree = story.Tree;
        foreach (ref readonly var block in tree.Blocks)
        {
            if (!s_roles.Contains(block.Role))
            {
                continue;
            }

            for (var s = block.FirstSentence; s < block.EndSentence; s++)
            {
                ReadSentence(story, tree.Sentences[s], block.Role);
            }
        }
    }

    private void ReadSentence(StoryContext story, in Sentence sentence, BlockRole role)
    {
        var first = _words.Count;
        var quoted = 0;
        var tree = story.Tree;
        var tokens = tree.Tokens[..sentence.EndToken];
        var mayBeQuoted = IsQuotedBefore(sentence.Span.End);
        for (var i = sentence.FirstToken; i < tokens.Length; i++)
        {
            ref readonly var token = ref tokens[i];
            if (token.Kind is not (TokenKind.Word or TokenKind.Number))
            {
                continue;
            }

            _words.Add(token.Word != 0 ? token.Word : WordNumber.Of(tree, i));
            var isQuoted = mayBeQuoted && IsQuoted(token.Start);
            quoted += isQuoted ? 1 : 0;
            if (token.IsCapitalized && role != BlockRole.Headline && !token.Has(TokenFlags.SentenceStart))
            {
                AddName(tree, i);
                if (token.Word < 0 && !isQuoted)
                {
                    AddRareName(story, i);
                }
            }
        }

        var anchors = SentenceAnchors.Of(_words.Items[first..]);
        _sentences.Add(new DigestSentence(sentence.Span, first, _words.Count, quoted, role) { Anchors = anchors });
        foreach (var anchor in anchors)
        {
            if (anchor != 0)
            {
                _keys.Add(EventKeys.Of(EventKeys.Phrase, anchor));
            }
        }
    }

    private void AddName(StoryTree tree, int token)
    {
        var word = WordNumber.Of(tree, token);
        if (WordNumber.IsRare(word))
        {
            _keys.Add(EventKeys.Of(EventKeys.Name, (uint)word));
        }
        else if (!tree.Lexicon.Is(word, WordList.FunctionWord) && !tree.Lexicon.Is(word, WordList.Pronoun))
        {
            _keys.Add(EventKeys.Of(EventKeys.KnownName, (uint)word));
        }
    }

    /// <summary>A name as it stands first, without its 's.</summary>
    private void AddRareName(StoryContext story, int token)
    {
        var word = _words.Items[^1];
        ref readonly var item = ref story.Tree.Tokens[token];
        if (item.Length >= ShortestName && _names.Count < MostKeys && !story.Options.HouseWords.Covers(story.Tree, item.Span) && _named.Add(word))
        {
            var length = item.Length - (NameWords.IsPossessive(story.Tree.TextOf(token)) ? 2 : 0);
            _names.Add(new RareName(word, _words.Count - 1, new TextSpan(item.Start, length)));
        }
    }

    /// <summary>The town that a story comes from. What else stands there, many stories share.</summary>
    private void AddDatelines(StoryTree tree)
    {
        foreach (ref readonly var block in tree.Blocks)
        {
            if (block.Role != BlockRole.Dateline)
            {
                continue;
            }

            for (var i = tree.TokenAt(block.Span.Start); i < tree.Tokens.Length && tree.Tokens[i].Start < block.Span.End; i++)
            {
                if (tree.Tokens[i].IsCapitalized && tree.Tokens[i].Word < 0)
                {
                    AddName(tree, i);
                }
            }
        }
    }

    /// <summary>Names of people who open their sentences; the others are there.</summary>
    private void AddSurnames(StoryContext story)
    {
        foreach (ref readonly var person in story.Model.People)
        {
            var token = story.Tree.TokenAt(person.Surname.Start);
            if (story.Tree.Tokens[token].Has(TokenFlags.SentenceStart))
            {
                AddName(story.Tree, token);
            }
        }
    }

    /// <summary>What names a story names its versions, too: it is worth an event.</summary>
    private void AddTitle(string title)
    {
        if (title.Length >= ShortestTitle)
        {
            var hash = (uint)WordNumber.OfText(title);
            for (var i = 0u; i < TitleKeys; i++)
            {
                _keys.Add(EventKeys.Of(EventKeys.Phrase, hash + i));
            }
        }
    }

    private void AddTitles(StoryContext story, StoryLabel label)
    {
        var tree = story.Tree;
        foreach (ref readonly var block in tree.Blocks)
        {
            if (block.Role == BlockRole.Headline)
            {
                AddTitle(LabelReader.Fold(tree.TextOf(block.Span)));
            }
        }

        foreach (var title in KillNotice.TitlesIn(tree.Text, label))
        {
            AddTitle(title);
        }
    }

    private void AddFigures(StoryContext story)
    {
        foreach (ref readonly var quantity in story.Model.Quantities)
        {
            if (quantity.Kind is QuantityKind.Count or QuantityKind.Measure or QuantityKind.Money && quantity.Low >= 10)
            {
                var what = quantity.Noun >= 0 ? WordNumber.Of(story.Tree, quantity.Noun) : quantity.Form;
                _keys.Add(EventKeys.Of(EventKeys.Figure, (uint)EventKeys.Mix((ulong)BitConverter.DoubleToInt64Bits(quantity.Low) + (uint)what)));
            }
        }

        foreach (ref readonly var date in story.Model.Dates)
        {
            if (date.Day > 0)
            {
                _keys.Add(EventKeys.Of(EventKeys.Figure, (uint)((date.Month << 8) + date.Day)));
            }
        }
    }

    /// <summary>The distinct keys in their order, of each kind only so many.</summary>
    private ImmutableArray<ulong> Sampled()
    {
        RadixSort.SortHashes(_keys, _scratch);
        Span<int> counts = stackalloc int[EventKeys.Kinds];
        var sample = ImmutableArray.CreateBuilder<ulong>(Math.Min(_keys.Count, EventKeys.Kinds * MostKeys));
        ulong previous = 0;
        foreach (var key in _keys.Items)
        {
            if (key != previous && counts[(int)EventKeys.KindOf(key)]++ < MostKeys)
            {
                sample.Add(key);
            }

            previous = key;
        }

        return sample.ToImmutable();
    }

    private void ReadQuotations(StoryContext story)
    {
        _quotation = 0;
        _quoted.Clear();
        foreach (ref readonly var quotation in story.Model.Quotations)
        {
            if (quotation.Depth == 0)
            {
                _quoted.Add(quotation.Content);
            }
        }
    }

    /// <summary>Whether a quotation that has not been passed begins before the position.</summary>
    private bool IsQuotedBefore(int position) => _quotation < _quoted.Count && _quoted[_quotation].Start < position;

    /// <summary>Whether the word stands in a quotation. Words are asked about in the order of the text.</summary>
    private bool IsQuoted(int position)
    {
        while (_quotation < _quoted.Count && _quoted[_quotation].End <= position)
        {
            _quotation++;
        }

        return _quotation < _quoted.Count && _quoted[_quotation].Start <= position;
    }
}
