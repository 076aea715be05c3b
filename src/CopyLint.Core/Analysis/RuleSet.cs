using System.Collections.Immutable;
using CopyLint.Text;

namespace CopyLint.Analysis;

/// <summary>A compiled pack: the words and the analyzers that look for them.</summary>
public sealed record RuleSet(Lexicon Lexicon, ImmutableArray<CopyAnalyzer> Analyzers);
