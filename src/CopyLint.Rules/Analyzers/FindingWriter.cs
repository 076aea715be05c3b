using System.Collections.Immutable;
using CopyLint.Analysis;
using CopyLint.Analysis.Predicates;
using CopyLint.Diagnostics;
using CopyLint.Model;
using CopyLint.Model.Schema;
using CopyLint.Rules.Messages;
using Microsoft.CodeAnalysis.Text;

namespace CopyLint.Rules.Analyzers;

/// <summary>Makes the finding of a pattern or query rule: message, related places, fix.</summary>
internal sealed class FindingWriter(RuleDefinition definition)
{
    public void Report(StoryContext story, int element, TextSpan span)
    {
        var frame = new PredicateFrame(story.Model, element);
        story.Report(definition.Rule, new Finding(span, definition.Message.Fill(frame, span))
        {
            Related = Related(frame),
            Fix = FixOf(frame, span),
        });
    }

    private ImmutableArray<RelatedPlace> Related(in PredicateFrame frame)
    {
        if (definition.Related.IsEmpty)
        {
            return [];
        }

        var places = ImmutableArray.CreateBuilder<RelatedPlace>();
        foreach (var related in definition.Related)
        {
            foreach (var span in SpansOf(frame.Model, related.At.Type, related.At.Evaluate(frame)))
            {
                places.Add(new RelatedPlace(span, related.Message.Fill(frame, span)));
            }
        }

        return places.ToImmutable();
    }

    private static IEnumerable<TextSpan> SpansOf(StoryModel model, ModelType type, ModelValue value) => type.Kind switch
    {
        ModelTypeKind.Elements => Enumerable.Range(value.A, Math.Max(0, value.B - value.A)).Select(i => model.SpanOf(type.Element, i)),
        _ => PredicateSpan.Of(model, type, value) is { } span ? [span] : [],
    };

    private CodeFix? FixOf(in PredicateFrame frame, TextSpan span)
    {
        if (definition.Suggest is not { } suggest || definition.Fix is not { } applicability)
        {
            return null;
        }

        var text = frame.Model.Tree.Text;
        var words = suggest.Fill(frame, span).ToString();
        return words.Length == 0
            ? new CodeFix(MessageTemplate.Words("Delete '", frame.Model.Tree, span, "'"), applicability, Replacement.Deleting(text, span))
            : new CodeFix($"Write '{Replacement.InCaseOf(text.AsSpan(span.Start, span.Length), words)}'", applicability, Replacement.Writing(text, span, words));
    }
}
