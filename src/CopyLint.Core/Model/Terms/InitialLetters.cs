using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using CopyLint.Syntax;
using CopyLint.Text;

namespace CopyLint.Model.Terms;

/// <summary>
/// With which letters the tokens of a story begin, side by side, so that the few where words for an acronym may begin are found 64 tokens at
/// a time. Kept with its memory from story to story.
/// </summary>
internal sealed class InitialLetters
{
    private const int Together = 64;
    private const int LetterBits = 31;

    /// <summary>The last five bits of each token's first character; behind them there are zeros.</summary>
    private readonly Table<byte> _letters = new();

    /// <summary>A bit for each token that is a small word or a hyphen, as words for an acronym have between them; behind them there are zeros.</summary>
    private readonly Table<ulong> _joints = new();

    /// <summary>A bit for each token that is a word, and no small one.</summary>
    private readonly Table<ulong> _words = new();

    public void Load(StoryTree tree)
    {
        LoadLetters(tree);
        var bits = tree.Bits;
        var capitalized = bits.BitsOf(TokenSet.Capitalized);
        var hyphens = bits.BitsOf(TokenSet.Hyphen);
        var marks = bits.BitsOf(TokenSet.Mark);
        var numbers = bits.BitsOf(TokenSet.Number);
        var joints = _joints.Resized(marks.Length + 1);
        var words = _words.Resized(marks.Length);
        for (var i = 0; i < marks.Length; i++)
        {
            var small = FunctionWords(tree.Classes[(i * Together)..]) & ~capitalized[i];
            joints[i] = small | hyphens[i];
            words[i] = ~(marks[i] | numbers[i] | small);
        }

        joints[^1] = 0;
    }

    /// <summary>A bit for each token, of the 64 from one on, with which words for an acronym may begin; of others there may be one now and then.</summary>
    /// <param name="block">The number of the 64 tokens.</param>
    /// <param name="beginnings">The first three letters of each acronym (<see cref="AcronymReader.Add"/>).</param>
    public ulong Beginning(int block, ReadOnlySpan<int> beginnings)
    {
        var (joints, behind) = (_joints[block], _joints[block + 1]);
        var (next, third, fourth) = (joints >> 1 | behind << 63, joints >> 2 | behind << 62, joints >> 3 | behind << 61);
        var all = _letters.Items;
        var at = block * Together;
        var found = 0UL;
        foreach (var letters in beginnings)
        {
            var (b, c) = (letters >> AcronymReader.BitsPerLetter & LetterBits, letters & LetterBits);
            var (isSecond, isThird, isThirdLetter) = (Equal(all, at + 1, b), Equal(all, at + 2, b), Equal(all, at + 2, c));

            // Behind a small word in the third place stands one of the letters, too, unless it is a letter itself.
            var isJoint = third & (fourth | Equal(all, at + 3, b) | Equal(all, at + 3, c) | (isSecond & isThirdLetter));
            found |= Equal(all, at, letters >> 2 * AcronymReader.BitsPerLetter) & (isSecond | next) & (isThird | isThirdLetter & ~third | isJoint);
        }

        return found & _words[block];
    }

    /// <summary>
    /// A bit for each of the first 64 capitalized words with which a name for three letters may begin: the others come right behind it, but that
    /// a small word may stand for the second.
    /// </summary>
    /// <param name="initials">Those of the capitalized words.</param>
    public static ulong BeginningName(ReadOnlySpan<byte> initials, int letters)
    {
        var (b, c) = (letters >> AcronymReader.BitsPerLetter & LetterBits, letters & LetterBits);
        return Equal(initials, 0, letters >> 2 * AcronymReader.BitsPerLetter) & (Equal(initials, 1, c) | Equal(initials, 1, b) & Equal(initials, 2, c));
    }

    private void LoadLetters(StoryTree tree)
    {
        var count = tree.Tokens.Length;
        var all = _letters.Resized((count & -Together) + 2 * Together);
        all[count..].Clear();
        ref var letters = ref MemoryMarshal.GetReference(all);
        ref var tokens = ref MemoryMarshal.GetReference(tree.Tokens);
        ref var text = ref MemoryMarshal.GetReference(tree.Text.AsSpan());
        for (var i = 0; i < count - 1; i++)
        {
            Unsafe.Add(ref letters, i) = (byte)(Unsafe.Add(ref text, Unsafe.Add(ref tokens, i).Start) & LetterBits);
        }

        all[count - 1] = 0;
    }

    /// <summary>A bit for each of 64 tokens, or of as many as there are, that is a function word.</summary>
    private static ulong FunctionWords(ReadOnlySpan<ulong> classes)
    {
        var found = 0UL;
        var i = 0;
        for (; i < Together && i + Vector256<ulong>.Count <= classes.Length; i += Vector256<ulong>.Count)
        {
            var lists = Vector256.LoadUnsafe(ref MemoryMarshal.GetReference(classes), (nuint)i) << (63 - (int)WordList.FunctionWord);
            found |= (ulong)lists.ExtractMostSignificantBits() << i;
        }

        for (; i < Math.Min(Together, classes.Length); i++)
        {
            found |= (classes[i] >> (int)WordList.FunctionWord & 1) << i;
        }

        return found;
    }

    /// <summary>A bit for each of 64 that is the letter.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Equal(ReadOnlySpan<byte> initials, int first, int letter)
    {
        ref var letters = ref MemoryMarshal.GetReference(initials);
        var wanted = Vector256.Create((byte)letter);
        return Vector256.Equals(Vector256.LoadUnsafe(ref letters, (nuint)first), wanted).ExtractMostSignificantBits()
            | (ulong)Vector256.Equals(Vector256.LoadUnsafe(ref letters, (nuint)(first + Vector256<byte>.Count)), wanted).ExtractMostSignificantBits() << Vector256<byte>.Count;
    }
}
