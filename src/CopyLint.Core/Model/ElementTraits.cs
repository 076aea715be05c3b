using System.Runtime.CompilerServices;
using CopyLint.Model.Anonymity;
using CopyLint.Model.Attributions;
using CopyLint.Model.Claims;
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
    private readonly Table<ulong>?[] _traits = new Table<ulong>?[(int)ElementKind.Match + 1];

    /// <summary>The bit at a place where something is so, else none.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Bit(bool isSo, int place) => (ulong)Convert.ToByte(isSo) << place;

    public void Clear()
    {
        foreach (var traits in _traits)
        {
            traits?.Clear();
        }
    }

    /// <summary>The traits of all elements of a kind, <see cref="ElementTest.Always"/> among them.</summary>
    public ReadOnlySpan<ulong> Of(ElementKind kind)
    {
        var known = _traits[(int)kind] ??= new Table<ulong>();
        if (known.Count == 0)
        {
            Fill(kind, known.Resized(model.Count(kind)));
        }

        return known.Items;
    }

    private void Fill(ElementKind kind, Span<ulong> traits)
    {
        switch (kind)
        {
            case ElementKind.Block:
                BlockMembers.Fill(model, traits);
                break;
            case ElementKind.Quotation:
                QuotationMembers.Fill(model, traits);
                break;
            case ElementKind.Quantity:
                QuantityMembers.Fill(model, traits);
                break;
            case ElementKind.Person:
                PersonMembers.Fill(model, traits);
                break;
            case ElementKind.Source:
                SourceMembers.Fill(model, traits);
                break;
            case ElementKind.Attribution:
                AttributionMembers.Fill(model, traits);
                break;
            case ElementKind.Anonymity:
                AnonymityMembers.Fill(model, traits);
                break;
            case ElementKind.Hedge:
                HedgeMembers.Fill(model, traits);
                break;
            case ElementKind.Claim:
                ClaimMembers.Fill(model, traits);
                break;
            case ElementKind.Term:
                TermMembers.Fill(model, traits);
                break;
            default:
                traits.Fill(ElementTest.Always);
                break;
        }
    }
}
