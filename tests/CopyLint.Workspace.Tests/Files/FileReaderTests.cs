using CopyLint.Workspace.Files;

namespace CopyLint.Workspace.Tests.Files;

public sealed class FileReaderTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(65_536)]
    [InlineData(65_537)]
    [InlineData(1_000_000)]
    public void A_file_is_read_whole(int length)
    {
        var bytes = new byte[length];
        new Random(length).NextBytes(bytes);
        var path = _folder.Write("a.txt", bytes);

        new FileReader(length).TryRead(new CopyFile("a.txt", path), out var read, out var problem).ShouldBeTrue();

        problem.ShouldBeNull();
        read.SequenceEqual(bytes).ShouldBeTrue();
    }

    [Fact]
    public void A_short_file_after_a_long_one_is_only_itself()
    {
        var reader = new FileReader(FileReader.DefaultMaxFileSize);
        reader.TryRead(new CopyFile("a", _folder.Write("a", new byte[200_000])), out _, out _).ShouldBeTrue();
        reader.TryRead(new CopyFile("b", _folder.Write("b", "short")), out var bytes, out _).ShouldBeTrue();

        bytes.SequenceEqual("short"u8).ShouldBeTrue();
    }

    [Fact]
    public void A_file_over_the_limit_is_refused_by_name()
    {
        var path = _folder.Write("long.txt", new byte[1001]);

        new FileReader(1000).TryRead(new CopyFile("long.txt", path), out _, out var problem).ShouldBeFalse();

        problem!.Message.ShouldBe("The file 'long.txt' has more than 1,000 bytes. Split it, or allow more with --max-file-size.");
    }

    [Fact]
    public void A_file_that_is_gone_is_a_problem_and_no_exception()
    {
        new FileReader(1000).TryRead(new CopyFile("gone.txt", Path.Join(_folder.Path, "gone.txt")), out _, out var problem).ShouldBeFalse();

        problem!.Message.ShouldStartWith("The file 'gone.txt' cannot be read: ");
    }

    [Fact]
    public void A_stream_that_gives_a_few_bytes_at_a_time_is_read_whole()
    {
        using var stream = new Dripping(new byte[100_000]);

        new FileReader(1_000_000).TryRead(stream, "stdin", out var bytes, out _).ShouldBeTrue();

        bytes.Length.ShouldBe(100_000);
    }

    private sealed class Dripping(byte[] bytes) : MemoryStream(bytes)
    {
        public override int Read(Span<byte> buffer) => base.Read(buffer[..Math.Min(buffer.Length, 777)]);
    }
}
