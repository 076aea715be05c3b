using System.Buffers.Text;
using System.Text.Json;

namespace CopyLint.LanguageServer.Protocol;

/// <summary>
/// Messages out of a stream: header lines, an empty line, and as many bytes of JSON as Content-Length says. For one
/// thread. Header names are taken in any case, other headers are skipped, a bare LF ends a line too.
/// </summary>
internal sealed class MessageReader(Stream input, TimeProvider clock)
{
    private const int LongestHeader = 4096;
    private const int LongestBody = 1 << 30;

    private readonly byte[] _buffer = new byte[64 << 10];
    private readonly byte[] _line = new byte[LongestHeader];
    private int _start;
    private int _end;

    /// <summary>Whether bytes behind the last message have come already. For any thread.</summary>
    public bool HasMore => Volatile.Read(ref _start) < Volatile.Read(ref _end);

    /// <summary>The next message; null at the end of the stream, or where the frame is broken and nothing behind it can be read.</summary>
    /// <exception cref="JsonException">The body is no JSON-RPC message. The next call reads the next one.</exception>
    public Message? Read()
    {
        var length = ReadHeader();
        if (length < 0)
        {
            return null;
        }

        var body = new byte[length];
        if (!TryFill(body))
        {
            return null;
        }

        var receivedAt = clock.GetTimestamp();
        var json = new Utf8JsonReader(body);
        return Parse(JsonElement.ParseValue(ref json), receivedAt);
    }

    private static Message Parse(JsonElement root, long receivedAt)
    {
        if (root.ValueKind != JsonValueKind.Object)
        {
            throw new JsonException("A message is an object.");
        }

        root.TryGetProperty("id", out var id);
        root.TryGetProperty("params", out var parameters);
        root.TryGetProperty("result", out var result);
        var method = root.TryGetProperty("method", out var name) && name.ValueKind == JsonValueKind.String ? name.GetString() : null;
        return new Message(id, method, parameters, result, receivedAt);
    }

    /// <summary>The length that the header says, or -1.</summary>
    private int ReadHeader()
    {
        var length = -1;
        while (TryReadLine(out var line))
        {
            if (line.IsEmpty && length >= 0)
            {
                return length;
            }

            if (LengthOf(line) is { } said)
            {
                length = said;
            }
        }

        return -1;
    }

    private static int? LengthOf(ReadOnlySpan<byte> line)
    {
        var name = "content-length"u8;
        var colon = line.IndexOf((byte)':');
        if (colon != name.Length || !System.Text.Ascii.EqualsIgnoreCase(line[..colon], name))
        {
            return null;
        }

        var value = line[(colon + 1)..].Trim((byte)' ');
        return Utf8Parser.TryParse(value, out int length, out var used) && used == value.Length && length is >= 0 and <= LongestBody ? length : null;
    }

    private bool TryReadLine(out ReadOnlySpan<byte> line)
    {
        var length = 0;
        while (TryReadByte(out var next))
        {
            if (next == '\n')
            {
                line = _line.AsSpan(0, length > 0 && _line[length - 1] == '\r' ? length - 1 : length);
                return true;
            }

            if (length == _line.Length)
            {
                break;
            }

            _line[length++] = next;
        }

        line = default;
        return false;
    }

    private bool TryReadByte(out byte next)
    {
        if (_start == _end)
        {
            Volatile.Write(ref _end, 0); // First: while the next read waits, nothing has come.
            _start = 0;
            Volatile.Write(ref _end, input.Read(_buffer));
        }

        next = _start < _end ? _buffer[_start++] : default;
        return _end > 0;
    }

    private bool TryFill(Span<byte> body)
    {
        var held = Math.Min(body.Length, _end - _start);
        _buffer.AsSpan(_start, held).CopyTo(body);
        _start += held;
        return input.ReadAtLeast(body[held..], body.Length - held, throwOnEndOfStream: false) == body.Length - held;
    }
}
