using System.Collections.Immutable;
using CopyLint.Analysis;
using CopyLint.Diagnostics;
using CopyLint.Editions.Speech;
using CopyLint.Syntax;
using CopyLint.Text;
using Microsoft.CodeAnalysis.Text;

namespace CopyLint.Editions;

/// <summary>Stories of one event, in the order in which a finding belongs to the later one, and where rules report of them.</summary>
public sealed class StoryEvent
{
    private readonly List<EditionFinding> _found = [];
    private readonly EventIndex _index;
    private ImmutableArray<SentencePair> _sharedSentences;
    private ImmutableArray<NearDuplicate> _nearDuplicates;
    private ImmutableArray<ItemPair> _sharedQuotations;

    /// <param name="index">Which other events may have used before.</param>
    internal StoryEvent(ImmutableArray<StoryDigest> stories, EventIndex index)
    {
        Stories = stories;
        _index = index;
    }

    public ImmutableArray<StoryDigest> Stories { get; }

    /// <summary>Sentences of nine words or more that two of the stories have, in the order of the later place.</summary>
    public ImmutableArray<SentencePair> SharedSentences =>
        _sharedSentences.IsDefault ? _sharedSentences = Editions.SharedSentences.Find(this) : _sharedSentences;

    /// <summary>Stories that are for the most part an earlier one, in the order of the later one.</summary>
    public ImmutableArray<NearDuplicate> NearDuplicates =>
        _nearDuplicates.IsDefault ? _nearDuplicates = Editions.NearDuplicates.Find(this) : _nearDuplicates;

    /// <summary>Quotations of two stories that share a run of words, by their numbers in each.</summary>
    /// <param name="speech">What was collected of the stories.</param>
    internal ImmutableArray<ItemPair> SharedQuotations(ImmutableArray<StorySpeech?> speech) =>
        _sharedQuotations.IsDefault ? _sharedQuotations = QuotationVariants.FindPairs(this, speech) : _sharedQuotations;

    /// <summary>An empty index. It is good until the next one is asked for.</summary>
    /// <param name="comparedWith">As <see cref="EventIndex.Clear"/> says.</param>
    internal EventIndex EmptyIndex(int comparedWith)
    {
        _index.Clear(comparedWith);
        return _index;
    }

    internal List<EditionFinding> Found => _found;

    /// <summary>The line of a place, from 1.</summary>
    public int LineOf(int story, int position) => Stories[story].LineOf(position);

    /// <summary>A place of another story, for a finding to show.</summary>
    public RelatedPlace Place(int story, TextSpan span, LazyText message) => new(span, message, Stories[story].Path);

    /// <summary>Whether a finding of the rule at this place would be reported at all.</summary>
    public bool Wants(Rule rule, int story, TextSpan span) =>
        rule.Where.Contains(Stories[story].RoleAt(span.Start)) && SeverityOf(rule, story, span, null) != Severity.None;

    /// <summary>Reports a finding in one of the stories, unless the rule does not look at this role, or is off for that story or in quotations.</summary>
    public void Report(Rule rule, int story, Finding finding)
    {
        var digest = Stories[story];
        var role = digest.RoleAt(finding.Span.Start);
        var severity = SeverityOf(rule, story, finding.Span, finding.Band);
        if (severity != Severity.None && rule.Where.Contains(role))
        {
            _found.Add(new EditionFinding(digest, new Diagnostic(
                rule.Descriptor, severity, finding.Span, finding.Message, role, digest.IsQuoted(finding.Span), finding.Related, rule.InsteadOf, finding.Fix)));
        }
    }

    private Severity SeverityOf(Rule rule, int story, TextSpan span, string? band) =>
        Stories[story].Options.SeverityOf(rule, band, Stories[story].IsQuoted(span));
}
