using System.Diagnostics;
using System.Globalization;

namespace CopyLint.LanguageServer.Tests;

/// <summary>The server never outlives its editor.</summary>
public sealed class LifecycleTests : IDisposable
{
    private readonly NewsFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void The_end_of_the_input_ends_it()
    {
        using var editor = new Editor(_folder.Path);

        editor.EndInput();

        editor.ExitCode().ShouldBe(1);
    }

    [Fact]
    public void The_end_of_the_input_behind_a_shutdown_is_a_clean_end()
    {
        using var editor = new Editor(_folder.Path);
        editor.Ask("shutdown", "null");

        editor.EndInput();

        editor.ExitCode().ShouldBe(0);
    }

    [Fact]
    public void The_end_of_the_editors_process_ends_it()
    {
        using var editor = new Editor(_folder.Path, capabilities: null);
        var id = IdOfAnEndedProcess().ToString(CultureInfo.InvariantCulture);

        editor.Ask("initialize", $$"""{"processId":{{id}},"rootUri":null,"capabilities":{} }""");

        editor.ExitCode().ShouldBe(1);
    }

    [Fact]
    public void A_broken_frame_ends_it()
    {
        using var editor = new Editor(_folder.Path);

        editor.SendBytes([.. Enumerable.Repeat((byte)'x', 10_000)]);

        editor.ExitCode().ShouldBe(1);
    }

    [Fact]
    public void A_body_that_is_no_json_is_an_error_and_no_end()
    {
        using var editor = new Editor(_folder.Path);

        editor.Send("{");
        editor.WaitFor(message => message["error"] is not null)["error"]!["code"]!.GetValue<int>().ShouldBe(-32700);

        editor.Quit().ShouldBe(0);
    }

    [Fact]
    public void Headers_of_any_case_and_messages_in_single_bytes_are_read()
    {
        using var editor = new Editor(_folder.Path);
        const string Body = """{"jsonrpc":"2.0","id":"ü😀","method":"shutdown"}""";
        var bytes = System.Text.Encoding.UTF8.GetBytes(Body);

        foreach (var part in System.Text.Encoding.ASCII.GetBytes($"content-LENGTH: {bytes.Length}\r\nContent-Type: application/vscode-jsonrpc; charset=utf-8\r\n\r\n").Concat(bytes))
        {
            editor.SendBytes([part]);
        }

        editor.WaitFor(message => message["id"]?.GetValue<string>() == "ü😀").ContainsKey("result").ShouldBeTrue();
    }

    [Fact]
    public void A_cancelled_request_is_answered_once()
    {
        using var editor = new Editor(_folder.Path);
        var uri = editor.Uri("a.txt");
        editor.Open(uri, string.Concat(Enumerable.Repeat("He said that 10 people saw the the dog on Monday. ", 4000)));

        editor.SendTogether(
        [
            $$"""{"jsonrpc":"2.0","id":"slow","method":"textDocument/codeAction","params":{"textDocument":{"uri":"{{uri}}"},"range":{"start":{"line":0,"character":0},"end":{"line":0,"character":1} },"context":{"diagnostics":[]} } }""",
            """{"jsonrpc":"2.0","method":"$/cancelRequest","params":{"id":"slow"}}""",
        ]);

        var answer = editor.WaitFor(message => message["id"]?.ToJsonString() == "\"slow\"");
        (answer["error"]?["code"]?.GetValue<int>() ?? -32800).ShouldBe(-32800);
        editor.Ask("shutdown", "null");
        editor.Rest(TimeSpan.FromMilliseconds(200)).ShouldAllBe(message => message["id"] == null);
    }

    private static int IdOfAnEndedProcess()
    {
        using var process = Process.Start(new ProcessStartInfo("dotnet", "--version") { RedirectStandardOutput = true })!;
        process.WaitForExit();
        return process.Id;
    }
}
