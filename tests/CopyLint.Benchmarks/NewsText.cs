using System.Collections.Immutable;
using System.Text;
using CopyLint.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace CopyLint.Benchmarks;

/// <summary>
/// Makes any amount of news text out of the repository's sentences, the same for the same seed. Sentences are shuffled, and
/// names, figures and words that no list knows are exchanged for others of their kind, so that no branch predictor can
/// learn the text by heart. As in news, people are named in full and then by their surnames, and a story keeps to one form of quotation marks.
/// </summary>
/// <param name="names">The names to exchange names for, in text that must have no word that spelling checkers do not know; made-up ones unless given.</param>
internal sealed class NewsText(SentencePool pool, int seed, ImmutableArray<string> names = default)
{
    private const string StraightMarks = "\"'";
    private const string CurlyMarks = "“”‘’";
    private const int ExchangeWordOneIn = 3;
    private static readonly string[] s_onsets = ["b", "br", "c", "ch", "d", "f", "g", "gr", "h", "j", "k", "l", "m", "n", "p", "r", "s", "st", "t", "tr", "v", "w"];
    private static readonly string[] s_vowels = ["a", "e", "i", "o", "u", "ai", "ea", "ou"];
    private static readonly string[] s_codas = ["", "", "l", "n", "r", "s", "t", "nd", "rt", "ck"];

    private readonly Random _random = new(seed);
    private readonly StringBuilder _text = new();

    /// <summary>Those that the story has given in full.</summary>
    private readonly List<string> _surnames = [];

    /// <summary>Quotation marks and apostrophes of the form that the story does not have.</summary>
    private string _foreignMarks = StraightMarks;

    /// <summary>Stories of news length (a log-normal spread around 3,000 characters) that hold about so many characters together.</summary>
    public List<string> Stories(int characters)
    {
        var stories = new List<string>();
        for (var total = 0; total < characters; total += stories[^1].Length)
        {
            var normal = Math.Sqrt(-2 * Math.Log(1 - _random.NextDouble())) * Math.Cos(2 * Math.PI * _random.NextDouble());
            stories.Add(Story((int)Math.Clamp(3_000 * Math.Exp(0.6 * normal), 400, 40_000)));
        }

        return stories;
    }

    /// <summary>One story of about so many characters: a headline, then paragraphs of one to three sentences.</summary>
    public string Story(int characters)
    {
        _text.Clear();
        _surnames.Clear();
        _foreignMarks = _random.Next(2) == 0 ? StraightMarks : CurlyMarks;
        _text.Append(Name()).Append(' ').Append(Name()).Append(" to meet ").Append(Name()).Append(" after talks\n\n");
        while (_text.Length < characters)
        {
            for (var left = _random.Next(1, 4); left > 0; left--)
            {
                AppendSentence(Sentence());
                _text.Append(left > 1 ? " " : "\n\n");
            }
        }

        return _text.ToString().TrimEnd('\n') + "\n";
    }

    /// <summary>The text with other names, figures and words in it.</summary>
    private void AppendSentence(string sentence)
    {
        var tree = StoryTree.Parse(SourceText.From(sentence), Repository.Pack.Rules.Lexicon);
        var from = 0;
        for (var i = 0; i < tree.Tokens.Length; i++)
        {
            var token = tree.Tokens[i];
            if (Exchanged(tree, i) is { } other)
            {
                _text.Append(sentence, from, token.Start - from).Append(other);
                from = token.End;
            }
        }

        _text.Append(sentence, from, sentence.Length - from);
    }

    /// <summary>What a token is exchanged for; null where it stays.</summary>
    private string? Exchanged(StoryTree tree, int i)
    {
        var token = tree.Tokens[i];
        var words = tree.TextOf(i);
        return token.Kind switch
        {
            TokenKind.Number when words.Length == 1 && char.IsAsciiDigit(words[0]) => _random.Next(2, 10).ToString(),
            TokenKind.Number when words.ContainsAnyExceptInRange('0', '9') => null,
            TokenKind.Number => (char)_random.Next('1', '9' + 1) + string.Concat(Enumerable.Range(1, words.Length - 1).Select(_ => (char)_random.Next('0', '9' + 1))),
            TokenKind.Word when token.Word > 0 || i == 0 || words.ContainsAny("'’.") => null,
            TokenKind.Word when token.IsCapitalized => words.Length > 2 && !token.Has(TokenFlags.AllCaps) ? NameFor(tree, i) : null,
            TokenKind.Word when names.IsDefault && words.Length > 3 && _random.Next(ExchangeWordOneIn) == 0 => Word(),
            _ => null,
        };
    }

    /// <summary>A sentence that fits the story's quotation marks.</summary>
    private string Sentence()
    {
        var sentence = pool.Pick(_random);
        while (sentence.AsSpan().ContainsAny(_foreignMarks))
        {
            sentence = pool.Pick(_random);
        }

        return sentence;
    }

    /// <summary>A name for a capitalized word: at the end of a full name a new one; alone mostly one that was given in full.</summary>
    private string NameFor(StoryTree tree, int token)
    {
        if (!IsName(tree, token - 1) && !IsName(tree, token + 1) && _surnames.Count > 0)
        {
            return Pick(_surnames);
        }

        var name = Name();
        if (IsName(tree, token - 1) && !IsName(tree, token + 1))
        {
            _surnames.Add(name);
        }

        return name;
    }

    private static bool IsName(StoryTree tree, int token) =>
        token >= 0 && tree.Tokens[token] is { Kind: TokenKind.Word, IsCapitalized: true } word && !word.Has(TokenFlags.AllCaps);

    private string Name()
    {
        if (!names.IsDefault)
        {
            return Pick(names);
        }

        var name = Word();
        return char.ToUpperInvariant(name[0]) + name[1..];
    }

    private string Word()
    {
        var word = "";
        for (var syllables = _random.Next(1, 4); syllables > 0; syllables--)
        {
            word += Pick(s_onsets) + Pick(s_vowels) + Pick(s_codas);
        }

        return word;
    }

    private T Pick<T>(IReadOnlyList<T> items) => items[_random.Next(items.Count)];
}
