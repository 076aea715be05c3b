using CopyLint.Text;

namespace CopyLint.Syntax;

/// <summary>How numbers are cut.</summary>
internal ref partial struct Scanner
{
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

        var number = _text.AsSpan(_position, i - _position);
        Add(TokenKind.Number, number.Length, flags, _table.Vocabulary.Find(number, WordKey.Of(number)));
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

    /// <summary>"1st", "22nd", "9th"; "9st" is nine stone.</summary>
    private readonly bool IsOrdinalEnding(int i) =>
        (((char)(At(i) | 0x20), (char)(At(i + 1) | 0x20)) is ('n', 'd') or ('r', 'd') or ('t', 'h')
            || ((At(i) | 0x20) == 's' && (At(i + 1) | 0x20) == 't' && At(i - 1) == '1' && At(i - 2) != '1'))
        && !Characters.IsWordPart(At(i + 2));

    private void DecimalFraction()
    {
        var i = _position + 1;
        while (char.IsAsciiDigit(At(i)))
        {
            i++;
        }

        Add(TokenKind.Number, i - _position, TokenFlags.Decimal);
    }
}
