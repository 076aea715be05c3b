using System.Globalization;
using System.Text;
using CopyLint.Model;
using CopyLint.Model.Schema;
using CopyLint.Text;

namespace CopyLint.Analysis.Predicates;

/// <summary>Values as messages and <c>inspect</c> write them.</summary>
public static class PredicateText
{
    /// <summary>
    /// Numbers with up to three decimals; words and elements as in the story, white space collapsed; enums in kebab case;
    /// lists with commas. What does not exist is the empty string.
    /// </summary>
    public static string Format(StoryModel model, ModelType type, ModelValue value)
    {
        if (ModelValues.IsMissing(type.Kind, value))
        {
            return "";
        }

        return type.Kind switch
        {
            ModelTypeKind.Boolean => value.Boolean ? "true" : "false",
            ModelTypeKind.Number => value.Number.ToString("0.###", CultureInfo.InvariantCulture),
            ModelTypeKind.Words => Collapse(ModelValues.TextOf(model, value)),
            ModelTypeKind.Enum => KebabCase.Of(Enum.ToObject(type.EnumType!, value.A).ToString()!),
            ModelTypeKind.Element => Words(model, type, value.A),
            _ => string.Join(", ", Enumerable.Range(value.A, Math.Max(0, value.B - value.A)).Select(i => Words(model, type, i))),
        };
    }

    private static string Words(StoryModel model, ModelType type, int element) =>
        Collapse(model.Tree.TextOf(model.SpanOf(type.Element, element)));

    private static string Collapse(ReadOnlySpan<char> words)
    {
        var text = new StringBuilder(words.Length);
        foreach (var c in words)
        {
            if (!char.IsWhiteSpace(c))
            {
                text.Append(c);
            }
            else if (text.Length > 0 && text[^1] != ' ')
            {
                text.Append(' ');
            }
        }

        return text.ToString().TrimEnd(' ');
    }
}
