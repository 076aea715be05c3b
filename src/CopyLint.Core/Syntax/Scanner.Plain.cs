using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using CopyLint.Text;

namespace CopyLint.Syntax;

/// <summary>How nearly all tokens are cut: words of ASCII letters and digits, and ASCII marks that stand alone.</summary>
internal ref partial struct Scanner
{
    /// <summary>How many characters a plain token looks at from its start: the longest plain word, and two behind it.</summary>
    private const int PlainReach = WordKey.PackedLength + 1;

    /// <summary>
    /// Cuts plain tokens up to one that is none. Sixteen characters are looked at together and next to nothing depends on
    /// a word's length, which no branch predictor can guess. A single space before an ASCII character is passed at once.
    /// </summary>
    private void CutPlain()
    {
        ref var text = ref CharacterAt(0);
        var vocabulary = _table.Vocabulary;
        var (position, count, end, pending) = ((nint)_position, (nint)_count, (nint)_plainEnd, (uint)_pending);
        ref var token = ref Unsafe.Add(ref MemoryMarshal.GetReference(_tokens), count);
        ref var key = ref Unsafe.Add(ref MemoryMarshal.GetReference(_keys), count);
        for (nint step; position < end && count < Together; count++, pending = (uint)step)
        {
            ref var at = ref Unsafe.Add(ref text, position);
            if (char.IsAsciiLetter((char)at))
            {
                var run = new PlainRun(ref at);
                if (run.Length >= WordKey.PackedLength || !EndsWord(ref Unsafe.Add(ref at, run.Length), out step))
                {
                    break;
                }

                key = run.Key;
                vocabulary.PrefetchSlot(key.Hash);
                token = new Token((int)position, (int)run.Length, (int)key.Hash, TokenKind.Word, (TokenFlags)(run.Flags | pending));
                position += run.Length + step;
            }
            else if (at < _marks.Length && _marks[at] is not TokenKind.EndOfText and var mark && IsWhole(ref at, out step))
            {
                token = new Token((int)position, 1, 0, mark, (TokenFlags)pending);
                SetWord((int)count, 0);
                position += 1 + step;
            }
            else
            {
                break;
            }

            token = ref Unsafe.Add(ref token, 1);
            key = ref Unsafe.Add(ref key, 1);
        }

        (_position, _count, _pending) = ((int)position, (int)count, (TokenFlags)pending);
    }

    /// <summary>Whether a space and an ASCII character that is none stand there.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool IsBeforeWord(ref ushort at)
    {
        const uint least = ' ' << 16 | (' ' + 1);
        var pair = Unsafe.ReadUnaligned<uint>(ref Unsafe.As<ushort, byte>(ref at));
        return BitOperations.RotateLeft(pair, 16) - least < 0x80 - (' ' + 1);
    }

    /// <summary>Whether the character behind letters and digits ends the word for sure.</summary>
    /// <param name="step">How many characters of white space can be passed with it.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool EndsWord(ref ushort at, out nint step)
    {
        step = 1;
        if (IsBeforeWord(ref at))
        {
            return true;
        }

        step = 0;
        return Characters.EndsWord((char)at, (char)Unsafe.Add(ref at, 1));
    }

    /// <summary>Whether a mark is a token alone for sure: not doubled, and before no digit or address that it belongs to.</summary>
    /// <param name="step">How many characters of white space can be passed with it.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool IsWhole(ref ushort at, out nint step)
    {
        ref var next = ref Unsafe.Add(ref at, 1);
        step = IsBeforeWord(ref next) ? 1 : 0;
        return step > 0 || (next != at && at != '@' && !(at == '.' && char.IsAsciiDigit((char)next)));
    }

    /// <summary>Gives the plain words that were cut their numbers, all together: what one of them waits for from memory, the others do too.</summary>
    private void LookUp()
    {
        ref var tokens = ref MemoryMarshal.GetReference(_tokens);
        ref var keys = ref MemoryMarshal.GetReference(_keys);
        ref var words = ref MemoryMarshal.GetReference(_words);
        ref var classes = ref MemoryMarshal.GetReference(_classes);
        var (vocabulary, wordClasses, collided) = (_table.Vocabulary, _table.WordClasses, 0UL);
        var plain = (_count == Together ? ulong.MaxValue : (1UL << _count) - 1) & ~_known;
        for (var left = plain; left != 0; left &= left - 1)
        {
            wordClasses.Prefetch(vocabulary.PrefetchKey((uint)Unsafe.Add(ref tokens, BitOperations.TrailingZeroCount(left)).Word));
        }

        for (var left = plain; left != 0; left &= left - 1)
        {
            var i = (nint)BitOperations.TrailingZeroCount(left);
            ref var token = ref Unsafe.Add(ref tokens, i);
            var hash = (uint)token.Word;
            if (!vocabulary.TryFind(Unsafe.Add(ref keys, i), hash, out var id))
            {
                collided |= 1UL << (int)i;
                continue;
            }

            var word = Vocabulary.NumberOf(id, hash);
            Token.SetWord(ref token, word);
            Unsafe.Add(ref words, i) = word;
            Unsafe.Add(ref classes, i) = wordClasses.Known(id);
        }

        for (var left = collided; left != 0; left &= left - 1)
        {
            var i = BitOperations.TrailingZeroCount(left);
            var word = vocabulary.NumberOf(_keys[i]);
            Token.SetWord(ref _tokens[i], word);
            SetWord(i, word);
        }
    }
}
