using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using CopyLint.Model.People;
using CopyLint.Syntax;
using CopyLint.Text;

namespace CopyLint.Model.Repeats;

/// <summary>
/// Finds names that a story writes otherwise once: a longer capitalized word that no list knows, at a slip's distance from one that
/// stands there twice or more. Kept with its memory from story to story.
/// </summary>
internal sealed class NearNameFinder
{
    private const int Buckets = 256;

    /// <summary>How many times 64 bits stand for the first and last letters of names.</summary>
    private const int EndsBits = 16;
    private const int LetterBits = 31;

    /// <summary>How many names with the same first and last letter one is held against, so that time stays linear.</summary>
    private const int ComparedWith = 32;

    /// <summary>How many times a story is looked through for what stands beside a name, for the same reason.</summary>
    private const int MostLooks = 32;

    /// <summary>By number (<see cref="CapitalWord.Number"/>); set for those that are asked for.</summary>
    private readonly Table<Form> _forms = new();

    /// <summary>The numbers of the names that stand once and that no list knows.</summary>
    private readonly Table<int> _rare = new();

    /// <summary>Those of the names that stand twice or more.</summary>
    private readonly Table<int> _usual = new();
    private readonly Table<int> _heads = new();
    private int _looks;

    /// <summary>Appends a pair of tokens for each such name: the first of the usual form, and the other one.</summary>
    public void Find(StoryTree tree, CapitalWords capitals, Table<Repeat> pairs)
    {
        Sort(capitals.Different);
        if (_rare.Count == 0 | _usual.Count == 0 || !KeepAlike(tree, capitals))
        {
            return;
        }

        _looks = 0;
        _forms.Resized(capitals.Different.Length);
        Enter(tree, capitals);
        foreach (var rare in _rare.Items)
        {
            var token = FirstOf(tree, capitals, rare);
            if (UsualOf(tree, token) is >= 0 and var usual)
            {
                pairs.Add(new Repeat(usual, token));
            }
        }
    }

    /// <summary>Tells the names apart that stand once and more than once.</summary>
    private void Sort(ReadOnlySpan<DifferentWord> words)
    {
        ref var rare = ref MemoryMarshal.GetReference(_rare.Resized(words.Length));
        ref var usual = ref MemoryMarshal.GetReference(_usual.Resized(words.Length));
        var (rares, usuals) = (0, 0);
        for (var i = 1; i < words.Length; i++)
        {
            ref readonly var word = ref words[i];
            Unsafe.Add(ref rare, rares) = i;
            Unsafe.Add(ref usual, usuals) = i;

            // Words that no list knows are below 0.
            rares += (word.Word >>> 31) & Unsafe.BitCast<bool, byte>(word.LongNames == 1);
            usuals += (1 - word.LongNames) >>> 31;
        }

        _rare.Truncate(rares);
        _usual.Truncate(usuals);
    }

    /// <summary>A quick look that spares most names a closer one: keeps those that stand once and begin and end as a usual one does, and says whether there are any.</summary>
    private bool KeepAlike(StoryTree tree, CapitalWords capitals)
    {
        var tokens = tree.Tokens;
        var words = capitals.All;
        var different = capitals.Different;
        Span<ulong> held = stackalloc ulong[EndsBits];
        foreach (var usual in _usual.Items)
        {
            var ends = EndsOf(tree.Text, tokens[words[different[usual].Latest].Token]);
            held[ends >> 6] |= 1UL << ends;
        }

        var rares = _rare.From(0);
        var kept = 0;
        foreach (var rare in rares)
        {
            var ends = EndsOf(tree.Text, tokens[words[different[rare].Latest].Token]);
            rares[kept] = rare;
            kept += (int)(held[ends >> 6] >> ends & 1);
        }

        _rare.Truncate(kept);
        return kept > 0;
    }

    /// <summary>The first letter of a name and the last, without 's, as a number that is the same for all its forms.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int EndsOf(string text, in Token token)
    {
        var last = token.End - 1;
        var mark = text[Math.Max(last - 1, token.Start)];
        if (mark == '\'' | mark >= 0x80)
        {
            last = token.Start + NameWords.NameIn(text.AsSpan(token.Start, token.Length)).Length - 1;
        }

        return Letter(text[token.Start]) << 5 | Letter(text[last]);
    }

    /// <summary>The same for a letter and its capital; 0 for those that only few languages have.</summary>
    private static int Letter(char letter) => letter & LetterBits & (letter - 0x80) >> 31;

    /// <summary>The token where a name stands first.</summary>
    private static int FirstOf(StoryTree tree, CapitalWords capitals, int number)
    {
        var words = capitals.All;
        var first = -1;
        for (var i = capitals.Different[number].Latest; i >= 0; i = words[i].Earlier)
        {
            first = CapitalWords.IsLongName(tree.Tokens[words[i].Token]) ? words[i].Token : first;
        }

        return first;
    }

    /// <summary>Puts the usual forms into buckets where a rare one may look for them.</summary>
    private void Enter(StoryTree tree, CapitalWords capitals)
    {
        _heads.Fill(Buckets, -1);
        foreach (var usual in _usual.Items)
        {
            var token = FirstOf(tree, capitals, usual);
            ref var head = ref _heads[BucketOf(tree, token)];
            _forms[usual] = new Form { Token = token, Next = head };
            head = usual;
        }
    }

    /// <summary>The token of the name that the word at a token is a slip of, or -1.</summary>
    private int UsualOf(StoryTree tree, int token)
    {
        var compared = 0;
        for (var i = _heads[BucketOf(tree, token)]; i >= 0 && compared < ComparedWith; i = _forms[i].Next)
        {
            var usual = _forms[i].Token;
            if (IsSlip(NameWords.NameAt(tree, token), NameWords.NameAt(tree, usual)) && MayBeOne(tree, token, usual))
            {
                return usual;
            }

            compared++;
        }

        return -1;
    }

    private static bool IsSlip(ReadOnlySpan<char> word, ReadOnlySpan<char> name) =>
        word[^1] == name[^1] && NameWords.IsSlip(word, name) && !AreManAndMen(word, name);

    private static bool AreManAndMen(ReadOnlySpan<char> left, ReadOnlySpan<char> right) => left[^3..] is "man" && right[^3..] is "men" || left[^3..] is "men" && right[^3..] is "man";

    /// <summary>
    /// "Ann Johnson" and "Mary Johnston" are two: a name beside the word stands beside the usual form, too, unless that is a word that lists know.
    /// Such a word says nothing of what opens a sentence: that may be any other word. Days and months are no names: "Norval Sundby" may speak on Sunday.
    /// </summary>
    private bool MayBeOne(StoryTree tree, int token, int usualToken)
    {
        var usual = tree.Tokens[usualToken].Word;
        if (usual > 0 && !tree.Is(usualToken, WordList.GivenName))
        {
            return !tree.Tokens[token].Has(TokenFlags.SentenceStart) && !tree.Is(usualToken, WordList.Weekday) && !tree.Is(usualToken, WordList.Month);
        }

        var before = token > 0 && IsName(tree, token - 1) ? tree.Tokens[token - 1].Word : 0;
        var behind = IsName(tree, token + 1) && !tree.Tokens[token].Has(TokenFlags.Possessive) ? tree.Tokens[token + 1].Word : 0;
        if ((before | behind) == 0 || _looks == MostLooks)
        {
            return (before | behind) == 0;
        }

        _looks++;
        for (var i = 1; i < tree.Tokens.Length && (before | behind) != 0; i++)
        {
            if (tree.Tokens[i].Word == usual)
            {
                before = tree.Tokens[i - 1].Word == before ? 0 : before;
                behind = tree.Tokens[i + 1].Word == behind ? 0 : behind;
            }
        }

        return (before | behind) == 0;
    }

    private static bool IsName(StoryTree tree, int token)
    {
        ref readonly var word = ref tree.Tokens[token];
        return word.IsCapitalized && !word.Has(TokenFlags.SentenceStart) && (word.Word < 0 || tree.Is(token, WordList.GivenName));
    }

    /// <summary>By the first letter and the last: most names do not end in 's.</summary>
    private static int BucketOf(StoryTree tree, int token)
    {
        ref readonly var its = ref tree.Tokens[token];
        var last = tree.Text[its.End - 1];
        return ((tree.Text[its.Start] * 31) + ((last | 0x20) == 's' ? NameWords.NameAt(tree, token)[^1] : last)) & (Buckets - 1);
    }

    private struct Form
    {
        /// <summary>Where it stands first.</summary>
        public int Token;

        /// <summary>Another form in the same bucket, or -1.</summary>
        public int Next;
    }
}
