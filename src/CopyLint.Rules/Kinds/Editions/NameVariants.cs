using System.Collections.Immutable;
using CopyLint.Analysis;
using CopyLint.Diagnostics;
using CopyLint.Editions;
using CopyLint.Editions.Names;
using CopyLint.Rules.Messages;

namespace CopyLint.Rules.Kinds.Editions;

/// <summary>
/// A name that two stories write in different ways, where neither writes it as the other does: a name of the variant files,
/// or a person whose two names are spelled a little differently. Once for a story and a name, at its first mention.
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
            var byThing = Enumerable.Range(0, names.Length)
                .SelectMany(story => (names[story] ?? []).Select(name => (Story: story, Name: name)))
                .GroupBy(entry => entry.Name.Thing);
            foreach (var thing in byThing)
            {
                var entries = thing.ToImmutableArray();
                foreach (var later in entries.Where(entry => entry.Name.IsFirst))
                {
                    if (entries.FirstOrDefault(earlier => earlier.Story < later.Story && AreVariants(entries, earlier, later)) is { Name: not null } first)
                    {
                        Report(stories, first.Story, first.Name, later.Story, later.Name);
                    }
                }
            }
        }

        /// <summary>Whether neither story has the form of the other, and no story before the later one has its form.</summary>
        private static bool AreVariants(ImmutableArray<(int Story, WrittenName Name)> entries, (int Story, WrittenName Name) earlier, (int Story, WrittenName Name) later) =>
            earlier.Name.IsVariantOf(later.Name)
            && !entries.Any(entry => entry.Story < later.Story && entry.Name.Form == later.Name.Form)
            && !entries.Any(entry => entry.Story == later.Story && entry.Name.Form == earlier.Name.Form);

        private void Report(StoryEvent stories, int earlier, WrittenName first, int later, WrittenName second)
        {
            var other = MessageTemplate.Words(stories.Stories[earlier].Text, first.Span);
            var message = settings.Message.Fill(
                ("file", stories.Stories[earlier].Name),
                ("line", EditionText.Number(stories.LineOf(earlier, first.Span.Start))),
                ("other", other),
                ("here", MessageTemplate.Words(stories.Stories[later].Text, second.Span)));
            stories.Report(Rule, later, new Finding(second.Span, message) { Related = [stories.Place(earlier, first.Span, $"Here it is '{other}'.")] });
        }
    }
}
