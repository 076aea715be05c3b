namespace CopyLint.Text;

/// <summary>The kebab-case names of an enum's members, as rules, lexicons and output write them: one table for both directions.</summary>
public static class EnumNames<T> where T : struct, Enum
{
    private static readonly T[] s_values = Enum.GetValues<T>();
    private static readonly string[] s_names = [.. Enum.GetNames<T>().Select(KebabCase.Of)];

    /// <summary>All names, in the order of the enum's values.</summary>
    public static ReadOnlySpan<string> All => s_names;

    public static string Of(T value)
    {
        var index = Array.IndexOf(s_values, value);
        return index >= 0 ? s_names[index] : value.ToString();
    }

    public static bool TryParse(string name, out T value)
    {
        var index = Array.IndexOf(s_names, name);
        value = index >= 0 ? s_values[index] : default;
        return index >= 0;
    }
}
