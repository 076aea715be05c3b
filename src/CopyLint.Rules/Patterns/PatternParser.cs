using System.Collections.Immutable;
using CopyLint.Syntax;
using CopyLint.Text;
using CopyLint.Text.Phrases;

namespace CopyLint.Rules.Patterns;

/// <summary>Reads a pattern: words in order, <c>(a|b)</c>, <c>(the)?</c>, <c>say~</c>, <c>&lt;list&gt;</c>, <c>...</c>, <c>{reported}</c>, punctuation.</summary>
internal sealed class PatternParser
{
    private const int DefaultGap = 5;
    private const int LargestGap = 12;
    private const string Special = "()|<>{}~\\";

    private readonly string _text;
    private readonly Action<int, string> _error;
    private int _position;

    private PatternParser(string text, Action<int, string> error)
    {
        _text = text;
        _error = error;
    }

    /// <summary>The pattern, or null after an error.</summary>
    /// <param name="error">Called with the offset in the text and what is wrong there.</param>
    public static PatternNode? Parse(string text, Action<int, string> error)
    {
        var failed = false;
        var parser = new PatternParser(text, (index, message) =>
        {
            failed = true;
            error(index, message);
        });
        var node = parser.Sequence();
        if (parser._position < text.Length)
        {
            parser._error(parser._position, $"'{text[parser._position]}' closes nothing.");
        }

        if (node.Items.IsEmpty && !failed)
        {
            parser._error(0, "The pattern is empty.");
        }

        return failed ? null : node;
    }

    private char Current => _position < _text.Length ? _text[_position] : '\0';

    private SequenceNode Sequence()
    {
        var index = _position;
        var items = ImmutableArray.CreateBuilder<PatternNode>();
        while (_position < _text.Length && Current is not (')' or '|' or '}'))
        {
            if (char.IsWhiteSpace(Current))
            {
                _position++;
            }
            else
            {
                Item(items);
            }
        }

        return new SequenceNode(index, items.ToImmutable());
    }

    private void Item(ImmutableArray<PatternNode>.Builder items)
    {
        var index = _position;
        switch (Current)
        {
            case '(':
                items.Add(Optional(index, Group()));
                break;
            case '{':
                _position++;
                var reported = Sequence();
                Expect('}', index);
                items.Add(new ReportNode(index, reported));
                break;
            case '<':
                items.Add(Optional(index, Named()));
                break;
            case '\\' when _position + 1 < _text.Length:
                items.Add(new MarkNode(index, PatternTokens.KindOf(_text[_position + 1])));
                _position += 2;
                break;
            case '.' when _position + 1 < _text.Length && _text[_position + 1] == '.':
                items.Add(Gap());
                break;
            case '>' or '~' or '\\':
                _error(index, $"'{Current}' stands for nothing here.");
                _position++;
                break;
            default:
                Words(items);
                break;
        }
    }

    private PatternNode Optional(int index, PatternNode node)
    {
        if (Current != '?')
        {
            return node;
        }

        _position++;
        return new OptionalNode(index, node);
    }

    private PatternNode Group()
    {
        var index = _position++;
        var options = ImmutableArray.CreateBuilder<PatternNode>();
        while (true)
        {
            var option = Sequence();
            if (option.Items.IsEmpty)
            {
                _error(option.Index, "An alternative is empty: write (a|b)? for what may be left out.");
            }

            options.Add(option);
            if (Current != '|')
            {
                break;
            }

            _position++;
        }

        Expect(')', index);
        return options.Count == 1 ? options[0] : new AlternativesNode(index, options.ToImmutable());
    }

    private void Expect(char close, int opened)
    {
        if (Current == close)
        {
            _position++;
            return;
        }

        _error(opened, $"'{_text[opened]}' is not closed by '{close}'.");
        _position = _text.Length;
    }

    private PatternNode Named()
    {
        var index = _position;
        var end = _text.IndexOf('>', index);
        if (end < 0)
        {
            _error(index, "'<' is not closed by '>'.");
            _position = _text.Length;
            return new ListNode(index, "");
        }

        var name = _text[(index + 1)..end].Trim();
        _position = end + 1;
        return EnumNames<PhraseShape>.TryParse(name, out var shape) ? new ShapeNode(index, shape) : new ListNode(index, name);
    }

    private GapNode Gap()
    {
        var index = _position;
        while (Current == '.')
        {
            _position++;
        }

        var digits = _position;
        while (char.IsAsciiDigit(Current))
        {
            _position++;
        }

        var most = digits == _position ? DefaultGap : int.TryParse(_text.AsSpan(digits, _position - digits), out var number) ? number : 0;
        if (most is < 1 or > LargestGap)
        {
            _error(index, $"A gap is 1 to {LargestGap} words.");
        }

        return new GapNode(index, most);
    }

    /// <summary>A run of characters up to white space or a special character, cut as the scanner cuts copy.</summary>
    private void Words(ImmutableArray<PatternNode>.Builder items)
    {
        var start = _position;
        while (_position < _text.Length && !char.IsWhiteSpace(Current) && !Special.Contains(Current))
        {
            _position++;
        }

        var tokens = PatternTokens.Scan(_text[start.._position]);
        for (var i = 0; i < tokens.Length; i++)
        {
            var token = tokens[i];
            var index = start + token.Start;
            if (token.Kind is TokenKind.Word or TokenKind.Number)
            {
                items.Add(Word(_text.Substring(index, token.Length), index, i == tokens.Length - 1 && Current == '~'));
            }
            else if (token.Kind != TokenKind.Hyphen || tokens.Length == 1)
            {
                items.Add(new MarkNode(index, token.Kind));
            }
        }
    }

    private WordNode Word(string written, int index, bool isInflected)
    {
        _position += isInflected ? 1 : 0;
        var word = Fold.Word(written);
        var form = FormOf(written);
        if (word.EndsWith("'s", StringComparison.Ordinal) && !Contractions.IsOne(word))
        {
            word = word[..^2];
            form |= WordForm.Possessive;
        }

        return new WordNode(index, word, form, isInflected);
    }

    private static WordForm FormOf(string written)
    {
        var letters = written.Count(char.IsLetter);
        var upper = written.Count(char.IsUpper);
        return upper >= 2 && upper == letters ? WordForm.AllCaps : char.IsUpper(written[0]) ? WordForm.Capitalized : WordForm.Any;
    }
}
