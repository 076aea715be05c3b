using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.Json;
using CopyLint.Formats.Origins;
using Microsoft.CodeAnalysis.Text;

namespace CopyLint.Formats.Json;

/// <summary>A value of a JSON text with its place in the text.</summary>
internal sealed class JsonValue
{
    private readonly OriginText _source;

    private JsonValue(OriginText source, JsonTokenType kind, TextSpan span, ImmutableArray<KeyValuePair<string, JsonValue>> members, ImmutableArray<JsonValue> items)
    {
        _source = source;
        Kind = kind;
        Span = span;
        Members = members;
        Items = items;
    }

    /// <summary>StartObject, StartArray, String, Number, True, False or Null.</summary>
    public JsonTokenType Kind { get; }

    /// <summary>With its quotation marks or brackets.</summary>
    public TextSpan Span { get; }

    /// <summary>Of an object, in order.</summary>
    public ImmutableArray<KeyValuePair<string, JsonValue>> Members { get; }

    /// <summary>Of an array.</summary>
    public ImmutableArray<JsonValue> Items { get; }

    /// <summary>The first member of the name; null where there is none, or this is no object.</summary>
    public JsonValue? this[string name]
    {
        get
        {
            foreach (var member in Members)
            {
                if (member.Key == name)
                {
                    return member.Value;
                }
            }

            return null;
        }
    }

    /// <summary>The characters of a string or a number; null of anything else.</summary>
    public string? Text => Kind switch
    {
        JsonTokenType.String => Decoded().Text,
        JsonTokenType.Number => _source.Text.Substring(Span.Start, Span.Length),
        _ => null,
    };

    /// <summary>Parses a whole JSON text.</summary>
    /// <inheritdoc cref="Parse(OriginText, TextSpan, out FormatError?)"/>
    public static JsonValue? Parse(OriginText source, out FormatError? error) => Parse(source, new TextSpan(0, source.Text.Length), out error);

    /// <summary>Parses the JSON text in the span.</summary>
    /// <param name="error">What is wrong with it; null where a value is given back.</param>
    public static JsonValue? Parse(OriginText source, TextSpan span, out FormatError? error)
    {
        var bytes = new byte[Encoding.UTF8.GetByteCount(source.Text.AsSpan(span.Start, span.Length))];
        Encoding.UTF8.GetBytes(source.Text.AsSpan(span.Start, span.Length), bytes);
        var parser = new Parser(source, span.Start, bytes);
        return parser.Parse(out error);
    }

    /// <summary>The characters of a string with the places of each; a string's only.</summary>
    public OriginText Decoded()
    {
        var copy = new CopyBuilder { From = _source };
        copy.Begin(default);
        var end = Span.End - 1;
        for (var at = Span.Start + 1; at < end;)
        {
            var length = _source.Text.AsSpan(at, end - at).IndexOf('\\');
            length = length < 0 ? end - at : length;
            copy.Take(new TextSpan(at, length), CopyEscape.Json);
            at += length;
            if (at < end)
            {
                at += TakeEscape(copy, at, end);
            }
        }

        return copy.BuildText();
    }

    /// <returns>The length of the escape.</returns>
    private int TakeEscape(CopyBuilder copy, int at, int end)
    {
        var text = _source.Text;
        if (text[at + 1] != 'u')
        {
            var c = text[at + 1] switch { 'n' => '\n', 'r' => '\r', 't' => '\t', 'b' => '\b', 'f' => '\f', var same => same };
            copy.Take([c], new TextSpan(at, 2), CopyEscape.Json);
            return 2;
        }

        var first = Unit(at);
        if (char.IsHighSurrogate(first) && at + 12 <= end && text[at + 6] == '\\' && text[at + 7] == 'u' && Unit(at + 6) is var second && char.IsLowSurrogate(second))
        {
            copy.Take([first, second], new TextSpan(at, 12), CopyEscape.Json);
            return 12;
        }

        copy.Take([first], new TextSpan(at, 6), CopyEscape.Json);
        return 6;

        char Unit(int escape) => (char)int.Parse(text.AsSpan(escape + 2, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
    }

    private ref struct Parser(OriginText source, int offset, byte[] bytes)
    {
        private Utf8JsonReader _reader = new(bytes, new JsonReaderOptions { MaxDepth = 64 });

        /// <summary>How many UTF-16 units the bytes before <see cref="_byte"/> are.</summary>
        private int _unit;
        private int _byte;

        public JsonValue? Parse(out FormatError? error)
        {
            try
            {
                error = null;
                _reader.Read();
                var value = Value();
                _reader.Read();
                return value;
            }
            catch (JsonException wrong)
            {
                error = new FormatError($"This is no JSON: {Reason(wrong)}", UnitAt(PlaceOf(wrong)));
                return null;
            }
        }

        private JsonValue Value()
        {
            var kind = _reader.TokenType;
            var start = UnitAt((int)_reader.TokenStartIndex);
            var members = ImmutableArray.CreateBuilder<KeyValuePair<string, JsonValue>>();
            var items = ImmutableArray.CreateBuilder<JsonValue>();
            if (kind == JsonTokenType.StartObject)
            {
                while (_reader.Read() && _reader.TokenType == JsonTokenType.PropertyName)
                {
                    var name = Name();
                    _reader.Read();
                    members.Add(KeyValuePair.Create(name, Value()));
                }
            }
            else if (kind == JsonTokenType.StartArray)
            {
                while (_reader.Read() && _reader.TokenType != JsonTokenType.EndArray)
                {
                    items.Add(Value());
                }
            }

            return new JsonValue(source, kind, TextSpan.FromBounds(start, UnitAt((int)_reader.BytesConsumed)), members.ToImmutable(), items.ToImmutable());
        }

        /// <summary>A name of nobody's that is no text, such as half a surrogate pair, is a name that nobody asks for.</summary>
        private readonly string Name()
        {
            try
            {
                return _reader.GetString() ?? "";
            }
            catch (InvalidOperationException)
            {
                return "";
            }
        }

        private int UnitAt(int position)
        {
            if (position < _byte)
            {
                (_byte, _unit) = (0, 0);
            }

            _unit += Encoding.UTF8.GetCharCount(bytes, _byte, position - _byte);
            _byte = position;
            return offset + _unit;
        }

        private readonly int PlaceOf(JsonException wrong)
        {
            var start = 0;
            for (var line = 0L; line < wrong.LineNumber; line++)
            {
                start += bytes.AsSpan(start).IndexOf((byte)'\n') + 1;
            }

            return (int)Math.Min(bytes.Length, start + (wrong.BytePositionInLine ?? 0));
        }

        /// <summary>The parser's own words without the place, which is said otherwise.</summary>
        private static string Reason(JsonException wrong)
        {
            var place = wrong.Message.IndexOf(" LineNumber:", StringComparison.Ordinal);
            return place < 0 ? wrong.Message : wrong.Message[..place];
        }
    }
}
