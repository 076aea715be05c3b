using System.Diagnostics;
using CopyLint.Syntax;
using CopyLint.Text.Phrases;
using Microsoft.CodeAnalysis.Text;

namespace CopyLint.Benchmarks;

/// <summary>Which phrases the walk tries most, and what the tries cost: how to see that a new pattern is dear.</summary>
internal static class PhraseCost
{
    private const int Shown = 40;

    public static int Print()
    {
        var rules = Repository.Pack.Rules;
        var tree = StoryTree.Parse(SourceText.From(new NewsText(SentencePool.Load(), 5).Story(2_000_000)), rules.Lexicon);
        var tried = new (long Ticks, int Tries, int Matches)[rules.Lexicon.Phrases.Phrases.Length];
        Walk(tree, tried);
        Console.WriteLine($"{tree.Tokens.Length} tokens, {tried.Sum(t => t.Tries)} tries, {tree.Cues.Length} cues, {tree.Hits.Length} hits");
        foreach (var (cost, phrase) in tried.Select((cost, phrase) => (cost, phrase)).OrderByDescending(pair => pair.cost.Ticks).Take(Shown))
        {
            var list = rules.Lexicon.Phrases.Phrases[phrase].List;
            var owner = list == 0 ? "rule" : rules.Lexicon.ListNames[list];
            Console.WriteLine($"{cost.Ticks * 1e9 / Stopwatch.Frequency / tree.Tokens.Length,7:0.00} ns/token {cost.Tries,8} tries {cost.Matches,7} matches  {owner}: {Describe(rules.Lexicon, phrase)}");
        }

        return 0;
    }

    private static void Walk(StoryTree tree, (long Ticks, int Tries, int Matches)[] tried)
    {
        var index = tree.Lexicon.Phrases;
        for (var i = 0; i + 1 < tree.Tokens.Length; i++)
        {
            var token = tree.Tokens[i];
            Try(tree, Math.Max(token.Word, 0), i, tried);
            if (token.Kind != TokenKind.Word)
            {
                Try(tree, index.KeyOf(token.Kind), i, tried);
            }

            if (token.IsCapitalized)
            {
                Try(tree, index.CapitalKey, i, tried);
                Try(tree, index.NameKey, i, tried);
            }
        }
    }

    private static void Try(StoryTree tree, int number, int at, (long Ticks, int Tries, int Matches)[] tried)
    {
        var table = tree.Lexicon.Phrases.Walk;
        var next = NextToken.At(tree.Bits.Rows, tree.Bits.Filters, number == tree.Lexicon.Phrases.NameKey ? PhraseShapes.NameEnd(tree.Tokens, at) : at + 1);
        var sentence = tree.FilterOf(tree.SentenceOf(at)).Needs;
        var matcher = new PhraseMatcher(tree.Lexicon, tree.Tokens, tree.Bits.Filters) { Sentence = sentence };
        var filters = new KeyFilters(table.Filters, table.Keys[number].Filters, next, sentence | SentenceFilter.FormOf(tree.Tokens[at].Flags));
        for (var c = 0; c < filters.Count; c++)
        {
            if ((filters.Passing(c) & 1) != 0)
            {
                var candidate = table.Candidates[filters.First + c];
                ref var cost = ref tried[candidate.Phrase];
                var start = Stopwatch.GetTimestamp();
                cost.Matches += matcher.TryMatch(candidate.Start, at, candidate.IsInCompounds, out _) ? 1 : 0;
                cost.Ticks += Stopwatch.GetTimestamp() - start;
                cost.Tries++;
            }
        }
    }

    /// <summary>The program of the phrase, roughly as it was written.</summary>
    private static string Describe(Text.Lexicon lexicon, int phrase)
    {
        var words = new List<string>();
        for (var pc = lexicon.Phrases.Phrases[phrase].Start; words.Count < 12 && lexicon.Phrases.Ops[pc].Code != PhraseOpCode.Accept; pc++)
        {
            var op = lexicon.Phrases.Ops[pc];
            words.Add(op.Code switch
            {
                PhraseOpCode.Word => lexicon.Vocabulary[op.A],
                PhraseOpCode.Set => "{" + string.Join('|', Enumerable.Range(1, lexicon.Vocabulary.Count).Where(w => lexicon.Phrases.InSet(op.A, w)).Take(3).Select(w => lexicon.Vocabulary[w])) + "}",
                PhraseOpCode.List => $"<{lexicon.ListNames[op.A]}>",
                PhraseOpCode.Shape => $"<{(PhraseShape)op.A}>",
                PhraseOpCode.Mark => ((TokenKind)op.A).ToString(),
                PhraseOpCode.Gap => $"..{op.A}",
                PhraseOpCode.Split => "(",
                PhraseOpCode.Jump => "|",
                _ => "",
            });
        }

        return string.Join(' ', words.Where(word => word.Length > 0));
    }
}
