using System.Runtime.CompilerServices;
using CopyLint.Model.Anonymity;
using CopyLint.Model.Attributions;
using CopyLint.Model.Claims;
using CopyLint.Model.Dates;
using CopyLint.Model.Hedges;
using CopyLint.Model.People;
using CopyLint.Model.Quantities;
using CopyLint.Model.Quotations;
using CopyLint.Model.Schema;
using CopyLint.Model.Sources;
using CopyLint.Model.Terms;
using CopyLint.Text;

namespace CopyLint.Model;

/// <summary>
/// What conditions ask of elements, as bits: a word for each element of a kind, side by side (<see cref="ModelMember.Trait"/>), so that one
/// look tells whether a condition can hold. Those of a kind are put together when somebody first asks.
/// </summary>
internal sealed class ElementTraits(StoryModel model)
{
    private readonly Table<ulong>[] _traits = [.. Enum.GetValues<ElementKind>().Select(static _ => new Table<ulong>())];

    /// <summary>By kind, the bits that some element of it has, and those that some element does not have.</summary>
    private readonly (ulong Set, ulong Unset)[] _unions = new (ulong Set, ulong Unset)[Enum.GetValues<ElementKind>().Length];

    /// <summary>The kinds whose traits are there, a bit for each.</summary>
    private uint _filled;

    /// <summary>The kinds of which <see cref="_unions"/> tells.</summary>
    private uint _united;

    /// <summary>The bit at a place where something is so, else none.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Bit(bool isSo, int place) => (ulong)Convert.ToByte(isSo) << place;

    public void Clear() => (_filled, _united) = (0, 0);

    /// <summary>The traits of all elements of a kind, <see cref="ElementTest.Always"/> among them.</summary>
    public ReadOnlySpan<ulong> Of(ElementKind kind)
    {
        if (!IsAmong(_filled, kind))
        {
            Fill(1U << (int)kind);
        }

        return _traits[(int)kind].Items;
    }

    /// <summary>Whether an element of the kind can pass a test; mostly none does, and then nobody need look where it stands.</summary>
    public bool CanPass(ElementKind kind, in ElementTest test)
    {
        if (!IsAmong(_united, kind))
        {
            Unite(kind);
        }

        ref readonly var union = ref _unions[(int)kind];
        return test.CanPass(union.Set, union.Unset);
    }

    private void Unite(ElementKind kind)
    {
        var (set, unset) = (0UL, 0UL);
        foreach (var traits in Of(kind))
        {
            set |= traits;
            unset |= ~traits;
        }

        _unions[(int)kind] = (set, unset);
        _united |= 1U << (int)kind;
    }

    /// <summary>Puts together those of some kinds, a bit for each. Who asks for many kinds does so at once: here nothing depends on which kind it is.</summary>
    public void Fill(uint kinds)
    {
        var missing = kinds & ~_filled;
        _filled |= missing;
        FillPlaces(missing);
        FillNamed(missing);
        FillSpoken(missing);
    }

    private void FillPlaces(uint kinds)
    {
        if (IsAmong(kinds, ElementKind.Story))
        {
            Room(ElementKind.Story, 1).Fill(ElementTest.Always);
        }

        if (IsAmong(kinds, ElementKind.Block))
        {
            BlockMembers.Fill(model, Room(ElementKind.Block, model.Tree.Blocks.Length));
        }

        if (IsAmong(kinds, ElementKind.Sentence))
        {
            Room(ElementKind.Sentence, model.Tree.Sentences.Length).Fill(ElementTest.Always);
        }

        if (IsAmong(kinds, ElementKind.Match))
        {
            Room(ElementKind.Match, 1).Fill(ElementTest.Always);
        }
    }

    private void FillNamed(uint kinds)
    {
        if (IsAmong(kinds, ElementKind.Quantity))
        {
            QuantityMembers.Fill(model, Room(ElementKind.Quantity, model.Quantities.Length));
        }

        if (IsAmong(kinds, ElementKind.Date))
        {
            DateMembers.Fill(model, Room(ElementKind.Date, model.Dates.Length));
        }

        if (IsAmong(kinds, ElementKind.Person))
        {
            PersonMembers.Fill(model, Room(ElementKind.Person, model.People.Length));
        }

        if (IsAmong(kinds, ElementKind.Hedge))
        {
            HedgeMembers.Fill(model, Room(ElementKind.Hedge, model.Hedges.Length));
        }

        if (IsAmong(kinds, ElementKind.Claim))
        {
            ClaimMembers.Fill(model, Room(ElementKind.Claim, model.Claims.Length));
        }

        if (IsAmong(kinds, ElementKind.Term))
        {
            TermMembers.Fill(model, Room(ElementKind.Term, model.TermMentions.Length));
        }
    }

    private void FillSpoken(uint kinds)
    {
        if (IsAmong(kinds, ElementKind.Quotation))
        {
            QuotationMembers.Fill(model, Room(ElementKind.Quotation, model.Quotations.Length));
        }

        if (IsAmong(kinds, ElementKind.Source))
        {
            SourceMembers.Fill(model, Room(ElementKind.Source, model.Sources.Length));
        }

        if (IsAmong(kinds, ElementKind.Attribution))
        {
            AttributionMembers.Fill(model, Room(ElementKind.Attribution, model.Attributions.Length));
        }

        if (IsAmong(kinds, ElementKind.Anonymity))
        {
            AnonymityMembers.Fill(model, Room(ElementKind.Anonymity, model.Anonymities.Length));
        }
    }

    private static bool IsAmong(uint kinds, ElementKind kind) => (kinds & 1U << (int)kind) != 0;

    private Span<ulong> Room(ElementKind kind, int count) => _traits[(int)kind].Resized(count);
}
