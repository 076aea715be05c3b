using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using CopyLint.Text;

namespace CopyLint.Syntax;

/// <summary>One forward pass from characters to tokens. It never fails and never looks back further than one token.</summary>
internal ref partial struct Scanner
{
    /// <summary>How many tokens are cut before their words are looked up.</summary>
    private const int Together = 64;

    private readonly string _text;
    private readonly TokenTable _table;
    private readonly ReadOnlySpan<TokenKind> _marks = Characters.Marks;
    private readonly int _end;

    /// <summary>Behind the last place where a plain token can begin.</summary>
    private readonly int _plainEnd;

    /// <summary>The keys of the words that are cut and not yet looked up, at the places of their tokens.</summary>
    private readonly Span<WordKey> _keys;

    // Of the tokens that are cut together.
    private Span<Token> _tokens;
    private Span<int> _words;
    private Span<ulong> _classes;
    private int _count;

    /// <summary>A bit for each of them that is not to be looked up. The <see cref="Token.Word"/> of the others is their key's hash.</summary>
    private ulong _known;

    private int _position;
    private TokenFlags _pending;

    private Scanner(string text, int start, int end, TokenTable table, Span<WordKey> keys)
    {
        _text = text;
        _position = start;
        _end = end;
        _plainEnd = Math.Min(end, text.Length - PlainReach + 1);
        _table = table;
        _keys = keys;
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
        Span<WordKey> keys = stackalloc WordKey[Together];
        var scanner = new Scanner(text, start, end, table, keys);
        scanner.Run();
    }

    private void Run()
    {
        Begin();
        while (_position < _end)
        {
            CutPlain();
            if (_position < _end && _count < Together)
            {
                CutOther(_text[_position]);
            }

            if (_count == Together)
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
        _known = 0;
        _tokens = _table.Tokens.Room(Together);
        _words = _table.Words.Room(Together);
        _classes = _table.Classes.Room(Together);
    }

    /// <summary>Looks the words up and puts the tokens into the table.</summary>
    private void Finish()
    {
        LookUp();
        _table.Tokens.Take(_count);
        _table.Words.Take(_count);
        _table.Classes.Take(_count);
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
            if (!TryPlainNumber())
            {
                Number();
            }
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

    private readonly ref ushort CharacterAt(int position) => ref Unsafe.As<char, ushort>(ref Unsafe.Add(ref MemoryMarshal.GetReference(_text.AsSpan()), position));

    /// <param name="position">Before <see cref="_plainEnd"/>.</param>
    private readonly PlainRun PlainRunAt(int position) => new(ref CharacterAt(position));

    /// <summary>Adds a token and passes it, with a single space before an ASCII character behind it.</summary>
    private void Add(TokenKind kind, int length, TokenFlags flags = TokenFlags.None, int word = 0)
    {
        var i = _count++;
        _tokens[i] = new Token(_position, length, word, kind, flags | _pending);
        SetWord(i, word);
        _position += length;
        var step = _position < _plainEnd && IsBeforeWord(ref CharacterAt(_position)) ? 1 : 0;
        _position += step;
        _pending = (TokenFlags)step;
    }

    /// <summary>Puts a number beside a token that is not looked up.</summary>
    private void SetWord(int token, int word)
    {
        _known |= 1UL << token;
        _words[token] = word;
        _classes[token] = _table.WordClasses[word & ~(word >> 31)];
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
                Add(TokenKind.Address, Addresses.EndOf(_text, _position + 1) - _position);
                break;
            default:
                _table.MayHaveCells |= c == TableRow.Bar;
                Add(Characters.KindOf(c), 1);
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

        var isPair = char.IsHighSurrogate(c) && char.IsLowSurrogate(At(_position + 1));
        Add(isPair ? TokenKind.Symbol : Characters.KindOf(c), isPair ? 2 : 1);
    }
}
