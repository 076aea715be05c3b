using System.Globalization;
using System.Runtime.CompilerServices;
using CopyLint.Text;

namespace CopyLint.Syntax;

/// <summary>One forward pass from characters to tokens. It never fails and never looks back further than one token.</summary>
internal ref struct Scanner
{
    private readonly string _text;
    private readonly Vocabulary _vocabulary;
    private readonly Table<Token> _tokens;
    private int _position;
    private TokenFlags _pending;

    private Scanner(string text, Vocabulary vocabulary, Table<Token> tokens)
    {
        _text = text;
        _vocabulary = vocabulary;
        _tokens = tokens;
        _pending = TokenFlags.SpaceBefore | TokenFlags.LineStart | TokenFlags.ParagraphStart;
    }

    /// <summary>Fills <paramref name="tokens"/> with the tokens of <paramref name="text"/>, the last one <see cref="TokenKind.EndOfText"/>.</summary>
    public static void Scan(string text, Vocabulary vocabulary, Table<Token> tokens) =>
        new Scanner(text, vocabulary, tokens).Run();

    private void Run()
    {
        var text = _text;
        while (_position < text.Length)
        {
            var c = text[_position];
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

        Add(TokenKind.EndOfText, 0);
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
        var text = _text;
        var start = _position;
        var i = start;
        var hash = Fold.Seed;
        var stem = 0;
        var stemHash = 0u;
        int letters = 0, upper = 0;
        while (i < text.Length)
        {
            var c = text[i];
            if (char.IsAsciiLetterLower(c))
            {
                letters++;
                hash = Fold.Step(hash, c);
            }
            else if (char.IsAsciiLetterUpper(c))
            {
                letters++;
                upper++;
                hash = Fold.Step(hash, (char)(c | 0x20));
            }
            else if (char.IsAsciiDigit(c))
            {
                hash = Fold.Step(hash, c);
            }
            else if (Characters.IsApostrophe(c) && i > start && Characters.IsLetter(At(i + 1)))
            {
                stem = i;
                stemHash = hash;
                hash = Fold.Step(hash, '\'');
            }
            else if (c >= 128 && (Characters.IsLetter(c) || Characters.IsMark(c)))
            {
                letters++;
                upper += char.IsUpper(c) ? 1 : 0;
                hash = Fold.Step(hash, Fold.Char(c));
            }
            else
            {
                break;
            }

            i++;
        }

        var flags = char.IsUpper(text[start]) ? TokenFlags.Capitalized : TokenFlags.None;
        if (At(i) == '.' && TryAbbreviation(start, ref i, ref hash, ref letters, ref upper))
        {
            flags |= TokenFlags.Abbreviation;
        }
        else if (Addresses.TryExtend(text, start, i, out var end))
        {
            Add(TokenKind.Address, end - start);
            return;
        }

        if (letters >= 2 && upper == letters)
        {
            flags |= TokenFlags.AllCaps;
        }

        var span = text.AsSpan(start, i - start);
        var word = _vocabulary.Find(span, hash);
        if (word == 0 && stem > 0 && i == stem + 2 && (text[i - 1] | 0x20) == 's')
        {
            flags |= TokenFlags.Possessive;
            flags |= letters >= 3 && upper == letters - 1 ? TokenFlags.AllCaps : TokenFlags.None;
            hash = stemHash;
            word = _vocabulary.Find(text.AsSpan(start, stem - start), hash);
        }

        Add(TokenKind.Word, i - start, flags, word != 0 ? word : (int)(hash | 0x80000000u));
    }

    /// <summary>Takes the rest of "U.S.", "a.m.", "J.K.", "Ph.D.": one or two letters, then groups of a period and one letter.</summary>
    private readonly bool TryAbbreviation(int start, ref int end, ref uint hash, ref int letters, ref int upper)
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
            var letter = At(end + 1);
            letters++;
            upper += char.IsUpper(letter) ? 1 : 0;
            hash = Fold.Step(Fold.Step(hash, '.'), Fold.Char(letter));
            end += 2;
        }

        if (At(end) == '.' && At(end + 1) != '.')
        {
            hash = Fold.Step(hash, '.');
            end++;
        }

        return true;
    }

    private void Number()
    {
        var i = _position;
        var flags = TokenFlags.None;
        while (true)
        {
            while (char.IsAsciiDigit(At(i)))
            {
                i++;
            }

            if (At(i) == ',' && Digits(i + 1) == 3)
            {
                i += 4;
            }
            else if (At(i) == '.' && char.IsAsciiDigit(At(i + 1)))
            {
                flags |= TokenFlags.Decimal;
                i++;
            }
            else
            {
                break;
            }
        }

        if (Characters.IsFraction(At(i)))
        {
            i++;
        }
        else if (IsOrdinalEnding(i))
        {
            flags |= TokenFlags.Ordinal;
            i += 2;
        }

        Add(TokenKind.Number, i - _position, flags, _vocabulary.Find(_text.AsSpan(_position, i - _position)));
    }

    private readonly int Digits(int from)
    {
        var i = from;
        while (char.IsAsciiDigit(At(i)) && i - from < 4)
        {
            i++;
        }

        return i - from;
    }

    private readonly bool IsOrdinalEnding(int i) =>
        ((char)(At(i) | 0x20), (char)(At(i + 1) | 0x20)) is ('s', 't') or ('n', 'd') or ('r', 'd') or ('t', 'h')
        && !Characters.IsWordPart(At(i + 2));

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

    private void DecimalFraction()
    {
        var i = _position + 1;
        while (char.IsAsciiDigit(At(i)))
        {
            i++;
        }

        Add(TokenKind.Number, i - _position, TokenFlags.Decimal);
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
