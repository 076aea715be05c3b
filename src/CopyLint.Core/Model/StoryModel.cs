using System.Runtime.CompilerServices;
using CopyLint.Model.Anonymity;
using CopyLint.Model.Attributions;
using CopyLint.Model.Claims;
using CopyLint.Model.Dates;
using CopyLint.Model.Hedges;
using CopyLint.Model.People;
using CopyLint.Model.Quantities;
using CopyLint.Model.Quotations;
using CopyLint.Model.Repeats;
using CopyLint.Model.Sources;
using CopyLint.Model.Speech;
using CopyLint.Model.Schema;
using CopyLint.Model.Terms;
using CopyLint.Model.Variants;
using CopyLint.Syntax;
using CopyLint.Text;
using CopyLint.Text.Phrases;
using Microsoft.CodeAnalysis.Text;

namespace CopyLint.Model;

/// <summary>
/// What the copy says. Each recognizer runs at most once a story, when somebody first asks. Elements of one kind stand in
/// the order of the text. Not safe for two threads at once.
/// </summary>
public sealed partial class StoryModel
{
    private readonly Table<Quotation> _quotations = new();
    private readonly Table<Quantity> _quantities = new();
    private readonly Table<DateMention> _dates = new();
    private readonly Table<Person> _people = new();
    private readonly Table<Source> _sources = new();
    private readonly Table<Attribution> _attributions = new();
    private readonly Table<AnonymityFormula> _anonymities = new();
    private readonly Table<Hedge> _hedges = new();
    private readonly Table<Claim> _claims = new();
    private readonly Table<Term> _terms = new();
    private readonly PersonRecognizer _personRecognizer = new();
    private readonly TermScan _termScan = new();
    private readonly SpeechScan _speech = new();
    private readonly NumberCues _numberCues = new();
    private readonly QuantityColumn _quantityGroups = new();
    private readonly ElementOrder _order;

    /// <summary>What predicates found out of the whole story, by their node.</summary>
    internal Dictionary<object, ModelValue> Answers { get; } = [];
    private uint _recognized;

    /// <summary>The words of the whole story, which rules ask at every element; -1 until somebody does.</summary>
    private int _wordCount = -1;

    private bool? _isBritish;

    internal StoryModel(Lexicon lexicon)
    {
        Tree = new StoryTree(lexicon);
        Capitals = new CapitalWords(this);
        Repeats = new StoryRepeats(Tree, Capitals);
        Variants = new StoryVariants(Tree);
        _order = new ElementOrder(this);
        Traits = new ElementTraits(this);
    }

    public static StoryModel Create(SourceText text, Lexicon lexicon) => Create(new StorySource(text), lexicon);

    public static StoryModel Create(StorySource source, Lexicon lexicon)
    {
        var model = new StoryModel(lexicon);
        model.Load(source);
        return model;
    }

    /// <summary>What the story's format says about it.</summary>
    public StoryMetadata Metadata { get; private set; } = StoryMetadata.None;

    public StoryTree Tree { get; }

    /// <inheritdoc cref="SpellingRegion.IsBritish"/>
    public bool IsBritish => _isBritish ??= SpellingRegion.IsBritish(this);

    public StoryRepeats Repeats { get; }
    public StoryVariants Variants { get; }

    internal ElementTraits Traits { get; }

    /// <summary>The words in which names are looked for.</summary>
    internal CapitalWords Capitals { get; }

    /// <summary>The verbs of saying with their speakers, from which people, sources and attributions are made.</summary>
    internal SpeechScan Speech => _speech.Of(this);

    /// <summary>The cues that a recognizer starts from.</summary>
    internal CueFinder CueFinder => Tree.CueFinder;

    /// <summary>The rule match that is being judged: what <see cref="ElementKind.Match"/> refers to.</summary>
    internal TextSpan Match { get; set; }

    /// <summary>Whether the rule has no finding before <see cref="Match"/>.</summary>
    internal bool IsFirstMatch { get; set; }

    public ReadOnlySpan<Quotation> Quotations
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => (IsKnown(ElementKind.Quotation) ? _quotations : RecognizeQuotations()).Items;
    }

    public ReadOnlySpan<Quantity> Quantities
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => (IsKnown(ElementKind.Quantity) ? _quantities : RecognizeQuantities()).Items;
    }

    /// <summary>The indexes of the quantities in one of the groups.</summary>
    public QuantityCursor QuantitiesOf(QuantityGroups groups) => _quantityGroups.Of(Traits, groups);

    /// <summary>The groups that have a quantity.</summary>
    internal QuantityGroups GroupsOfQuantities => _quantityGroups.AnyOf(Traits);

    public ReadOnlySpan<DateMention> Dates
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => (IsKnown(ElementKind.Date) ? _dates : RecognizeDates()).Items;
    }

    public ReadOnlySpan<Person> People
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => (IsKnown(ElementKind.Person) ? _people : RecognizePeople()).Items;
    }

    public ReadOnlySpan<Source> Sources
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => (IsKnown(ElementKind.Source) ? _sources : RecognizeSources()).Items;
    }

    public ReadOnlySpan<Attribution> Attributions
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => (IsKnown(ElementKind.Attribution) ? _attributions : RecognizeAttributions()).Items;
    }

    public ReadOnlySpan<AnonymityFormula> Anonymities
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => (IsKnown(ElementKind.Anonymity) ? _anonymities : RecognizeAnonymities()).Items;
    }

    public ReadOnlySpan<Hedge> Hedges
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => (IsKnown(ElementKind.Hedge) ? _hedges : RecognizeHedges()).Items;
    }

    public ReadOnlySpan<Claim> Claims
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => (IsKnown(ElementKind.Claim) ? _claims : RecognizeClaims()).Items;
    }

    /// <summary>With what the rest of the story tells of them, which is looked for when somebody first asks.</summary>
    public ReadOnlySpan<Term> Terms
    {
        get
        {
            _ = TermMentions;
            _termScan.Complete(Tree, _terms);
            return _terms.Items;
        }
    }

    /// <summary>The same without what the rest of the story tells of them: what they stand for and whether it explains them.</summary>
    internal ReadOnlySpan<Term> TermMentions
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => (IsKnown(ElementKind.Term) ? _terms : RecognizeTermMentions()).Items;
    }

    /// <inheritdoc cref="TermScan.MayBeSpelledOut"/>
    internal bool MayBeSpelledOut(int term) => _termScan.MayBeSpelledOut(this, TermMentions[term]);

    /// <summary>Makes the model that of another story, in the memory it has. What was got of it before holds no longer.</summary>
    public void Load(StorySource source)
    {
        Metadata = source.Metadata;
        _recognized = 0;
        _wordCount = -1;
        _isBritish = null;
        Answers.Clear();
        Match = default;
        _quotations.Clear();
        _quantities.Clear();
        _quantityGroups.Clear();
        _dates.Clear();
        _people.Clear();
        _sources.Clear();
        _attributions.Clear();
        _anonymities.Clear();
        _hedges.Clear();
        _claims.Clear();
        _terms.Clear();
        _speech.Clear();
        Capitals.Clear();
        Repeats.Clear();
        Variants.Clear();
        _order.Clear();
        Traits.Clear();
        Tree.Load(source);
    }

    public int Count(ElementKind kind) => kind switch
    {
        ElementKind.Story or ElementKind.Match => 1,
        ElementKind.Block => Tree.Blocks.Length,
        ElementKind.Sentence => Tree.Sentences.Length,
        ElementKind.Quotation => Quotations.Length,
        ElementKind.Quantity => Quantities.Length,
        ElementKind.Date => Dates.Length,
        ElementKind.Person => People.Length,
        ElementKind.Source => Sources.Length,
        ElementKind.Attribution => Attributions.Length,
        ElementKind.Anonymity => Anonymities.Length,
        ElementKind.Hedge => Hedges.Length,
        ElementKind.Claim => Claims.Length,
        ElementKind.Term => TermMentions.Length,
        _ => 0,
    };

    public TextSpan SpanOf(ElementKind kind, int index) => kind switch
    {
        ElementKind.Story => new TextSpan(0, Tree.Text.Length),
        ElementKind.Block => Tree.Blocks[index].Span,
        ElementKind.Sentence => Tree.Sentences[index].Span,
        ElementKind.Quotation => Quotations[index].Span,
        ElementKind.Quantity => Quantities[index].Span,
        ElementKind.Date => Dates[index].Span,
        ElementKind.Person => People[index].Span,
        ElementKind.Source => Sources[index].Span,
        ElementKind.Attribution => Attributions[index].Span,
        ElementKind.Anonymity => Anonymities[index].Span,
        ElementKind.Hedge => Hedges[index].Span,
        ElementKind.Claim => Claims[index].Span,
        ElementKind.Term => TermMentions[index].Span,
        ElementKind.Match => Match,
        _ => default,
    };

    /// <summary>The elements of a kind that begin inside the span.</summary>
    public ModelValue Within(ElementKind kind, TextSpan span) => _order.Within(kind, span);

    /// <summary>Index of the sentence around a position, or -1.</summary>
    public int SentenceAt(int position) => Tree.SentenceAt(position);

    /// <summary>Index of the block around a position, or -1.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int BlockAt(int position) => Tree.SentenceAt(position) is var sentence and >= 0 ? Tree.Sentences[sentence].Block : -1;

    public BlockRole RoleAt(int position)
    {
        var block = BlockAt(position);
        return block < 0 ? BlockRole.Body : Tree.Blocks[block].Role;
    }

    /// <summary>Whether the span stands inside the words of a quotation.</summary>
    public bool IsQuoted(TextSpan span) => QuotationLookup.IsInside(Quotations, span);

    /// <summary>The number of words and figures that begin in the span.</summary>
    public int WordCount(TextSpan span) =>
        span.Length < Tree.Text.Length ? CountWords(span) : _wordCount >= 0 ? _wordCount : _wordCount = CountWords(span);

    /// <summary>The number of words and figures among tokens.</summary>
    internal int WordCount(int first, int end) => end - first - Tree.Bits.CountOf(TokenSet.Mark, first, end);

    private int CountWords(TextSpan span) => WordCount(Tree.TokenAt(span.Start), Tree.TokenAt(span.End));
}
