using CopyLint.Text;
using Microsoft.CodeAnalysis.Text;

namespace CopyLint.Model.People;

/// <summary>Which places stand in names of people.</summary>
internal static class NameLookup
{
    /// <summary>Whether a change of the span changes something of a name or its title. The people stand in the order of the text.</summary>
    public static bool Meets(ReadOnlySpan<Person> people, TextSpan span)
    {
        var begun = people.CountBefore(span.End, static (person, end) => person.Span.Start < end);
        return begun > 0 && span.Start < people[begun - 1].Span.End;
    }
}
