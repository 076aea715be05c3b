using Microsoft.CodeAnalysis.Text;

namespace CopyLint.Model.People;

/// <summary>Which places stand in names of people.</summary>
internal static class NameLookup
{
    /// <summary>Whether a change of the span changes something of a name or its title. The people stand in the order of the text.</summary>
    public static bool Meets(ReadOnlySpan<Person> people, TextSpan span)
    {
        int low = 0, high = people.Length;
        while (low < high)
        {
            var middle = (low + high) >> 1;
            (low, high) = people[middle].Span.Start < span.End ? (middle + 1, high) : (low, middle);
        }

        return low > 0 && span.Start < people[low - 1].Span.End;
    }
}
