using CopyLint.LanguageServer.Protocol;

namespace CopyLint.LanguageServer.Tests;

public sealed class MessageReaderTests
{
    private const string Exit = "Content-Length: 33\r\n\r\n{\"jsonrpc\":\"2.0\",\"method\":\"exit\"}";

    [Fact]
    public void More_has_come_only_while_unread_bytes_are_there()
    {
        using var input = new Arriving([Exit + Exit, Exit]);
        var reader = new MessageReader(input, TimeProvider.System);
        var whileWaiting = new List<bool>();
        input.Waiting += () => whileWaiting.Add(reader.HasMore);

        reader.Read()!.Method.ShouldBe("exit");
        reader.HasMore.ShouldBeTrue();
        reader.Read()!.Method.ShouldBe("exit");
        reader.HasMore.ShouldBeFalse();
        reader.Read()!.Method.ShouldBe("exit");
        reader.Read().ShouldBeNull();

        whileWaiting.ShouldBe([false, false, false]);
    }

    /// <summary>A stream whose bytes come in pieces.</summary>
    private sealed class Arriving(string[] pieces) : MemoryStream
    {
        private int _next;

        /// <summary>Raised before a read that has to wait for the next piece.</summary>
        public event Action? Waiting;

        public override int Read(Span<byte> buffer)
        {
            Waiting?.Invoke();
            return _next < pieces.Length ? System.Text.Encoding.UTF8.GetBytes(pieces[_next++], buffer) : 0;
        }
    }
}
