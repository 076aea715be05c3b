using System.Collections.Immutable;
using System.Numerics;
using System.Runtime.CompilerServices;
using CopyLint.Model.Schema;

namespace CopyLint.Model.Sources;

/// <summary>What predicates can ask of a source.</summary>
internal static class SourceMembers
{
    private const int KindAt = 0;
    private const int TraitsAt = 12;
    private const int NamedAt = 22;
    private const int AnonymousAt = 23;
    private const int QualifiedAt = 24;
    private const int SpeakerAt = 25;
    private const int IntroductionAt = 26;

    /// <summary>How many bits <see cref="TraitsOf"/> has.</summary>
    public const int TraitCount = 27;

    public static ImmutableArray<ModelMember> All { get; } =
    [
        new("Kind", ModelType.Enum<SourceKind>(), "what sort of source it is", static (m, i) => new ModelValue((int)m.Sources[i].Kind)) { Trait = KindAt },
        new("IsNamed", ModelType.Boolean, "a person, an organization, an outlet or a document that has a name", static (m, i) => ModelValue.Of(m.Sources[i].IsNamed)) { Trait = NamedAt },
        new("IsAnonymous", ModelType.Boolean, "a person or a group that the copy does not name", static (m, i) => ModelValue.Of(m.Sources[i].IsAnonymous)) { Trait = AnonymousAt },
        new("IsPlural", ModelType.Boolean, "officials, sources, they", static (m, i) => ModelValue.Of(m.Sources[i].IsPlural)) { Trait = At(SourceTraits.Plural) },
        new("IsDefinite", ModelType.Boolean, "opened by the or this", static (m, i) => ModelValue.Of(m.Sources[i].IsDefinite)) { Trait = At(SourceTraits.Definite) },
        new("HasBody", ModelType.Boolean, "its description names a body", static (m, i) => Has(m, i, SourceTraits.Body)) { Trait = At(SourceTraits.Body) },
        new("IsDescribed", ModelType.Boolean, "a word says more than how many, how senior or how unnamed", static (m, i) => Has(m, i, SourceTraits.Described)) { Trait = At(SourceTraits.Described) },
        new("IsClose", ModelType.Boolean, "familiar with, briefed on, close to", static (m, i) => Has(m, i, SourceTraits.Close)) { Trait = At(SourceTraits.Close) },
        new("IsQualified", ModelType.Boolean, "words behind the noun say which one is meant", static (m, i) => ModelValue.Of(m.Sources[i].End > m.Sources[i].Head + 1)) { Trait = QualifiedAt },
        new("IsPraised", ModelType.Boolean, "reliable, well-placed, informed", static (m, i) => Has(m, i, SourceTraits.Praised)) { Trait = At(SourceTraits.Praised) },
        new("IsFirstMention", ModelType.Boolean, "no earlier source has the same noun", static (m, i) => Has(m, i, SourceTraits.FirstMention)) { Trait = At(SourceTraits.FirstMention) },
        new("IsSpeaker", ModelType.Boolean, "a verb of saying belongs to it", static (m, i) => ModelValue.Of(m.Sources[i].Utterance >= 0)) { Trait = SpeakerAt },
        new("HasAntecedent", ModelType.Boolean, "not a he or she for whom nobody before can stand", static (m, i) => ModelValue.Of(!m.Sources[i].Has(SourceTraits.NoAntecedent))) { Trait = At(SourceTraits.NoAntecedent) },
        new("Introduction", ModelType.One(ElementKind.Source), "the earlier source that introduces it, if any", static (m, i) => ModelValue.Index(m.Sources[i].Introduction)) { Trait = IntroductionAt },
    ];

    /// <summary>Passes the sources of one of two kinds that a verb of saying belongs to.</summary>
    public static ElementTest SpeakerOf(SourceKind kind, SourceKind other) =>
        ElementTest.With(1UL << SpeakerAt).And(ElementTest.WithAny(1UL << (KindAt + (int)kind) | 1UL << (KindAt + (int)other)));

    /// <inheritdoc cref="ElementTraits"/>
    public static void Fill(StoryModel model, Span<ulong> traits)
    {
        var sources = model.Sources;
        for (var i = 0; i < traits.Length; i++)
        {
            traits[i] = ElementTest.Always | TraitsOf(sources[i]);
        }
    }

    /// <summary>What stands in the traits of those who have a source (<see cref="ModelMember.HoldsTraits"/>): the bit of none where there is none, or its own behind that.</summary>
    /// <param name="sources">The traits of all sources (<see cref="ElementTraits"/>).</param>
    /// <param name="index">The source's; negative for none.</param>
    public static ulong TraitsOf(ReadOnlySpan<ulong> sources, int index) => index < 0 ? 1UL : (sources[index] & ~ElementTest.Always) << 1;

    /// <summary>The source's own: no more than <see cref="TraitCount"/>. The bit of a pronoun for whom nobody can stand is turned round.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong TraitsOf(in Source source) =>
        1UL << (KindAt + (int)source.Kind) | (ulong)(source.Traits ^ SourceTraits.NoAntecedent) << TraitsAt
        | ElementTraits.Bit(source.IsNamed, NamedAt) | ElementTraits.Bit(source.IsAnonymous, AnonymousAt)
        | ElementTraits.Bit(source.End > source.Head + 1, QualifiedAt) | (ulong)((uint)~source.Utterance >> 31) << SpeakerAt
        | (ulong)((uint)source.Introduction >> 31) << IntroductionAt;

    private static int At(SourceTraits trait) => TraitsAt + BitOperations.Log2((uint)trait);

    private static ModelValue Has(StoryModel model, int index, SourceTraits traits) => ModelValue.Of(model.Sources[index].Has(traits));
}
