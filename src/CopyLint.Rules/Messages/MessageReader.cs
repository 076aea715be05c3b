using System.Collections.Immutable;
using System.Text;
using CopyLint.Model;
using CopyLint.Rules.Files;
using CopyLint.Rules.Predicates;

namespace CopyLint.Rules.Messages;

/// <summary>Reads messages: literal text, <c>{holes}</c>, and doubled braces for braces themselves. Every error is told at its place.</summary>
internal sealed class MessageReader(RuleFileErrors errors, PredicateBinder binder)
{
    private const string Match = "match";

    /// <summary>A message whose holes are <c>{match}</c> and expressions about <c>it</c>.</summary>
    public MessageTemplate? ReadBound(YamlScalar scalar, ElementKind it) => Read(scalar, (start, length) => Bound(scalar, start, length, it));

    /// <summary>A message whose holes are names that the kind fills in.</summary>
    public MessageTemplate? ReadNamed(YamlScalar scalar, ImmutableArray<string> names, string kind) =>
        Read(scalar, (start, length) => Named(scalar, start, length, names, kind));

    private MessageTemplate? Read(YamlScalar scalar, Func<int, int, MessageSegment?> hole)
    {
        var text = scalar.Value;
        var segments = ImmutableArray.CreateBuilder<MessageSegment>();
        var literal = new StringBuilder();
        var isRight = true;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] is not ('{' or '}'))
            {
                literal.Append(text[i]);
                continue;
            }

            if (i + 1 < text.Length && text[i + 1] == text[i])
            {
                literal.Append(text[i++]);
                continue;
            }

            var end = text[i] == '{' ? EndOf(text, i) : -1;
            if (end < 0)
            {
                errors.Add(scalar, i, text[i] == '{' ? "'{' is not closed by '}'. For a brace itself write '{{'." : "'}' closes nothing. For a brace itself write '}}'.");
                return null;
            }

            Flush(segments, literal);
            var segment = hole(i + 1, end - i - 1);
            isRight &= segment is not null;
            segments.Add(segment ?? default);
            i = end;
        }

        Flush(segments, literal);
        return isRight ? new MessageTemplate(segments.ToImmutable()) : null;
    }

    /// <summary>The closing brace of a hole; one inside a string of the expression closes nothing.</summary>
    private static int EndOf(string text, int open)
    {
        var isString = false;
        for (var i = open + 1; i < text.Length; i++)
        {
            if (text[i] == '"')
            {
                isString = !isString;
            }
            else if (text[i] == '}' && !isString)
            {
                return i;
            }
        }

        return -1;
    }

    private static void Flush(ImmutableArray<MessageSegment>.Builder segments, StringBuilder literal)
    {
        if (literal.Length > 0)
        {
            segments.Add(new MessageSegment(MessageSegmentKind.Literal, literal.ToString()));
            literal.Clear();
        }
    }

    private MessageSegment? Bound(YamlScalar scalar, int start, int length, ElementKind it)
    {
        var text = scalar.Value.Substring(start, length);
        if (text == Match)
        {
            return new MessageSegment(MessageSegmentKind.Match, Match);
        }

        if (text.Length > 0 && text.All(char.IsAsciiLetter) && text != "it")
        {
            errors.Add(scalar, start, $"'{text}' is unknown: a hole is {{match}} or an expression about 'it', as in {{it.Words}}.{NearestName.Hint(text, [Match])}");
            return null;
        }

        return binder.BindHole(scalar, start, length, it) is { } value ? new MessageSegment(MessageSegmentKind.Value, text, value) : null;
    }

    private MessageSegment? Named(YamlScalar scalar, int start, int length, ImmutableArray<string> names, string kind)
    {
        var text = scalar.Value.Substring(start, length);
        if (names.Contains(text))
        {
            return new MessageSegment(MessageSegmentKind.Name, text);
        }

        var known = names.IsEmpty ? "it has no holes" : $"it knows {string.Join(", ", names.Select(name => $"{{{name}}}"))}";
        errors.Add(scalar, start, $"The kind '{kind}' does not fill '{{{text}}}': {known}.{NearestName.Hint(text, names)}");
        return null;
    }
}
