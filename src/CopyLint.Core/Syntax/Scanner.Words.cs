using CopyLint.Text;

namespace CopyLint.Syntax;

/// <summary>How words of any kind are cut.</summary>
internal ref partial struct Scanner
{
    private void Word()
    {
        var start = _position;
        var (i, letters, upper, stem) = (start, 0, 0, 0);
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
            AddAddress(end);
            return;
        }

        flags |= letters >= 2 && upper == letters ? TokenFlags.AllCaps : TokenFlags.None;
        var key = WordKey.Of(_text.AsSpan(start, i - start));
        var word = _table.Vocabulary.Find(_text.AsSpan(start, i - start), key);
        if (word == 0 && stem > 0 && i == stem + 2 && (_text[i - 1] | 0x20) == 's')
        {
            flags |= TokenFlags.Possessive;
            flags |= letters >= 3 && upper == letters - 1 ? TokenFlags.AllCaps : TokenFlags.None;
            key = WordKey.Of(_text.AsSpan(start, stem - start));
            word = _table.Vocabulary.Find(_text.AsSpan(start, stem - start), key);
        }

        _table.MayBeUndecoded |= !System.Text.Ascii.IsValid(_text.AsSpan(start, i - start));
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
}
