using System.Collections.Immutable;
using CopyLint.Diagnostics;
using CopyLint.Editions;
using CopyLint.Editions.Figures;
using CopyLint.Model;
using CopyLint.Model.People;
using CopyLint.Model.Quotations;
using CopyLint.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace CopyLint.Analysis;

/// <summary>What an action sees of a story, and where it reports.</summary>
public sealed class StoryContext
{
    private readonly List<Diagnostic> _found = [];

    private readonly int[] _counters;

    /// <summary>Where the span stands that was asked about last.</summary>
    private Place _place;

    internal StoryContext(StoryModel model, int counters)
    {
        Model = model;
        _counters = new int[counters];
    }

    public StoryModel Model { get; }

    public StoryTree Tree => Model.Tree;

    public AnalysisOptions Options { get; internal set; } = AnalysisOptions.Default;

    public CancellationToken CancellationToken { get; internal set; }

    internal List<Diagnostic> Found => _found;

    internal StoryDigester Digester { get; } = new();

    internal FigureTables Figures => field ??= new FigureTables();

    internal void Load(StorySource source)
    {
        _found.Clear();
        _place = Place.None;
        Array.Clear(_counters);
        Model.Load(source);
    }

    /// <summary>An analyzer's own number in this story (<see cref="AnalysisContext.RegisterCounter"/>).</summary>
    public ref int Counter(int counter) => ref _counters[counter];

    /// <summary>Makes these words what <see cref="ElementKind.Match"/> stands for.</summary>
    /// <param name="isFirst">Whether the rule has no finding before it.</param>
    public void Consider(TextSpan match, bool isFirst)
    {
        Model.Match = match;
        Model.IsFirstMatch = isFirst;
    }

    /// <summary>Whether a finding of the rule at this place would be reported at all: look before building a message.</summary>
    public bool Wants(Rule rule, TextSpan span) => Wants(rule, span, null);

    /// <inheritdoc cref="Wants(Rule, TextSpan)"/>
    public bool Wants(Rule rule, TextSpan span, string? band)
    {
        ref readonly var place = ref PlaceOf(span);
        return rule.Where.Contains(place.Role) && Options.SeverityOf(rule, band, place.IsQuoted) != Severity.None;
    }

    /// <summary>Reports a finding, unless the rule does not look at this role, or is off for the story or in quotations.</summary>
    public void Report(Rule rule, in Finding finding)
    {
        var (_, role, isQuoted) = PlaceOf(finding.Span);
        var severity = Options.SeverityOf(rule, finding.Band, isQuoted);
        if (severity == Severity.None || !rule.Where.Contains(role))
        {
            return;
        }

        var fix = finding.Fix is { Applicability: FixApplicability.Safe } safe && (isQuoted || TouchesWordsOfOthers(safe.Edits))
            ? safe with { Applicability = FixApplicability.Offer }
            : finding.Fix;
        _found.Add(new Diagnostic(
            rule.Descriptor, severity, finding.Span, finding.Message, role, isQuoted, finding.Related, rule.InsteadOf, fix));
    }

    /// <summary>The last answer is kept: who asks whether a finding is wanted mostly goes on to report it.</summary>
    private ref readonly Place PlaceOf(TextSpan span)
    {
        if (_place.Span != span)
        {
            _place = new Place(span, Model.RoleAt(span.Start), Model.IsQuoted(span));
        }

        return ref _place;
    }

    /// <summary>Whether an edit changes quoted words, a name or an entry of the house's word list: only an editor may.</summary>
    private bool TouchesWordsOfOthers(ImmutableArray<TextChange> edits)
    {
        foreach (var edit in edits)
        {
            if (QuotationLookup.Meets(Model.Quotations, edit.Span) || NameLookup.Meets(Model.People, edit.Span) || Options.HouseWords.Covers(Tree, edit.Span))
            {
                return true;
            }
        }

        return false;
    }

    private readonly record struct Place(TextSpan Span, BlockRole Role, bool IsQuoted)
    {
        /// <summary>Where no finding can stand.</summary>
        public static Place None => new(new TextSpan(int.MaxValue, 0), default, false);
    }
}
