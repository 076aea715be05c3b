using System.Collections.Immutable;
using CopyLint.Analysis;
using CopyLint.Diagnostics;
using CopyLint.Editions;
using CopyLint.Editions.Names;
using CopyLint.Rules.Messages;
using Microsoft.CodeAnalysis.Text;

namespace CopyLint.Rules.Kinds.Editions;

/// <summary>
/// A name that two stories write in different ways, where neither writes it as the other does: a name of the variant files,
/// a person whose two names are spelled a little differently, or a rare name with one letter that differs. Once for a story and a name, at its first mention.
/// </summary>
internal sealed class NameVariants : RuleKind
{
    public override string Name => "name-variants";

    public override ImmutableArray<KindOption> Options => [KindOption.VariantClass("names", "name"), KindOption.VariantClass("places", "place")];

    public override ImmutableArray<string> Placeholders => ["file", "line", "other", "here"];

    public override CopyAnalyzer Create(Rule rule, KindSettings settings) => new Analyzer(rule, settings);

    private sealed class Analyzer(Rule rule, KindSettings settings) : CopyAnalyzer(rule)
    {
        public override void Initialize(AnalysisContext context) => context.RegisterEditionAction(Collect, Report);

        private WrittenName[]? Collect(StoryContext story) => WrittenNames.Collect(story, [settings.Word("names"), settings.Word("places")]);

        private void Report(StoryEvent stories, ImmutableArray<WrittenName[]?> names)
        {
            var reported = new List<(int Story, TextSpan Span)>();
            foreach (var entries in WrittenDifferently(names))
            {
                foreach (var later in entries.Where(entry => entry.Name.IsFirst))
                {
                    foreach (var first in entries.Where(earlier => earlier.Story < later.Story && AreVariants(stories, entries, earlier, later)).Take(1))
                    {
                        Report(stories, first.Story, first.Name.Span, later.Story, later.Name.Span);
                        reported.Add((later.Story, later.Name.Span));
                        reported.Add((first.Story, first.Name.Span));
                    }
                }
            }

            foreach (var pair in NearNames.Find(stories))
            {
                if (!IsReported(stories, reported, pair.Later, pair.LaterSpan) && !IsReported(stories, reported, pair.Earlier, pair.EarlierSpan))
                {
                    Report(stories, pair.Earlier, pair.EarlierSpan, pair.Later, pair.LaterSpan);
                    reported.Add((pair.Later, pair.LaterSpan));
                }
            }
        }

        /// <summary>The names of each thing that has several forms, in the order of the stories: most have one.</summary>
        private static IEnumerable<ImmutableArray<(int Story, WrittenName Name)>> WrittenDifferently(ImmutableArray<WrittenName[]?> names)
        {
            var forms = new Dictionary<ulong, ulong>();
            HashSet<ulong>? things = null;
            foreach (var story in names)
            {
                foreach (ref readonly var name in story.AsSpan())
                {
                    if (!forms.TryAdd(name.Thing, name.Form) && forms[name.Thing] != name.Form)
                    {
                        (things ??= []).Add(name.Thing);
                    }
                }
            }

            return things is null ? [] : Enumerable.Range(0, names.Length)
                .SelectMany(story => (names[story] ?? []).Where(name => things.Contains(name.Thing)).Select(name => (Story: story, Name: name)))
                .GroupBy(entry => entry.Name.Thing)
                .Select(thing => thing.ToImmutableArray());
        }

        /// <summary>Whether the word is a part of a name that is reported in the story, wherever it stands.</summary>
        private static bool IsReported(StoryEvent stories, List<(int Story, TextSpan Span)> reported, int story, TextSpan word)
        {
            var text = stories.Stories[story].Text;
            return reported.Any(name => name.Story == story
                && text.AsSpan(name.Span.Start, name.Span.Length).Contains(text.AsSpan(word.Start, word.Length), StringComparison.OrdinalIgnoreCase));
        }

        /// <summary>Whether neither story has the form of the other, and no story before the later one has its form.</summary>
        private static bool AreVariants(StoryEvent stories, ImmutableArray<(int Story, WrittenName Name)> entries, (int Story, WrittenName Name) earlier, (int Story, WrittenName Name) later) =>
            WrittenName.AreVariants(stories.Stories[earlier.Story], earlier.Name, stories.Stories[later.Story], later.Name)
            && !entries.Any(entry => entry.Story < later.Story && entry.Name.Form == later.Name.Form)
            && !entries.Any(entry => entry.Story == later.Story && entry.Name.Form == earlier.Name.Form);

        private void Report(StoryEvent stories, int earlier, TextSpan first, int later, TextSpan second)
        {
            var other = MessageTemplate.Words(stories.Stories[earlier].Text, first);
            var message = settings.Message.Fill(
                ("file", stories.Stories[earlier].Name),
                ("line", EditionText.Number(stories.LineOf(earlier, first.Start))),
                ("other", other),
                ("here", MessageTemplate.Words(stories.Stories[later].Text, second)));
            stories.Report(Rule, later, new Finding(second, message) { Related = [stories.Place(earlier, first, $"Here it is '{other}'.")] });
        }
    }
}
