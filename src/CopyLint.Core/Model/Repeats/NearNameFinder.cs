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
    private const int Shortest = 6;
    private const int Buckets = 256;

    /// <summary>How many names with the same first and last letter one is held against, so that time stays linear.</summary>
    private const int ComparedWith = 32;

    /// <summary>How many times a story is looked through for what stands beside a name, for the same reason.</summary>
    private const int MostLooks = 32;

    /// <summary>By number (<see cref="CapitalWord.Number"/>); the first one is of all words that are no such names.</summary>
    private readonly Table<Form> _forms = new();

    /// <summary>The numbers of the forms that stand once and that no list knows.</summary>
    private readonly Table<int> _rare = new();

    /// <summary>Those of the forms that stand twice or more.</summary>
    private readonly Table<int> _usual = new();
    private readonly Table<int> _heads = new();
    private int _looks;

    /// <summary>Appends a pair of tokens for each such name: the first of the usual form, and the other one.</summary>
    public void Find(StoryTree tree, CapitalWords capitals, Table<Repeat> pairs)
    {
        Count(tree, capitals.All, _forms.Resized(capitals.Numbers));
        Sort(tree);
        _looks = 0;
        if (_rare.Count == 0 || !Enter(tree))
        {
            return;
        }

        foreach (var rare in _rare.Items)
        {
            if (UsualOf(tree, _forms[rare].Token) is >= 0 and var usual)
            {
                pairs.Add(new Repeat(usual, _forms[rare].Token));
            }
        }
    }

    /// <summary>Counts the forms from the last word on, so that each ends with the token where it stands first.</summary>
    private static void Count(StoryTree tree, ReadOnlySpan<CapitalWord> words, Span<Form> forms)
    {
        forms.Clear();
        ref var first = ref MemoryMarshal.GetReference(forms);
        ref var tokens = ref MemoryMarshal.GetReference(tree.Tokens);
        for (var i = words.Length - 1; i >= 0; i--)
        {
            ref readonly var token = ref Unsafe.Add(ref tokens, words[i].Token);
            var isName = Unsafe.BitCast<bool, byte>(token.Length >= Shortest & !token.Has(TokenFlags.AllCaps));
            ref var form = ref Unsafe.Add(ref first, words[i].Number & -isName);
            form.Token = words[i].Token;
            form.Count++;
        }
    }

    /// <summary>Tells the forms apart that stand once and more than once.</summary>
    private void Sort(StoryTree tree)
    {
        var count = _forms.Count;
        ref var forms = ref MemoryMarshal.GetReference(_forms.From(0));
        ref var words = ref MemoryMarshal.GetReference(tree.Words);
        ref var rare = ref MemoryMarshal.GetReference(_rare.Resized(count));
        ref var usual = ref MemoryMarshal.GetReference(_usual.Resized(count));
        var (rares, usuals) = (0, 0);
        for (var i = 1; i < count; i++)
        {
            ref readonly var form = ref Unsafe.Add(ref forms, i);
            Unsafe.Add(ref rare, rares) = i;
            Unsafe.Add(ref usual, usuals) = i;

            // Words that no list knows are below 0.
            rares += (Unsafe.Add(ref words, form.Token) >>> 31) & Unsafe.BitCast<bool, byte>(form.Count == 1);
            usuals += Unsafe.BitCast<bool, byte>(form.Count > 1);
        }

        _rare.Truncate(rares);
        _usual.Truncate(usuals);
    }

    /// <summary>Puts the usual forms into buckets where a rare one may look for them. False where there are none.</summary>
    private bool Enter(StoryTree tree)
    {
        if (_usual.Count == 0)
        {
            return false;
        }

        _heads.Fill(Buckets, -1);
        foreach (var usual in _usual.Items)
        {
            ref var head = ref _heads[BucketOf(tree, _forms[usual].Token)];
            _forms[usual].Next = head;
            head = usual;
        }

        return true;
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
    /// Such a word says nothing of what opens a sentence: that may be any other word.
    /// </summary>
    private bool MayBeOne(StoryTree tree, int token, int usualToken)
    {
        var usual = tree.Tokens[usualToken].Word;
        if (usual > 0 && !tree.Is(usualToken, WordList.GivenName))
        {
            return !tree.Tokens[token].Has(TokenFlags.SentenceStart);
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
        public int Count;

        /// <summary>Another form in the same bucket, or -1.</summary>
        public int Next;
    }
}
