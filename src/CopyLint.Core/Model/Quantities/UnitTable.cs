using System.Collections.Immutable;

namespace CopyLint.Model.Quantities;

/// <summary>The units of measure and their written forms. The payload of a <see cref="Text.WordList.Unit"/> cue is an index into <see cref="Forms"/>.</summary>
public sealed record UnitTable(ImmutableArray<Unit> Units, ImmutableArray<UnitForm> Forms, ImmutableArray<UnitSymbol> Symbols)
{
    public static UnitTable Empty { get; } = new([], [], []);

    /// <summary>The first character of each symbol.</summary>
    private readonly string _symbolStarts = string.Create(Symbols.Length, Symbols, static (starts, symbols) =>
    {
        for (var i = 0; i < starts.Length; i++)
        {
            starts[i] = symbols[i].Text[0];
        }
    });

    /// <summary>A bit for the last six of each of them: behind a number hardly any word is a symbol.</summary>
    private readonly ulong _startBits = Symbols.Aggregate(0UL, static (bits, symbol) => bits | 1UL << symbol.Text[0]);

    /// <summary>Made when it is first asked: threads that make it at the same time make the same.</summary>
    private ILookup<int, UnitForm>? _formsByUnit;

    /// <summary>The index of the first symbol from <paramref name="from"/> on that begins with a character, or -1.</summary>
    public int NextSymbol(char start, int from) => (_startBits >> start & 1) == 0 ? -1 : _symbolStarts.IndexOf(start, from);

    /// <summary>The forms of the unit with this index, in their order.</summary>
    public IEnumerable<UnitForm> FormsOf(int unit) => (_formsByUnit ??= Forms.ToLookup(static form => form.Unit))[unit];

    public Unit UnitOf(UnitForm form) => Units[form.Unit];

    /// <summary>The index of the unit with this name, or -1.</summary>
    public int Find(string name)
    {
        for (var i = 0; i < Units.Length; i++)
        {
            if (Units[i].Name == name)
            {
                return i;
            }
        }

        return -1;
    }
}
