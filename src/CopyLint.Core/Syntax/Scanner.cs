using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using CopyLint.Text;
using CopyLint.Text.Phrases;

namespace CopyLint.Syntax;

/// <summary>One forward pass from characters to tokens. It never fails and never looks back further than one token.</summary>
internal ref partial struct Scanner
{
    /// <summary>How many tokens room is made for together.</summary>
    private const int Together = 1024;

    private readonly string _text;
    private readonly TokenTable _table;
    private readonly WordTable.Reader _known;
    private readonly PlainTraits _traits = new();
    private readonly int _end;

    /// <summary>The bytes of the block that is cut (<see cref="CharacterBlock"/>), with a zero before them; behind them room for a word, and the masks of words' lengths.</summary>
    private readonly Span<byte> _bytes;

    /// <summary>Of the tokens that are cut together what the table of words is asked.</summary>
    private readonly Span<WordTable.Look> _looks;

    /// <summary>Which tokens are to be mended when their words are looked up (<see cref="Late"/>).</summary>
    private readonly Span<int> _late;
    private int _lateCount;

    /// <summary>The last characters of the text, with zeros behind them, as a block.</summary>
    private readonly Span<char> _tail;

    // The room.
    private Span<Token> _tokens;
    private Span<int> _words;
    private Span<ulong> _classes;
    private Span<ulong> _filters;
    private int _count;

    private int _position;
    private TokenFlags _pending;

    private Scanner(string text, int start, int end, TokenTable table, Span<byte> bytes, Span<char> tail, Span<WordTable.Look> looks, Span<int> late)
    {
        _text = text;
        _position = start;
        _end = end;
        _table = table;
        _known = table.Vocabulary.Table.Read;
        _bytes = bytes;
        _tail = tail;
        _looks = looks;
        _late = late;
        _pending = start > 0 ? TokenFlags.None : TokenFlags.SpaceBefore | TokenFlags.LineStart | TokenFlags.ParagraphStart;
    }

    /// <summary>Appends the tokens of <paramref name="text"/> to <paramref name="table"/>, the last one <see cref="TokenKind.EndOfText"/>.</summary>
    public static void Scan(string text, TokenTable table) => Scan(text, 0, text.Length, table);

    /// <summary>The same for a part of the text.</summary>
    /// <param name="start">Where a token has ended before white space, or 0.</param>
    /// <param name="end">Where a token begins behind white space, or the text's end, which alone gives <see cref="TokenKind.EndOfText"/>.</param>
    [SkipLocalsInit]
    public static void Scan(string text, int start, int end, TokenTable table)
    {
        Span<byte> bytes = stackalloc byte[BytesBefore + NoLength + WordKey.PackedLength];
        Span<char> tail = stackalloc char[CharacterBlock.Length];
        Span<WordTable.Look> looks = stackalloc WordTable.Look[MostPlain];
        Span<int> late = stackalloc int[MostPlain];
        bytes[BytesBefore - 1] = 0;
        bytes[^(2 * WordKey.PackedLength)..].Fill(byte.MaxValue);
        bytes[^WordKey.PackedLength..].Clear();
        var scanner = new Scanner(text, start, end, table, bytes, tail, looks, late);
        scanner.Run();
    }

    private void Run()
    {
        Begin();
        while (_position < _end)
        {
            if (CutPlain() && _position < _end)
            {
                CutOther(_text[_position]);
            }

            if (_count > Together - MostPlain - 1)
            {
                Finish();
                Begin();
            }
        }

        if (_end == _text.Length)
        {
            Add(TokenKind.EndOfText, 0);
        }

        Finish();
    }

    /// <summary>Makes room for the next tokens.</summary>
    private void Begin()
    {
        _count = 0;
        _tokens = _table.Tokens.Room(Together);
        _words = _table.Words.Room(Together);
        _classes = _table.Classes.Room(Together);
        _filters = _table.Filters.Room(Together);
    }

    /// <summary>Puts the tokens into the table.</summary>
    private void Finish()
    {
        _table.Tokens.Take(_count);
        _table.Words.Take(_count);
        _table.Classes.Take(_count);
        _table.Filters.Take(_count);
    }

    /// <summary>Cuts one token of any kind, or passes white space.</summary>
    private void CutOther(char c)
    {
        if (char.IsAsciiLetter(c))
        {
            Word();
        }
        else if (Characters.IsSpace(c))
        {
            Space();
        }
        else if (char.IsAsciiDigit(c))
        {
            Number();
        }
        else if (c < 128)
        {
            Ascii(c);
        }
        else if (Characters.IsLetter(c))
        {
            Word();
        }
        else
        {
            Other(c);
        }
    }

    private readonly char At(int position) => (uint)position < (uint)_text.Length ? _text[position] : '\0';

    /// <summary>Adds a token and passes it, with a single space before an ASCII character behind it.</summary>
    private void Add(TokenKind kind, int length, TokenFlags flags = TokenFlags.None, int word = 0)
    {
        _tokens[_count] = new Token(_position, length, word, kind, flags | _pending);
        Describe(_count++);
        _position += length;
        var isBeforeWord = At(_position) == ' ' && At(_position + 1) is > ' ' and < (char)128;
        _position += isBeforeWord ? 1 : 0;
        _pending = isBeforeWord ? TokenFlags.SpaceBefore : TokenFlags.None;
    }

    /// <summary>Puts beside a token what its word says.</summary>
    private readonly void Describe(int token)
    {
        var word = _tokens[token].Word;
        _words[token] = word;
        _classes[token] = _table.WordClasses[Math.Max(word, 0)];
        _filters[token] = PhraseIndex.NextMaskOf(_tokens[token]);
    }

    private void Space()
    {
        var text = _text;
        var breaks = 0;
        var i = _position;
        for (; i < text.Length && Characters.IsSpace(text[i]); i++)
        {
            if (Characters.IsLineBreak(text[i]))
            {
                breaks++;
                if (text[i] == '\r' && At(i + 1) == '\n')
                {
                    i++;
                }
            }
        }

        _table.MayHaveCells |= text[_position] is not ('\n' or '\r') && TableRow.IsGap(text, _position, i);
        _position = i;
        _pending |= breaks switch
        {
            0 => TokenFlags.SpaceBefore,
            1 => TokenFlags.SpaceBefore | TokenFlags.LineStart,
            _ => TokenFlags.SpaceBefore | TokenFlags.LineStart | TokenFlags.ParagraphStart,
        };
    }

    private void Ascii(char c)
    {
        switch (c)
        {
            case '.' when char.IsAsciiDigit(At(_position + 1)) && (_pending & TokenFlags.SpaceBefore) != 0:
                DecimalFraction();
                break;
            case '.':
                var periods = Run(c);
                Add(periods == 1 ? TokenKind.Period : TokenKind.Ellipsis, periods);
                break;
            case '-':
                var hyphens = Run(c);
                Add(hyphens == 1 ? TokenKind.Hyphen : TokenKind.Dash, hyphens);
                break;
            case '\'' or '`' when At(_position + 1) == c:
                Add(TokenKind.StraightQuote, 2);
                break;
            case '@' when Characters.IsLetter(At(_position + 1)):
                AddAddress(Addresses.EndOf(_text, _position + 1));
                break;
            default:
                _table.MayHaveCells |= c == TableRow.Bar;
                AddSign(c);
                break;
        }
    }

    private readonly int Run(char c)
    {
        var i = _position;
        while (At(i) == c)
        {
            i++;
        }

        return i - _position;
    }

    private void Other(char c)
    {
        if (Characters.IsFraction(c))
        {
            Add(TokenKind.Number, 1);
            return;
        }

        if (char.IsHighSurrogate(c) && char.IsLowSurrogate(At(_position + 1)))
        {
            Add(TokenKind.Symbol, 2);
            return;
        }

        AddSign(c);
    }

    private void AddSign(char c)
    {
        var kind = Characters.KindOf(c);
        _table.MayBeUndecoded |= kind == TokenKind.Symbol;
        Add(kind, 1);
    }

    private void AddAddress(int end)
    {
        _table.MayBeUndecoded = true;
        Add(TokenKind.Address, end - _position);
    }
}
