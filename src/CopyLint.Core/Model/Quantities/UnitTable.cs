using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace CopyLint.Model.Quantities;

/// <summary>The units of measure and their written forms. The payload of a <see cref="Text.WordList.Unit"/> cue is an index into <see cref="Forms"/>.</summary>
public sealed record UnitTable(ImmutableArray<Unit> Units, ImmutableArray<UnitForm> Forms, ImmutableArray<UnitSymbol> Symbols)
{
    /// <summary>Symbols are looked up by the last seven bits of their first character, which tell letters and marks apart.</summary>
    private const int Starts = 128;

    /// <summary>A bit for each ASCII letter and digit.</summary>
    private static ReadOnlySpan<ulong> LettersAndDigits => [0x03FF_0000_0000_0000, 0x07FF_FFFE_07FF_FFFE];

    public static UnitTable Empty { get; } = new([], [], []);

    /// <summary>For the last seven bits of each first character the symbols that begin with it or with another of the same bits, in their order.</summary>
    private readonly UnitSymbol[][] _symbols = SymbolsByStart(Symbols);

    /// <summary>For the last seven bits of each first character two times 64 bits, one for each character below 128 that may stand behind it in the text.</summary>
    private readonly ulong[] _seconds = SecondsOf(Symbols);

    /// <summary>The same for the third character, behind a letter or a digit.</summary>
    private readonly ulong[] _thirds = ThirdsOf(Symbols);

    /// <summary>What each form measures, and before them what none measures.</summary>
    private readonly UnitMeanings[] _meanings = MeaningsOf(Units, Forms);

    /// <summary>The groups that each form puts its quantity in, and before them those of none.</summary>
    private readonly QuantityGroups[] _groups = GroupsOf(MeaningsOf(Units, Forms));

    /// <summary>Indexes of bare degrees and of the two scales that they may mean, or -1.</summary>
    internal (int Bare, int Celsius, int Fahrenheit) Degrees { get; } = (Find(Units, "degree"), Find(Units, "celsius"), Find(Units, "fahrenheit"));

    /// <summary>Of each form for the unit that its own is converted to, made when it is first asked: threads that make it at the same time make the same.</summary>
    private readonly UnitCounterparts?[] _counterparts = new UnitCounterparts?[Forms.Length];

    /// <summary>The symbols that may begin where <see cref="MayBeginAt"/> says that one may.</summary>
    /// <param name="first">The first character.</param>
    public ReadOnlySpan<UnitSymbol> SymbolsAt(char first) => _symbols[first & (Starts - 1)];

    /// <summary>Whether a symbol may begin at a place, by the first three characters: behind a number hardly any word is one.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool MayBeginAt(string text, int place)
    {
        if (place >= text.Length - 2)
        {
            return MayBegin(text.AsSpan(place));
        }

        // A place of the text, and characters that the tables have: the bounds are not checked.
        ref var first = ref Unsafe.Add(ref MemoryMarshal.GetReference(text.AsSpan()), place);
        var (start, one, other) = ((first & (Starts - 1)) << 1, Unsafe.Add(ref first, 1), Unsafe.Add(ref first, 2));
        if ((one | other) >= 128)
        {
            return MayBegin(text.AsSpan(place));
        }

        // One test of both characters: which of them tells that there is no symbol nobody can guess.
        var second = Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(_seconds), start + (one >> 6)) >> one;
        var third = Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(_thirds), start + (other >> 6)) >> other | ~(LettersAndDigits[one >> 6 & 1] >> one);
        return (second & third & 1) != 0;
    }

    /// <summary>The same at the end of the text, and before characters beyond ASCII.</summary>
    private bool MayBegin(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty)
        {
            return false;
        }

        var start = text[0] & (Starts - 1);
        return MayBe(_seconds, start, text, 1) && (text.Length < 2 || !char.IsAsciiLetterOrDigit(text[1]) || MayBe(_thirds, start, text, 2));
    }

    /// <summary>What the form measures; -1 measures nothing.</summary>
    internal UnitMeanings MeaningsOf(int form) => _meanings[form + 1];

    /// <summary>Whether the form measures one of these; -1 does not.</summary>
    internal bool Measures(int form, UnitMeanings meanings) => (MeaningsOf(form) & meanings) != 0;

    /// <summary>Whether a quantity with the form has a size or, as a measure, a duration; -1 is of no group.</summary>
    internal QuantityGroups GroupsOf(int form) => _groups[form + 1];

    private static bool MayBe(ulong[] characters, int start, ReadOnlySpan<char> text, int at) =>
        at >= text.Length || text[at] >= 128 || (characters[(start << 1) + (text[at] >> 6)] >> text[at] & 1) != 0;

    /// <summary>How a unit may be written beside a form of another one.</summary>
    public UnitCounterparts CounterpartsOf(int form, int unit)
    {
        var like = Forms[form];
        return unit == UnitOf(like).Target ? _counterparts[form] ??= FindCounterparts(like, unit) : FindCounterparts(like, unit);
    }

    private UnitCounterparts FindCounterparts(UnitForm like, int unit)
    {
        UnitForm? alike = null, british = null, first = null;
        foreach (var form in Forms)
        {
            if (form.Unit == unit)
            {
                first ??= form;
                alike ??= form.Spelling == like.Spelling ? form : null;
                british ??= form.Britishness > 0 ? form : null;
            }
        }

        return new UnitCounterparts(alike, british, first ?? like);
    }

    public Unit UnitOf(UnitForm form) => Units[form.Unit];

    /// <summary>The index of the unit with this name, or -1.</summary>
    public int Find(string name) => Find(Units, name);

    private static int Find(ImmutableArray<Unit> units, string name)
    {
        for (var i = 0; i < units.Length; i++)
        {
            if (units[i].Name == name)
            {
                return i;
            }
        }

        return -1;
    }

    private static UnitMeanings[] MeaningsOf(ImmutableArray<Unit> units, ImmutableArray<UnitForm> forms)
    {
        var meanings = new UnitMeanings[forms.Length + 1];
        for (var form = 0; form < forms.Length; form++)
        {
            var unit = units[forms[form].Unit];
            meanings[form + 1] = unit.Dimension switch
            {
                "length" => UnitMeanings.Length,
                "time" => UnitMeanings.Time,
                _ when unit.IsTemperature => UnitMeanings.Temperature,
                _ when unit.Dimension.StartsWith("money", StringComparison.Ordinal) => UnitMeanings.Money,
                _ when unit.Dimension.StartsWith("share", StringComparison.Ordinal) => UnitMeanings.Share,
                _ => UnitMeanings.None,
            };
        }

        return meanings;
    }

    private static QuantityGroups[] GroupsOf(UnitMeanings[] meanings)
    {
        const UnitMeanings Others = UnitMeanings.Time | UnitMeanings.Money | UnitMeanings.Share;
        var groups = Array.ConvertAll(meanings, static its => (its & Others) == 0 ? QuantityGroups.Size : (its & UnitMeanings.Time) != 0 ? QuantityGroups.Duration : QuantityGroups.None);
        groups[0] = QuantityGroups.None;
        return groups;
    }

    private static UnitSymbol[][] SymbolsByStart(ImmutableArray<UnitSymbol> symbols)
    {
        var byStart = new UnitSymbol[Starts][];
        for (var start = 0; start < byStart.Length; start++)
        {
            byStart[start] = [.. symbols.Where(symbol => (symbol.Text[0] & (Starts - 1)) == start)];
        }

        return byStart;
    }

    private static ulong[] SecondsOf(ImmutableArray<UnitSymbol> symbols)
    {
        var seconds = new ulong[2 * Starts];
        foreach (var symbol in symbols)
        {
            for (var second = '\0'; second < 128; second++)
            {
                // Behind a symbol that is one letter no letter and no digit stands.
                var fits = symbol.Text.Length > 1 ? symbol.Text[1] == second : !(char.IsLetter(symbol.Text[0]) && char.IsLetterOrDigit(second));
                seconds[((symbol.Text[0] & (Starts - 1)) << 1) + (second >> 6)] |= fits ? 1UL << second : 0;
            }
        }

        return seconds;
    }

    private static ulong[] ThirdsOf(ImmutableArray<UnitSymbol> symbols)
    {
        var thirds = new ulong[2 * Starts];
        foreach (var symbol in symbols)
        {
            for (var third = '\0'; third < 128; third++)
            {
                // Where the symbol goes on, its own; where it ends, what may stand behind it; where it is over, anything, if a letter or a digit may stand behind it.
                var fits = symbol.Text.Length > 2 ? symbol.Text[2] == third
                    : symbol.Text.Length == 1 ? !char.IsLetter(symbol.Text[0])
                    : !(char.IsLetter(symbol.Text[1]) && char.IsLetterOrDigit(third));
                thirds[((symbol.Text[0] & (Starts - 1)) << 1) + (third >> 6)] |= fits ? 1UL << third : 0;
            }
        }

        return thirds;
    }
}
