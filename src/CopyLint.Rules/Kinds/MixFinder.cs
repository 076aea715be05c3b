using System.Collections.Immutable;
using CopyLint.Analysis;
using CopyLint.Diagnostics;
using CopyLint.Model.Variants;
using CopyLint.Rules.Messages;
using CopyLint.Syntax;

namespace CopyLint.Rules.Kinds;

/// <summary>
/// Reports each thing that a story writes in several ways, once: at the first departure from the form used first, with
/// the other mentions as related places. Copy outside quotations decides first; a quotation departs only from it.
/// </summary>
internal readonly ref struct MixFinder(StoryContext story, Rule rule, KindSettings settings)
{
    private const int None = -1;
    private const int MostOnStack = 2048;

    private readonly StoryTree _tree = story.Tree;

    /// <summary>Finds mixes in the sets of one class.</summary>
    /// <param name="settled">Sets that are not looked at.</param>
    public void Find(string variantClass, ReadOnlySpan<int> settled)
    {
        var sets = _tree.Lexicon.Variants.Sets.Length;
        var variants = story.Model.Variants;
        if (variants.AreMixed(variantClass))
        {
            Span<uint> explained = sets <= MostOnStack ? stackalloc uint[sets] : new uint[sets];
            if (variants.HasExplanations)
            {
                Explanations.Find(_tree, variants.Mentions, variantClass, explained);
            }

            foreach (var set in settled)
            {
                explained[set] = uint.MaxValue;
            }

            Find(variants.Mixed, new VariantFilter(story, rule, settings, variantClass), explained);
        }
    }

    /// <summary>Finds mixes in compounds; every one of them is written in two ways, though it may be excepted.</summary>
    public void FindCompounds(ReadOnlySpan<VariantMention> mentions)
    {
        if (mentions.IsEmpty)
        {
            return;
        }

        var sets = 0;
        foreach (ref readonly var mention in mentions)
        {
            sets = Math.Max(sets, mention.Set + 1);
        }

        Find(mentions, new VariantFilter(story, rule, settings, null), sets <= MostOnStack ? stackalloc uint[sets] : new uint[sets]);
    }

    /// <param name="explained">For each set the forms that may stand beside the first.</param>
    private void Find(ReadOnlySpan<VariantMention> mentions, in VariantFilter filter, ReadOnlySpan<uint> explained)
    {
        Span<int> firsts = explained.Length <= MostOnStack ? stackalloc int[explained.Length] : new int[explained.Length];
        var counted = new CountedMentions(mentions, filter, mentions.Length <= MostOnStack ? stackalloc MentionState[mentions.Length] : new MentionState[mentions.Length]);
        if (!counted.AreMixed(firsts))
        {
            return;
        }

        firsts.Fill(None);
        for (var i = 0; i < mentions.Length; i++)
        {
            ref var first = ref firsts[mentions[i].Set];
            if (counted.MayCount(i) && (first == None || IsQuoted(mentions[first])) && counted.Counts(i) && (first == None || !IsQuoted(mentions[i])))
            {
                first = i;
            }
        }

        SortedDictionary<int, int>? departures = null;
        for (var i = 0; i < mentions.Length; i++)
        {
            ref readonly var mention = ref mentions[i];
            var first = firsts[mention.Set];
            if (first != None && mentions[first].Number != mention.Number && !Explanations.Hold(explained[mention.Set], mention.Number) && counted.Counts(i))
            {
                departures ??= [];
                var known = departures.GetValueOrDefault(mention.Set, i);
                departures[mention.Set] = IsQuoted(mentions[known]) && !IsQuoted(mention) ? i : known;
            }
        }

        if (departures is not null)
        {
            Report(mentions, counted, firsts, departures);
        }
    }

    private bool IsQuoted(in VariantMention mention) => story.Model.IsQuoted(mention.Span);

    private void Report(ReadOnlySpan<VariantMention> mentions, in CountedMentions counted, ReadOnlySpan<int> firsts, SortedDictionary<int, int> departures)
    {
        var related = new Dictionary<int, ImmutableArray<RelatedPlace>.Builder>();
        for (var i = 0; i < mentions.Length; i++)
        {
            var set = mentions[i].Set;
            if (departures.TryGetValue(set, out var departure) && i != departure && counted.Counts(i))
            {
                var places = related.TryGetValue(set, out var known) ? known : related[set] = ImmutableArray.CreateBuilder<RelatedPlace>();
                places.Add(new RelatedPlace(mentions[i].Span, MessageTemplate.HereItIs(_tree, mentions[i].Span)));
            }
        }

        foreach (var (set, departure) in departures)
        {
            Report(mentions[firsts[set]], mentions[departure], related[set].ToImmutable());
        }
    }

    private void Report(in VariantMention first, in VariantMention departure, ImmutableArray<RelatedPlace> related)
    {
        var match = MessageTemplate.Words(_tree, departure.Span);
        var edit = VariantEdit.Of(_tree, first, departure);
        story.Report(rule, new Finding(departure.Span, settings.Message.Fill(
            ("match", match), ("first", MessageTemplate.Words(_tree, first.Span)), ("where", "elsewhere in the story")))
        {
            Related = related,
            Fix = edit is { } change ? settings.FixOf($"Write '{change.NewText}'", change) : null,
        });
    }
}
