using System.Collections.Immutable;
using CopyLint.Analysis;
using CopyLint.Diagnostics;
using CopyLint.Model.Variants;
using CopyLint.Rules.Messages;
using CopyLint.Text;
using Microsoft.CodeAnalysis.Text;

namespace CopyLint.Rules.Kinds;

/// <summary>A thing for whose name the guide has a form of its own: every other form outside quotations departs from it.</summary>
internal readonly ref struct HouseForm(StoryContext story, Rule rule, KindSettings settings, string variantClass)
{
    /// <summary>Reports the first departure from the form, with the others as related places.</summary>
    /// <returns>The set that the form is of, or -1 where no set of the class has it.</returns>
    public int Find(string house)
    {
        var tree = story.Tree;
        if (FormOf(tree.Lexicon.Variants, house) is not { } form)
        {
            return -1;
        }

        VariantMention? departure = null;
        var edits = ImmutableArray.CreateBuilder<TextChange>();
        var others = ImmutableArray.CreateBuilder<RelatedPlace>();
        var filter = new VariantFilter(story, rule, settings, variantClass);
        foreach (ref readonly var mention in story.Model.Variants.Mentions)
        {
            if (mention.Set != form.Set || mention.Number == form.Number || !filter.Counts(mention) || story.Model.IsQuoted(mention.Span))
            {
                continue;
            }

            edits.AddRange(Edit(mention, house));
            if (departure is null)
            {
                departure = mention;
            }
            else
            {
                others.Add(new RelatedPlace(mention.Span, $"and '{MessageTemplate.Words(tree, mention.Span)}' here"));
            }
        }

        if (departure is { } first)
        {
            Report(first, house, edits.ToImmutable(), others.ToImmutable());
        }

        return form.Set;
    }

    private void Report(in VariantMention departure, string house, ImmutableArray<TextChange> edits, ImmutableArray<RelatedPlace> others)
    {
        var match = MessageTemplate.Words(story.Tree, departure.Span);
        story.Report(rule, new Finding(departure.Span, settings.Message.Fill(
            ("match", match), ("first", house), ("where", $"under {EnumNames<Guide>.Of(story.Options.Guide)}")))
        {
            Related = others,
            Fix = edits.IsEmpty ? null : settings.FixOf($"Write '{house}'", edits),
        });
    }

    private ImmutableArray<TextChange> Edit(in VariantMention mention, string house) =>
        VariantEdit.ToName(story.Tree, mention, house) is { } edit ? [edit] : [];

    private VariantForm? FormOf(VariantTable variants, string text)
    {
        foreach (var form in variants.Forms)
        {
            if (variants.PatternOf(form).SequenceEqual(text) && variants.ClassOf(form.Set) == variantClass)
            {
                return form;
            }
        }

        return null;
    }
}
