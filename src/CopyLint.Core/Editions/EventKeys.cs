namespace CopyLint.Editions;

/// <summary>
/// What stories of one event share: rare words with a capital, figures, dates, runs of words. A key is a hash with its
/// kind in the lowest bits; the kind says how much it tells.
/// </summary>
internal static class EventKeys
{
    public const int Kinds = 4;

    /// <summary>A capitalized word that no list of the pack has.</summary>
    public const ulong Name = 0;

    /// <summary>A capitalized word of a list: a place, an institution, a first name.</summary>
    public const ulong KnownName = 1;

    /// <summary>A number with what it counts, or a day of a month.</summary>
    public const ulong Figure = 2;

    /// <summary>A run of words.</summary>
    public const ulong Phrase = 3;

    public static ulong Of(ulong kind, uint hash) => Mix(hash + (kind << 32)) & ~3UL | kind;

    public static ulong KindOf(ulong key) => key & 3;

    /// <summary>Spreads a number over 64 bits, the same in every run.</summary>
    public static ulong Mix(ulong value)
    {
        value ^= value >> 31;
        value *= 0x9E3779B97F4A7C15;
        value ^= value >> 29;
        value *= 0xBF58476D1CE4E5B9;
        return value ^ (value >> 32);
    }
}
