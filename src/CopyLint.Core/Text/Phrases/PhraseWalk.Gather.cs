using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using CopyLint.Syntax;

namespace CopyLint.Text.Phrases;

/// <content>What can begin at the tokens of a window.</content>
internal ref partial struct PhraseWalk
{
    private static readonly SentenceFilter s_noWords = new(PhraseIndex.UnknownMask, SentenceFilter.Always);

    /// <summary>What can begin at the window's tokens: for each its word, and its kind or its capital and its name. Returns how many there are; tokens with phrases of one word are noted.</summary>
    private int Gather(int first, int end, scoped Span<Attempt> attempts)
    {
        ReadWords(first, end);
        var count = 0;
        var oneWordCount = 0;
        for (var from = first; from < end; from = (from | (SetBits - 1)) + 1)
        {
            var element = from / SetBits;
            var own = Between(from, Math.Min((from | (SetBits - 1)) + 1, end));
            var kinds = BeginningKinds(from, (_numbers[element] | _marks[element]) & own);
            var (capitals, names) = BeginningCapitals(element, _capitalized[element] & own);
            count = Gather(from & -SetBits, new Beginnings(_beginnings[element % Elements], kinds | capitals | names, names), ref _needs[(from & -SetBits) - (first & -SetBits)], ref MemoryMarshal.GetReference(attempts), count);
            for (var oneWord = _beginnings[Elements + (element % Elements)]; oneWord != 0; oneWord &= oneWord - 1)
            {
                var token = (from & -SetBits) + BitOperations.TrailingZeroCount(oneWord);
                _table.OneWord.Prefetch(_table.Keys.Known(KeyOf(_tokens[token])).FirstOneWord);
                _oneWord[oneWordCount++] = token;
            }
        }

        _oneWord[oneWordCount] = int.MaxValue;
        _nextOneWord = 0;
        return count;
    }

    /// <summary>Reads the words of a window: which can begin a phrase, and what they tell of their sentence.</summary>
    private void ReadWords(int first, int end)
    {
        _beginnings.Clear();
        var from = first & -SetBits;
        for (var at = first; at < end;)
        {
            var isNew = at == _sentenceEnd;
            _sentenceEnd = isNew ? _sentenceEnds.Next() : _sentenceEnd;
            var to = Math.Min(Math.Min(_sentenceEnd, end), at + SetBits);
            var sentence = isNew && to < _sentenceEnd ? FilterOf(to, _sentenceEnd) : s_noWords;
            ReadWords(at, to, ref sentence);
            if (isNew)
            {
                sentence = WithFigures(sentence);
                _filters.Add(sentence);
                _sentence = sentence.Needs;
            }

            _needs.Slice(at - from, SetBits).Fill(_sentence);
            at = to;
        }
    }

    /// <summary>The same for at most as many tokens of a sentence as an element of a set holds.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private readonly void ReadWords(int first, int end, ref SentenceFilter sentence)
    {
        var keys = _table.Keys;
        var (seen, needs) = sentence;
        var (words, oneWord) = (0UL, 0UL);
        var count = end - first;
        ref var token = ref Unsafe.Add(ref MemoryMarshal.GetReference(_tokens), end);
        ref var filter = ref Unsafe.Add(ref MemoryMarshal.GetReference(_tokenFilters), end);
        var next = filter;
        for (var left = count; left != 0; left--)
        {
            token = ref Unsafe.Subtract(ref token, 1);
            filter = ref Unsafe.Subtract(ref filter, 1);
            ref readonly var key = ref keys.Known(KeyOf(token));
            var form = KeyCandidates.FormOf(token.Flags);
            words = words + words + ((KeyCandidates.MaskFor(in key, form) & next) != 0 ? 1u : 0);
            oneWord = oneWord + oneWord + KeyCandidates.HasOneWord(in key, form);
            next = filter;
            needs |= key.Needs;
            seen |= next;
        }

        sentence = new SentenceFilter(seen, needs);
        ref var window = ref MemoryMarshal.GetReference(_beginnings);
        Note((uint)first, (uint)count, words, ref window);
        Note((uint)first, (uint)count, oneWord, ref Unsafe.Add(ref window, Elements));
    }

    /// <summary>Sets the bits of so many tokens of the window from one on.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Note(uint first, uint count, ulong bits, ref ulong window)
    {
        var shift = (int)(first % SetBits);
        Unsafe.Add(ref window, first / SetBits % Elements) |= bits << shift;
        if (shift + count > SetBits)
        {
            Unsafe.Add(ref window, ((first / SetBits) + 1) % Elements) |= bits >> (SetBits - shift);
        }
    }

    /// <summary>What the words of a sentence tell of it from one on.</summary>
    private readonly SentenceFilter FilterOf(int first, int end)
    {
        var keys = _table.Keys;
        var (words, needs) = s_noWords;
        for (var i = first; i < end; i++)
        {
            words |= _tokenFilters[i];
            needs |= keys.Known(KeyOf(_tokens[i])).Needs;
        }

        return new SentenceFilter(words, needs);
    }

    /// <summary>With the needs that figures meet, where there are any.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private readonly SentenceFilter WithFigures(in SentenceFilter sentence)
    {
        var figures = (sentence.Words & PhraseIndex.FigureMask) / PhraseIndex.FigureMask;
        return sentence with { Needs = sentence.Needs | (_table.Keys.Known(_index.KeyOf(TokenKind.Number)).Needs & (0 - figures)) };
    }

    /// <summary>The same for up to as many tokens as an element of a set holds.</summary>
    /// <param name="first">The element's first token, of which the lowest bits are.</param>
    /// <param name="needs">Those that the sentences of the element's tokens meet.</param>
    /// <param name="attempts">There is room for all.</param>
    /// <param name="count">How many attempts there are.</param>
    private readonly int Gather(int first, in Beginnings at, ref ulong needs, ref Attempt attempts, int count)
    {
        var (words, others, names) = at;
        var (keys, filters) = (_table.Keys, _table.Filters);
        var (firstKind, nameKey) = (_index.KeyOf(default(TokenKind)), _index.NameKey);
        var tokenRows = _tokenRows;
        var tokenFilters = _tokenFilters;
        ref var tokens = ref Unsafe.Add(ref MemoryMarshal.GetReference(_tokens), first);

        // On the way from memory all together, where each would be waited for below.
        for (var left = words; left != 0; left &= left - 1)
        {
            filters.Prefetch(keys.Known(KeyOf(Unsafe.Add(ref tokens, BitOperations.TrailingZeroCount(left)))).Filters);
        }

        // Each time one attempt, first that of the word where a token has both: which it is cannot be foreseen.
        for (var left = words | others; left != 0; left = words | others)
        {
            var bit = BitOperations.TrailingZeroCount(left);
            var lowest = left & (0 - left);
            var isWord = -(int)(words >> bit & 1);
            var other = lowest & ~words;
            words &= ~lowest;
            others &= ~other;
            var token = first + bit;
            ref readonly var form = ref Unsafe.Add(ref tokens, bit);
            var key = (isWord & KeyOf(form)) | (~isWord & (firstKind + (int)form.Kind));
            var attempt = new Attempt(token, keys.Known(key).Filters, Unsafe.Add(ref needs, bit) | SentenceFilter.FormOf(form.Flags), NextToken.At(tokenRows, tokenFilters, token + 1));
            count += Note(attempt, filters, ref Unsafe.Add(ref attempts, count));
            if ((names & other) != 0)
            {
                var next = NextToken.At(tokenRows, tokenFilters, NameEnd(token));
                count += Note(attempt with { Filters = keys.Known(nameKey).Filters, Next = next }, filters, ref Unsafe.Add(ref attempts, count));
            }
        }

        return count;
    }

    /// <summary>Notes that candidates are to be tried. Returns 0 if none of them can pass, or else 1.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int Note(in Attempt attempt, FixedTable<ulong> filters, ref Attempt place)
    {
        place = attempt;
        return KeyFilters.MayPass(filters, attempt.Filters, attempt.Next, attempt.Needs) ? 1 : 0;
    }

    /// <summary>The token after the capitalized words that a capitalized one begins (<see cref="PhraseShapes.NameEnd"/>).</summary>
    private readonly int NameEnd(int at)
    {
        var next = at + 1;
        var shift = next % SetBits;
        var going = CapitalsInside(next / SetBits) >> shift;
        if (shift > SetBits - PhraseShapes.LongestName && (next | (SetBits - 1)) + 1 < _tokens.Length)
        {
            going |= CapitalsInside((next / SetBits) + 1) << (SetBits - shift);
        }

        return next + Math.Min(BitOperations.TrailingZeroCount(~going), PhraseShapes.LongestName - 1);
    }

    /// <summary>Bits of the capitalized tokens of an element that do not begin a sentence.</summary>
    private readonly ulong CapitalsInside(int element) => element < _capitalized.Length ? _capitalized[element] & ~_sentenceStarts[element] : 0;

    /// <summary>Of some tokens that are no words, a bit for each of which the kind can begin a phrase.</summary>
    /// <param name="first">One of their element of a set.</param>
    private readonly ulong BeginningKinds(int first, ulong tokens)
    {
        var firstKey = _index.KeyOf(default(TokenKind));
        var kinds = 0UL;
        for (var left = tokens; left != 0; left &= left - 1)
        {
            var bit = BitOperations.TrailingZeroCount(left);
            var token = (first & -SetBits) + bit;
            kinds |= ((_table.Keys.Known(firstKey + (int)_tokens[token].Kind).Mask & _tokenFilters[token + 1]) != 0 ? 1UL : 0) << bit;
        }

        return kinds;
    }

    /// <summary>Of the capitalized tokens of an element of a set, a bit for each of which the capital can begin a phrase, and one for each of which the name perhaps can. Few can.</summary>
    private readonly (ulong Capitals, ulong Names) BeginningCapitals(int element, ulong tokens)
    {
        if (tokens == 0)
        {
            return (0, 0);
        }

        var capital = _table.Keys.Known(_index.CapitalKey).Filters;
        var name = _table.Keys.Known(_index.NameKey).Filters;
        var (capitals, names) = (0UL, 0UL);
        for (var left = tokens; left != 0; left &= left - 1)
        {
            var bit = BitOperations.TrailingZeroCount(left);
            var token = (element * SetBits) + bit;
            var next = NextToken.At(_tokenRows, _tokenFilters, token + 1);
            capitals |= CanBegin(capital, next) << bit;
            names |= CanBegin(name, next) << bit;
        }

        return (capitals, Names(tokens, names, CapitalsInside(element) >> 1 | CapitalsInside(element + 1) << (SetBits - 1)));
    }

    /// <summary>A name can begin a phrase where its last token can; where it is as long as names are, or goes on in the next element, perhaps.</summary>
    /// <param name="tokens">Capitalized ones.</param>
    /// <param name="single">Those that can begin a phrase as a name of one token.</param>
    /// <param name="goingOn">Tokens that another of the same name stands behind.</param>
    private static ulong Names(ulong tokens, ulong single, ulong goingOn)
    {
        var names = (single & ~goingOn) | (goingOn & (1UL << (SetBits - 1)));
        var longest = goingOn;
        for (var i = 1; i < PhraseShapes.LongestName; i++)
        {
            names |= (names >> 1) & goingOn;
            longest &= longest >> 1;
        }

        return (names | longest) & tokens;
    }

    /// <summary>1 if one of the candidates can stand before what stands behind, or else 0.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private readonly ulong CanBegin(int filters, in NextToken next) => (_table.Filters.Known(filters + 1 + next.Row) & next.Bits) != 0 ? 1u : 0;

    /// <summary>The key of the token's word; that of no word where it is not known.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int KeyOf(in Token token) => token.Word & ~(token.Word >> 31);

    /// <summary>The bits of the tokens from <paramref name="first"/> up to <paramref name="end"/>, which one element of a set holds.</summary>
    private static ulong Between(int first, int end) => ulong.MaxValue << first & ulong.MaxValue >> -end;

    /// <summary>Candidates to try at a token.</summary>
    /// <param name="Filters">Where theirs begin (<see cref="KeyCandidates.Filters"/>).</param>
    /// <param name="Needs">Those that the sentence and the token's form meet.</param>
    /// <param name="Next">What stands behind.</param>
    private readonly record struct Attempt(int Token, int Filters, ulong Needs, NextToken Next);

    /// <summary>Bits of tokens.</summary>
    /// <param name="Words">Of which the word can begin a phrase.</param>
    /// <param name="Others">Of which the kind, the capital or the name can.</param>
    /// <param name="Names">Of which the name can.</param>
    private readonly record struct Beginnings(ulong Words, ulong Others, ulong Names);
}
