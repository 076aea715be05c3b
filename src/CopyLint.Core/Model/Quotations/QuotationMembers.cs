using System.Collections.Immutable;
using CopyLint.Model.Schema;
using CopyLint.Syntax;

namespace CopyLint.Model.Quotations;

/// <summary>What predicates can ask of a quotation.</summary>
internal static class QuotationMembers
{
    private const int ClosedAt = 0;
    private const int ContinuedAt = 1;
    private const int WholeAt = 2;

    public static ImmutableArray<ModelMember> All { get; } =
    [
        new("Content", ModelType.Words, "the words without the marks", static (m, i) => ModelValue.Of(m.Quotations[i].Content)),
        new("OpeningMark", ModelType.Words, "its opening mark", static (m, i) => ModelValue.Of(m.Tree.Tokens[m.Quotations[i].First].Span)),
        new("Depth", ModelType.Number, "0 in copy, 1 inside another quotation", static (m, i) => ModelValue.Of(m.Quotations[i].Depth)),
        new("IsClosed", ModelType.Boolean, "a closing mark stands in its paragraph", static (m, i) => ModelValue.Of(m.Quotations[i].IsClosed)) { Trait = ClosedAt },
        new("IsContinued", ModelType.Boolean, "it goes on from the paragraph before", static (m, i) => ModelValue.Of(m.Quotations[i].IsContinued)) { Trait = ContinuedAt },
        new("IsPhrase", ModelType.Boolean, "four words at most, set off in the copy's own sentence: no speech", static (m, i) => ModelValue.Of(IsPhrase(m, i))),
        new("IsWhole", ModelType.Boolean, "it begins and ends with whole sentences", static (m, i) => ModelValue.Of(QuotationSpeaker.IsWhole(m.Tree, m.Quotations[i]))) { Cost = AnswerCost.LookedUp, Trait = WholeAt, IsTraitOpen = true },
        new("IsAttributed", ModelType.Boolean, "somebody stands in or beside its sentences who can be its speaker", static (m, i) => ModelValue.Of(QuotationSpeaker.IsAttributed(m, i))) { Cost = AnswerCost.Found },
    ];

    private const int LongestPhrase = 4;

    /// <inheritdoc cref="ElementTraits"/>
    public static void Fill(StoryModel model, Span<ulong> traits)
    {
        var quotations = model.Quotations;
        var tokens = model.Tree.Tokens;
        for (var i = 0; i < traits.Length; i++)
        {
            ref readonly var its = ref quotations[i];
            traits[i] = ElementTest.Always | ElementTraits.Bit(its.IsClosed, ClosedAt) | ElementTraits.Bit(its.IsContinued, ContinuedAt)
                | ElementTraits.Bit(MayBeWhole(tokens, its), WholeAt);
        }
    }

    /// <summary>Whether a sentence begins with it, and one ends with it or with the period behind it.</summary>
    private static bool MayBeWhole(ReadOnlySpan<Token> tokens, in Quotation its) => tokens[its.First].Has(TokenFlags.SentenceStart)
        && (IsBehindSentence(tokens[its.End]) || (tokens[its.End].Kind == TokenKind.Period && IsBehindSentence(tokens[its.End + 1])));

    private static bool IsBehindSentence(in Token token) => token.Has(TokenFlags.SentenceStart) || token.Kind == TokenKind.EndOfText;

    private static bool IsPhrase(StoryModel model, int quotation)
    {
        ref readonly var words = ref model.Quotations[quotation];
        return words.IsClosed && model.Tree.Tokens[words.End - 2].Kind is TokenKind.Word or TokenKind.Number
            && words.End - words.First <= 2 * LongestPhrase && model.WordCount(words.Content) <= LongestPhrase;
    }
}
