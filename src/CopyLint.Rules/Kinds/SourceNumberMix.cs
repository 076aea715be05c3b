using System.Collections.Immutable;
using CopyLint.Analysis;
using CopyLint.Diagnostics;
using CopyLint.Model;
using CopyLint.Model.Sources;
using CopyLint.Rules.Messages;
using CopyLint.Syntax;
using CopyLint.Text;
using Microsoft.CodeAnalysis.Text;

namespace CopyLint.Rules.Kinds;

/// <summary>
/// "an official said" and "officials said" in one story, with nothing that tells them apart. "Another official" and "one
/// official" say that there are several; a body named for one and not for the other makes them two.
/// </summary>
internal sealed class SourceNumberMix : RuleKind
{
    private const int MostNouns = 8;

    public override string Name => "source-number-mix";

    public override ImmutableArray<string> Placeholders => ["match", "first"];

    public override CopyAnalyzer Create(Rule rule, KindSettings settings) => new Analyzer(rule, settings);

    /// <param name="First">Index of the first source with the noun; below 0 where nothing more is to be said about it.</param>
    private readonly record struct Noun(int Head, int First);

    private sealed class Analyzer(Rule rule, KindSettings settings) : CopyAnalyzer(rule)
    {
        public override void Initialize(AnalysisContext context) => context.RegisterElementsAction(ElementKind.Source, SourceMembers.SpeakerOf(SourceKind.Official, SourceKind.Bare), Analyze);

        private void Analyze(StoryContext story)
        {
            Span<Noun> nouns = stackalloc Noun[MostNouns];
            var count = 0;
            var sources = story.Model.Sources;
            for (var i = 0; i < sources.Length; i++)
            {
                if (sources[i].Kind is SourceKind.Official or SourceKind.Bare && sources[i].Utterance >= 0 && story.Wants(Rule, sources[i].Span))
                {
                    Visit(story, i, nouns, ref count);
                }
            }
        }

        private void Visit(StoryContext story, int source, Span<Noun> nouns, ref int count)
        {
            var sources = story.Model.Sources;
            var known = IndexOf(story.Tree, nouns[..count], sources[source].Head);
            if (known < 0)
            {
                if (count < nouns.Length)
                {
                    nouns[count++] = new Noun(sources[source].Head, IsOneOfSeveral(story.Model.Tree, sources[source]) ? -1 : source);
                }
            }
            else if (nouns[known].First >= 0 && IsOneOfSeveral(story.Tree, sources[source]))
            {
                nouns[known] = nouns[known] with { First = -1 };
            }
            else if (nouns[known].First >= 0 && IsMix(story, sources[nouns[known].First], sources[source]))
            {
                Report(story, sources[nouns[known].First].Span, sources[source].Span);
                nouns[known] = nouns[known] with { First = -1 };
            }
        }

        private static int IndexOf(StoryTree tree, ReadOnlySpan<Noun> nouns, int head)
        {
            for (var i = 0; i < nouns.Length; i++)
            {
                if (Fold.Equal(Singular(tree.TextOf(nouns[i].Head)), Singular(tree.TextOf(head))))
                {
                    return i;
                }
            }

            return -1;
        }

        private static ReadOnlySpan<char> Singular(ReadOnlySpan<char> noun) => noun.Length > 1 && noun[^1] is 's' or 'S' ? noun[..^1] : noun;

        /// <summary>"another official", "one of the officials", "a former official": not the one, and not all, of whom the story spoke.</summary>
        private static bool IsOneOfSeveral(StoryTree tree, in Source source)
        {
            for (var i = source.First; i < source.Head; i++)
            {
                if (tree.TextOf(i) is "another" or "Another" or "one" or "One" or "second" or "third" or "other" or "Other" or "former" or "different" or "separate")
                {
                    return true;
                }
            }

            return false;
        }

        private static bool IsMix(StoryContext story, in Source first, in Source second) =>
            first.IsPlural != second.IsPlural && first.Has(SourceTraits.Body) == second.Has(SourceTraits.Body)
            && !IsPersonIntroduced(story, first) && !IsPersonIntroduced(story, second)
            && (Holds(story.Tree, first, second) || Holds(story.Tree, second, first));

        /// <summary>"Ann Lee, an official at the ministry, … the official".</summary>
        private static bool IsPersonIntroduced(StoryContext story, in Source source) =>
            source.Introduction >= 0 && story.Model.Sources[source.Introduction].Kind == SourceKind.Person;

        /// <summary>Whether the one phrase has each word of description of the other.</summary>
        private static bool Holds(StoryTree tree, in Source whole, in Source part)
        {
            for (var i = part.First; i < part.End; i++)
            {
                if (i != part.Head && IsDescription(tree, i) && !Has(tree, whole, i))
                {
                    return false;
                }
            }

            return true;
        }

        private static bool IsDescription(StoryTree tree, int i) =>
            tree.Tokens[i].IsWord && !tree.Is(i, WordList.FunctionWord) && !tree.Is(i, WordList.SeniorityAdjective) && !tree.Is(i, WordList.Nationality)
            && !tree.Is(i, WordList.UnnamedAdjective) && !tree.Is(i, WordList.Place) && !tree.Is(i, WordList.NumberWord) && !tree.Is(i, WordList.Determiner)
            && !tree.Tokens[i].Has(TokenFlags.AllCaps);

        private static bool Has(StoryTree tree, in Source source, int word)
        {
            for (var i = source.First; i < source.End; i++)
            {
                if (tree.Tokens[i].IsWord && tree.IsSameWord(i, word))
                {
                    return true;
                }
            }

            return false;
        }

        private void Report(StoryContext story, TextSpan first, TextSpan second)
        {
            var words = MessageTemplate.Words(story.Tree, first);
            story.Report(Rule, new Finding(second, settings.Message.Fill(("match", MessageTemplate.Words(story.Tree, second)), ("first", words)))
            {
                Related = [new RelatedPlace(first, $"here it is '{words}'")],
            });
        }
    }
}
