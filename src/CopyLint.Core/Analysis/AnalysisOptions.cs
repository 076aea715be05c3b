using CopyLint.Diagnostics;

namespace CopyLint.Analysis;

/// <summary>What holds for one story: the guide, the house's words, and options of rules.</summary>
public sealed record AnalysisOptions
{
    public static AnalysisOptions Default { get; } = new();

    public Guide Guide { get; init; }

    /// <summary>The story's own date, where its format or its example gives one.</summary>
    public DateOnly? Date { get; init; }

    public HouseWords HouseWords { get; init; } = HouseWords.Empty;
}
