namespace CopyLint.Model.Variants;

/// <summary>Ways to write one thing.</summary>
/// <param name="Class">Which rules look at it: the word behind <c>variants:</c> in its file.</param>
/// <param name="ClassNumber">The same for the sets of one class; 0, 1, …</param>
/// <param name="Name">The name of the set; where it has slips, the right spelling.</param>
public readonly record struct VariantSet(string Class, int ClassNumber, string Name);
