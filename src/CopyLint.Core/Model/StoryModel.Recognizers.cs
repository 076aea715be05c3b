using System.Runtime.CompilerServices;
using CopyLint.Model.Anonymity;
using CopyLint.Model.Attributions;
using CopyLint.Model.Claims;
using CopyLint.Model.Dates;
using CopyLint.Model.Hedges;
using CopyLint.Model.People;
using CopyLint.Model.Quantities;
using CopyLint.Model.Quotations;
using CopyLint.Model.Sources;
using CopyLint.Model.Terms;
using CopyLint.Text;

namespace CopyLint.Model;

/// <content>How the elements of each kind come into their table, when somebody first asks: seldom, so that none of it stands where somebody asks.</content>
public sealed partial class StoryModel
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private bool IsKnown(ElementKind kind) => (_recognized & 1u << (int)kind) != 0;

    /// <summary>The model, in which a kind is from here on known: what a recognizer asks of its own kind meanwhile is what it has found so far.</summary>
    private StoryModel Noted(ElementKind kind)
    {
        _recognized |= 1u << (int)kind;
        return this;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private Table<Quotation> RecognizeQuotations()
    {
        QuotationRecognizer.Recognize(Noted(ElementKind.Quotation), _quotations);
        return _quotations;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private Table<Quantity> RecognizeQuantities()
    {
        QuantityRecognizer.Recognize(Noted(ElementKind.Quantity), _numberCues, _quantities);
        return _quantities;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private Table<DateMention> RecognizeDates()
    {
        DateRecognizer.Recognize(Noted(ElementKind.Date), _dates);
        return _dates;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private Table<Person> RecognizePeople()
    {
        _personRecognizer.Recognize(Noted(ElementKind.Person), _people);
        return _people;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private Table<Source> RecognizeSources()
    {
        SourceRecognizer.Recognize(Noted(ElementKind.Source), _sources);
        return _sources;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private Table<Attribution> RecognizeAttributions()
    {
        AttributionRecognizer.Recognize(Noted(ElementKind.Attribution), _attributions);
        return _attributions;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private Table<AnonymityFormula> RecognizeAnonymities()
    {
        AnonymityRecognizer.Recognize(Noted(ElementKind.Anonymity), _anonymities);
        return _anonymities;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private Table<Hedge> RecognizeHedges()
    {
        HedgeRecognizer.Recognize(Noted(ElementKind.Hedge), _hedges);
        return _hedges;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private Table<Claim> RecognizeClaims()
    {
        ClaimRecognizer.Recognize(Noted(ElementKind.Claim), _claims);
        return _claims;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private Table<Term> RecognizeTermMentions()
    {
        _termScan.Recognize(Noted(ElementKind.Term), _terms);
        return _terms;
    }
}
