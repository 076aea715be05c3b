using CopyLint.Rules.Files;
using CopyLint.Syntax;
using CopyLint.Text.Phrases;
using Microsoft.CodeAnalysis.Text;

namespace CopyLint.Rules.Tests.Patterns;

/// <summary>The walk, and who asks for the phrases that it leaves out, try few phrases at few places; trying every phrase of the default rules everywhere finds the same.</summary>
public sealed class PhraseFilterTests
{
    [Fact]
    public void The_walk_finds_what_trying_everything_finds()
    {
        foreach (var text in Texts().Concat(Texts().Where((_, i) => i % 4 == 0).Select(Hyphenated)))
        {
            var tree = StoryTree.Parse(SourceText.From(text), DefaultRules.Pack.Rules.Lexicon);

            tree.Hits.ToArray().Concat(Asked(tree)).Order(s_order).ShouldBe(Everything(tree).Order(s_order));
        }
    }

    /// <summary>Long sentences are gone through once, short ones for each place: the hits that lie in a place are the same.</summary>
    [Fact]
    public void Places_in_long_and_short_sentences_hold_the_hits_that_lie_in_them()
    {
        foreach (var text in Texts().Concat(Texts().Select(text => text.Replace('.', ' ').Replace('\n', ' '))))
        {
            var tree = StoryTree.Parse(SourceText.From(text), DefaultRules.Pack.Rules.Lexicon);
            var asked = new AskedHits();
            for (var phrase = 0; phrase < tree.Lexicon.Phrases.Phrases.Length; phrase++)
            {
                for (var sentence = 0; tree.Lexicon.Phrases.Phrases[phrase].IsAsked && sentence < tree.Sentences.Length; sentence++)
                {
                    Check(tree, asked, phrase, sentence);
                }
            }
        }
    }

    private static void Check(StoryTree tree, AskedHits asked, int phrase, int sentence)
    {
        var its = tree.Sentences[sentence];
        var hits = asked.In(tree, phrase, sentence);
        var second = hits.IsEmpty ? its.FirstToken : hits[0].First;
        foreach (var start in new[] { its.Span.Start, tree.Tokens[second].Start, tree.Tokens[second].Start + 1 })
        {
            foreach (var end in new[] { its.Span.End, its.Span.End - 1 })
            {
                var place = TextSpan.FromBounds(start, Math.Max(start, end));
                asked.AnyInside(tree, phrase, place).ShouldBe(HitIndex.AnyInside(hits, tree.Tokens, place));
            }
        }

        asked.AnyOver(tree, [phrase], second, second + 1).ShouldBe(HitIndex.AnyOver(hits, second, second + 1));
        asked.AnyOver(tree, [phrase], second + 1, its.EndToken).ShouldBe(HitIndex.AnyOver(hits, second + 1, its.EndToken));
    }

    private static readonly Comparer<PhraseHit> s_order = Comparer<PhraseHit>.Create(
        (left, right) => (left.First, left.Phrase, left.End).CompareTo((right.First, right.Phrase, right.End)));

    private static IEnumerable<string> Texts() => DefaultRules.Sources
        .Where(source => !source.IsLexicon)
        .Select(source => RuleFileReader.Read(source.Path, source.Text, new RuleFileErrors())!)
        .Select(file => string.Join("\n\n", file.Wrong.Concat(file.Right).Select(example => example.Text)));

    /// <summary>The same with a hyphen in the place of every third space: one may stand between any two words of a phrase.</summary>
    private static string Hyphenated(string text)
    {
        var spaces = 0;
        return string.Concat(text.Select(character => character == ' ' && ++spaces % 3 == 0 ? '-' : character));
    }

    /// <summary>What is found when each phrase that the walk leaves out is asked for in each sentence.</summary>
    private static List<PhraseHit> Asked(StoryTree tree)
    {
        var asked = new AskedHits();
        var hits = new List<PhraseHit>();
        for (var phrase = 0; phrase < tree.Lexicon.Phrases.Phrases.Length; phrase++)
        {
            for (var sentence = 0; tree.Lexicon.Phrases.Phrases[phrase].IsAsked && sentence < tree.Sentences.Length; sentence++)
            {
                hits.AddRange(asked.In(tree, phrase, sentence));
            }
        }

        return hits;
    }

    private static List<PhraseHit> Everything(StoryTree tree)
    {
        var phrases = tree.Lexicon.Phrases.Phrases;
        var matcher = new PhraseMatcher(tree.Lexicon, tree.Tokens, tree.Bits.Filters);
        var hits = new List<PhraseHit>();
        for (var phrase = 0; phrase < phrases.Length; phrase++)
        {
            for (var at = 0; phrases[phrase].List == 0 && at + 1 < tree.Tokens.Length; at++)
            {
                if (matcher.TryMatch(phrases[phrase].Start, at, insideCompounds: phrases[phrase].Payload != 0, out var end))
                {
                    hits.Add(new PhraseHit(phrase, at, end, matcher.ReportFirst, matcher.ReportEnd));
                }
            }
        }

        return hits;
    }

    /// <summary>What begins with a name is tried at every name: here nothing does that the walk looks for.</summary>
    [Fact]
    public void A_pack_in_which_only_exceptions_begin_with_names_is_walked()
    {
        var pack = Rulebook.Compile(Rulebook.Right + "\nunless: [\"<name> regime\"]");
        var names = string.Join(' ', Enumerable.Range(0, 200).Select(i => $"Roe w{i}, Lee, x{i} then"));

        Rulebook.Findings(pack, $"{names} Gossip spreads.").ShouldHaveSingleItem();
    }
}
