using CopyLint.Text;

namespace CopyLint.Syntax;

/// <summary>One forward pass from characters to tokens. It never fails and never looks back further than one token.</summary>
internal ref partial struct Scanner
{
    private readonly string _text;
    private readonly Vocabulary _vocabulary;
    private readonly Table<Token> _tokens;

    /// <summary>Plain words that are cut and not yet looked up, with their tokens.</summary>
    private readonly Span<(WordKey Key, int Token)> _cut;

    private readonly int _end;
    private int _cutCount;
    private int _position;
    private TokenFlags _pending;

    private Scanner(string text, int start, int end, Vocabulary vocabulary, Table<Token> tokens, Span<(WordKey Key, int Token)> cut)
    {
        _text = text;
        _position = start;
        _end = end;
        _vocabulary = vocabulary;
        _tokens = tokens;
        _cut = cut;
        _pending = start > 0 ? TokenFlags.None : TokenFlags.SpaceBefore | TokenFlags.LineStart | TokenFlags.ParagraphStart;
    }

    /// <summary>Appends the tokens of <paramref name="text"/> to <paramref name="tokens"/>, the last one <see cref="TokenKind.EndOfText"/>.</summary>
    public static void Scan(string text, Vocabulary vocabulary, Table<Token> tokens) => Scan(text, 0, text.Length, vocabulary, tokens);

    /// <summary>The same for a part of the text.</summary>
    /// <param name="start">Where a token has ended before white space, or 0.</param>
    /// <param name="end">Where a token begins behind white space, or the text's end, which alone gives <see cref="TokenKind.EndOfText"/>.</param>
    public static void Scan(string text, int start, int end, Vocabulary vocabulary, Table<Token> tokens)
    {
        Span<(WordKey, int)> cut = stackalloc (WordKey, int)[LookedUpTogether];
        var scanner = new Scanner(text, start, end, vocabulary, tokens, cut);
        scanner.Run();
        if (end == text.Length)
        {
            scanner.Add(TokenKind.EndOfText, 0);
        }
    }

    private void Run()
    {
        var text = _text;
        while (_position < _end)
        {
            var c = text[_position];
            if (char.IsAsciiLetter(c))
            {
                if (!TryPlainWord())
                {
                    Word();
                }
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

        LookUp();
    }

    private readonly char At(int position) => (uint)position < (uint)_text.Length ? _text[position] : '\0';

    private void Add(TokenKind kind, int length, TokenFlags flags = TokenFlags.None, int word = 0)
    {
        _tokens.Add(new Token(_position, length, word, kind, flags | _pending));
        _pending = TokenFlags.None;
        _position += length;
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

        _position = i;
        _pending |= breaks switch
        {
            0 => TokenFlags.SpaceBefore,
            1 => TokenFlags.SpaceBefore | TokenFlags.LineStart,
            _ => TokenFlags.SpaceBefore | TokenFlags.LineStart | TokenFlags.ParagraphStart,
        };
    }

    private void Word()
    {
        var start = _position;
        var i = start;
        var stem = 0;
        int letters = 0, upper = 0;
        while (IsInWord(start, i))
        {
            var c = _text[i];
            var isApostrophe = Characters.IsApostrophe(c);
            stem = isApostrophe ? i : stem;
            letters += !isApostrophe && !char.IsAsciiDigit(c) ? 1 : 0;
            upper += char.IsUpper(c) ? 1 : 0;
            i++;
        }

        var flags = char.IsUpper(_text[start]) ? TokenFlags.Capitalized : TokenFlags.None;
        if (At(i) == '.' && TryAbbreviation(start, ref i, ref letters, ref upper))
        {
            flags |= TokenFlags.Abbreviation;
        }
        else if (Addresses.TryExtend(_text, start, i, out var end))
        {
            Add(TokenKind.Address, end - start);
            return;
        }

        flags |= letters >= 2 && upper == letters ? TokenFlags.AllCaps : TokenFlags.None;
        var key = WordKey.Of(_text.AsSpan(start, i - start));
        var word = _vocabulary.Find(_text.AsSpan(start, i - start), key);
        if (word == 0 && stem > 0 && i == stem + 2 && (_text[i - 1] | 0x20) == 's')
        {
            flags |= TokenFlags.Possessive;
            flags |= letters >= 3 && upper == letters - 1 ? TokenFlags.AllCaps : TokenFlags.None;
            key = WordKey.Of(_text.AsSpan(start, stem - start));
            word = _vocabulary.Find(_text.AsSpan(start, stem - start), key);
        }

        Add(TokenKind.Word, i - start, flags, word != 0 ? word : Vocabulary.Unknown(key));
    }

    /// <summary>Letters, digits, marks, and apostrophes between letters.</summary>
    private readonly bool IsInWord(int start, int i)
    {
        var c = At(i);
        return c < 128
            ? Characters.IsWordPart(c) || (c == '\'' && IsBetweenLetters(start, i))
            : Characters.IsLetter(c) || Characters.IsMark(c) || (Characters.IsApostrophe(c) && IsBetweenLetters(start, i));
    }

    private readonly bool IsBetweenLetters(int start, int i) => i > start && Characters.IsLetter(At(i + 1));

    /// <summary>Takes the rest of "U.S.", "a.m.", "J.K.", "Ph.D.": one or two letters, then groups of a period and one letter.</summary>
    private readonly bool TryAbbreviation(int start, ref int end, ref int letters, ref int upper)
    {
        if (end - start > 2 || !Characters.IsLetter(At(end + 1)) || Characters.IsWordPart(At(end + 2)))
        {
            return false;
        }

        if (end - start == 2 && At(end + 2) != '.')
        {
            return false;
        }

        while (At(end) == '.' && Characters.IsLetter(At(end + 1)) && !Characters.IsWordPart(At(end + 2)))
        {
            letters++;
            upper += char.IsUpper(At(end + 1)) ? 1 : 0;
            end += 2;
        }

        if (At(end) == '.' && At(end + 1) != '.')
        {
            end++;
        }

        return true;
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
