using System.Collections.Immutable;
using CopyLint.Text;

namespace CopyLint.Model.Variants;

/// <summary>All sets of variants. A phrase of the index that is a form carries the form's index plus one as its payload.</summary>
/// <param name="Classes">The words behind <c>variants:</c> in the files, by which rules look at sets.</param>
/// <param name="Text">The characters of all names and patterns.</param>
public sealed record VariantTable(ImmutableArray<string> Classes, FixedTable<VariantSet> Sets, FixedTable<VariantForm> Forms, FixedTable<char> Text)
{
    public static VariantTable Empty { get; } = new([], default, default, default);

    /// <summary>Index of a class, or -1.</summary>
    public int IndexOf(string variantClass)
    {
        var i = Classes.Length - 1;
        while (i >= 0 && Classes[i] != variantClass)
        {
            i--;
        }

        return i;
    }

    public string ClassOf(int set) => Classes[Sets[set].Class];

    /// <summary>The name of a set; where it has slips, the right spelling.</summary>
    public string NameOf(int set) => Names[set] ??= Text.Span.Slice(Sets[set].NameStart, Sets[set].NameLength).ToString();

    /// <summary>Made when they are first asked for.</summary>
    private string?[] Names => field ??= new string?[Sets.Length];

    /// <summary>The pattern of a form as its file writes it.</summary>
    public ReadOnlySpan<char> PatternOf(in VariantForm form) => Text.Span.Slice(form.TextStart, form.TextLength);
}
