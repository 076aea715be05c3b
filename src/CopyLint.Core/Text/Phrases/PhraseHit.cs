namespace CopyLint.Text.Phrases;

/// <summary>A place where a rule's pattern matched.</summary>
/// <param name="Phrase">Index into <see cref="PhraseIndex.Phrases"/>.</param>
/// <param name="ReportFirst">First token of the part to report, which is the whole unless the pattern marks a part in braces.</param>
public readonly record struct PhraseHit(int Phrase, int First, int End, int ReportFirst, int ReportEnd)
{
    /// <summary>The same match so many tokens further on.</summary>
    public PhraseHit Moved(int tokens) => new(Phrase, First + tokens, End + tokens, ReportFirst + tokens, ReportEnd + tokens);
}
