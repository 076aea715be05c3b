using System.Globalization;
using CopyLint.Formats;
using CopyLint.Model;
using CopyLint.Model.Schema;
using CopyLint.Text;

namespace CopyLint.Cli.Output;

/// <summary>The story model for people: one element a paragraph, its members named as predicates name them.</summary>
/// <param name="lines">Those of the file that the story is in.</param>
internal sealed class InspectText(StoryModel model, ReadStory story, LineMap lines, TextWriter output)
{
    private const int LongestQuote = 100;

    public void Write()
    {
        WriteMetadata();
        output.WriteLine("story: 1");
        WriteElement(ElementKind.Story, 0);
        output.WriteLine();
        foreach (var (key, kind) in InspectedKinds.All)
        {
            output.WriteLine($"{key}: {model.Count(kind)}");
            for (var i = 0; i < model.Count(kind); i++)
            {
                WriteElement(kind, i);
            }

            output.WriteLine();
        }
    }

    private void WriteMetadata()
    {
        var entries = InspectedMetadata.Of(story.Source.Metadata);
        if (!entries.IsEmpty)
        {
            output.WriteLine($"metadata: {entries.Length}");
            foreach (var (key, value) in entries)
            {
                output.WriteLine($"  {key} = {Printable.Line(value)}");
            }

            output.WriteLine();
        }
    }

    private void WriteElement(ElementKind kind, int index)
    {
        var span = model.SpanOf(kind, index);
        var place = story.InFile(span);
        var (start, end) = (lines.PositionOf(place.Start), lines.PositionOf(place.End));
        output.WriteLine($"  [{index}] ({start.Line + 1},{start.Character + 1})-({end.Line + 1},{end.Character + 1}) {Quote(span.Start, span.Length)}");
        var members = ModelSchema.Members(kind)
            .Where(member => member.Name != "Words" && member.Type is not { Kind: ModelTypeKind.Element, Element: ElementKind.Story })
            .Select(member => $"{member.Name} = {Show(member.Type, member.Get(model, index))}");
        output.WriteLine($"      {string.Join(", ", members)}");
    }

    private string Show(ModelType type, ModelValue value) => type.Kind switch
    {
        ModelTypeKind.Boolean => value.Boolean ? "true" : "false",
        ModelTypeKind.Number => value.Number.ToString(CultureInfo.InvariantCulture),
        ModelTypeKind.Enum => Enum.GetName(type.EnumType!, value.A) ?? "?",
        ModelTypeKind.Elements => value.A >= value.B ? "[]" : value.B - value.A == 1 ? $"[{value.A}]" : $"[{value.A}..{value.B - 1}]",
        _ when value.Literal is not null => $"\"{value.Literal}\"",
        _ when value.IsNone => "null",
        ModelTypeKind.Words => Quote(value.A, value.B),
        _ => $"{type.Element}[{value.A}]",
    };

    private string Quote(int start, int length)
    {
        var isCut = length > LongestQuote;
        return $"\"{Printable.Line(model.Tree.Text.Substring(start, isCut ? LongestQuote : length))}{(isCut ? "…" : "")}\"";
    }
}
