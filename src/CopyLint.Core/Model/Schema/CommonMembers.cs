using System.Collections.Immutable;
using CopyLint.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace CopyLint.Model.Schema;

/// <summary>What predicates can ask of every element: its words, its place, and what stands with it in its sentence, its block or the story.</summary>
internal static class CommonMembers
{
    private const int MostMarks = 16;

    private static readonly ImmutableArray<ElementKind> s_containers = [ElementKind.Story, ElementKind.Block, ElementKind.Sentence];

    private static readonly ImmutableArray<(string Plural, ElementKind Kind)> s_collections =
    [
        ("Quotations", ElementKind.Quotation), ("Quantities", ElementKind.Quantity), ("Dates", ElementKind.Date),
        ("People", ElementKind.Person), ("Sources", ElementKind.Source), ("Attributions", ElementKind.Attribution),
        ("Anonymities", ElementKind.Anonymity), ("Hedges", ElementKind.Hedge), ("Claims", ElementKind.Claim),
        ("Terms", ElementKind.Term),
    ];

    public static ImmutableArray<ModelMember> Of(ElementKind kind)
    {
        var members = ImmutableArray.CreateBuilder<ModelMember>();
        members.Add(new("Words", ModelType.Words, "its words as they stand in the story", (m, i) => ModelValue.Of(m.SpanOf(kind, i))));
        members.Add(new("WordCount", ModelType.Number, "how many words it has", WordCountOf(kind)) { Cost = AnswerCost.LookedUp });
        members.Add(new("Role", ModelType.Enum<BlockRole>(), "the role of its block", (m, i) => new ModelValue((int)m.RoleAt(m.SpanOf(kind, i).Start))) { Cost = AnswerCost.LookedUp, Trait = kind == ElementKind.Block ? BlockMembers.RoleAt : -1 });
        members.Add(new("IsQuoted", ModelType.Boolean, "it stands inside quotation marks", (m, i) => ModelValue.Of(m.IsQuoted(m.SpanOf(kind, i)))) { Cost = AnswerCost.LookedUp });
        members.Add(new("Story", ModelType.One(ElementKind.Story), "the story", (_, _) => ModelValue.Index(0)));
        if (kind is not (ElementKind.Story or ElementKind.Block))
        {
            members.Add(new("Block", ModelType.One(ElementKind.Block), "its paragraph, headline or line", (m, i) => ModelValue.Index(m.BlockAt(m.SpanOf(kind, i).Start))) { Cost = AnswerCost.LookedUp });
        }

        if (kind is not (ElementKind.Story or ElementKind.Block or ElementKind.Sentence))
        {
            members.Add(new("Sentence", ModelType.One(ElementKind.Sentence), "its sentence", (m, i) => ModelValue.Index(m.SentenceAt(m.SpanOf(kind, i).Start))) { Cost = AnswerCost.LookedUp });
            members.Add(new("OpensSentence", ModelType.Boolean, "it is the first thing in its sentence", (m, i) => ModelValue.Of(OpensSentence(m, m.SpanOf(kind, i).Start))) { Cost = AnswerCost.LookedUp });
            members.Add(new("OpensBlock", ModelType.Boolean, "no word stands before it in its block", (m, i) => ModelValue.Of(OpensBlock(m, m.SpanOf(kind, i)))) { Cost = AnswerCost.LookedUp });
            members.Add(new("IsWholeBlock", ModelType.Boolean, "no other word stands in its block", (m, i) => ModelValue.Of(OpensBlock(m, m.SpanOf(kind, i)) && ClosesBlock(m, m.SpanOf(kind, i)))) { Cost = AnswerCost.LookedUp });
        }

        if (s_containers.Contains(kind))
        {
            AddContents(kind, members);
        }

        return members.ToImmutable();
    }

    /// <summary>Of what knows its tokens these are counted.</summary>
    private static Func<StoryModel, int, ModelValue> WordCountOf(ElementKind kind) => kind switch
    {
        ElementKind.Block => static (m, i) => ModelValue.Of(m.WordCount(m.Tree.Blocks[i].FirstToken, m.Tree.Blocks[i].EndToken)),
        ElementKind.Sentence => static (m, i) => ModelValue.Of(m.WordCount(m.Tree.Sentences[i].FirstToken, m.Tree.Sentences[i].EndToken)),
        ElementKind.Quotation => static (m, i) => ModelValue.Of(m.WordCount(m.Quotations[i].First, m.Quotations[i].End)),
        ElementKind.Person => static (m, i) => ModelValue.Of(m.WordCount(m.People[i].First, m.People[i].End)),
        _ => (m, i) => ModelValue.Of(m.WordCount(m.SpanOf(kind, i))),
    };

    private static bool OpensSentence(StoryModel model, int start) =>
        model.SentenceAt(start) is var sentence and >= 0 && model.Tree.Sentences[sentence].Span.Start == start;

    private static bool OpensBlock(StoryModel model, TextSpan span) =>
        model.BlockAt(span.Start) is var block and >= 0 && HasNoWords(model.Tree, model.Tree.Blocks[block].FirstToken, span.Start);

    private static bool ClosesBlock(StoryModel model, TextSpan span) =>
        model.BlockAt(span.Start) is var block and >= 0 && HasNoWords(model.Tree, model.Tree.TokenAt(span.End), model.Tree.Blocks[block].Span.End);

    /// <summary>Whether marks alone stand from a token up to a position, and few: a long run of them is no frame of a line, and is not walked for each match behind it.</summary>
    private static bool HasNoWords(StoryTree tree, int first, int end)
    {
        var tokens = tree.Tokens;
        for (var i = first; tokens[i].Start < end; i++)
        {
            if (i - first == MostMarks || tokens[i].Kind is TokenKind.Word or TokenKind.Number)
            {
                return false;
            }
        }

        return true;
    }

    private static void AddContents(ElementKind kind, ImmutableArray<ModelMember>.Builder members)
    {
        foreach (var (plural, element) in s_collections)
        {
            members.Add(new(plural, ModelType.Many(element), $"the {plural.ToLowerInvariant()} in it", (m, i) => m.Within(element, m.SpanOf(kind, i))) { Cost = AnswerCost.LookedUp });
        }

        if (kind != ElementKind.Sentence)
        {
            members.Add(new("Sentences", ModelType.Many(ElementKind.Sentence), "its sentences", (m, i) => m.Within(ElementKind.Sentence, m.SpanOf(kind, i))) { Cost = AnswerCost.LookedUp });
        }

        if (kind == ElementKind.Story)
        {
            members.Add(new("Blocks", ModelType.Many(ElementKind.Block), "its blocks", (m, i) => m.Within(ElementKind.Block, m.SpanOf(kind, i))) { Cost = AnswerCost.LookedUp });
        }
        else
        {
            members.Add(new("Previous", ModelType.One(kind), "the one before it, if any", (_, i) => ModelValue.Index(i - 1)));
            members.Add(new("Next", ModelType.One(kind), "the one after it, if any", (m, i) => ModelValue.Index(i + 1 < m.Count(kind) ? i + 1 : -1)));
        }
    }
}
