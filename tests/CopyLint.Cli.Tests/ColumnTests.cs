using System.Text;

namespace CopyLint.Cli.Tests;

/// <summary>Lines end at LF, CR and CRLF alone; columns count UTF-16 units from 1; a byte order mark counts for nothing.</summary>
public sealed class ColumnTests : IDisposable
{
    private const string Finding = "unconfirmed reports";

    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("", 1, 1)]
    [InlineData("There are ", 1, 11)]
    [InlineData("😀 and ", 1, 8)]
    [InlineData("e\u0301te\u0301 and ", 1, 11)]
    [InlineData("東京 and ", 1, 8)]
    [InlineData("One line.\nIn ", 2, 4)]
    [InlineData("One line.\r\nIn ", 2, 4)]
    [InlineData("One line.\rIn ", 2, 4)]
    [InlineData("One\u2028line with\u0085breaks of others: ", 1, 33)]
    [InlineData("A paragraph.\r\n\r\nAnother 😀.\r\n\r\nSo ", 5, 4)]
    public void Place(string before, int line, int column)
    {
        var text = $"{before}{Finding} came in.\n";
        _folder.With("a.txt", text).With("bom.txt", [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(text)]).With("utf16.txt", [0xFF, 0xFE, .. Encoding.Unicode.GetBytes(text)]);

        var result = _folder.Run("check", ".", "--format", "jsonl", "--select", "CL1002");

        result.JsonLines.Length.ShouldBe(3);
        foreach (var found in result.JsonLines)
        {
            found.GetProperty("line").GetInt32().ShouldBe(line);
            found.GetProperty("column").GetInt32().ShouldBe(column);
            found.GetProperty("endLine").GetInt32().ShouldBe(line);
            found.GetProperty("endColumn").GetInt32().ShouldBe(column + Finding.Length);
            found.GetProperty("start").GetInt32().ShouldBe(before.Length);
            found.GetProperty("length").GetInt32().ShouldBe(Finding.Length);
        }
    }

    [Fact]
    public void Words_on_two_lines_end_on_the_second()
    {
        _folder.With("a.txt", "There were unconfirmed\r\nreports of it.\r\n");

        var found = _folder.Run("check", "a.txt", "--format", "jsonl", "--select", "CL1002").JsonLines.ShouldHaveSingleItem();

        found.GetProperty("endLine").GetInt32().ShouldBe(2);
        found.GetProperty("endColumn").GetInt32().ShouldBe(8);
    }
}
