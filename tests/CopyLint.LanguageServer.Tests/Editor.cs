using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using CopyLint.Cli.Tests;

namespace CopyLint.LanguageServer.Tests;

/// <summary>An editor at the other end of the real process: it writes JSON and waits for JSON.</summary>
public sealed class Editor : IDisposable
{
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(60);

    private readonly Process _process;
    private readonly BlockingCollection<JsonObject> _arrived = [];
    private readonly List<JsonObject> _all = [];
    private int _id;

    /// <param name="capabilities">What the editor says it can; null starts the process alone, without a handshake.</param>
    public Editor(string folder, string? capabilities = "{}", string options = "null")
    {
        Folder = folder;
        var start = new ProcessStartInfo(ProgramUnderTest.Command[0], [.. ProgramUnderTest.Command[1..], "lsp"])
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        };
        start.Environment["XDG_CACHE_HOME"] = Path.Join(Path.GetTempPath(), "copylint-test-cache");
        _process = Process.Start(start)!;
        new Thread(Read) { IsBackground = true }.Start();
        if (capabilities is not null)
        {
            Initialize(capabilities, options);
        }
    }

    public string Folder { get; }

    /// <summary>What the server said it can.</summary>
    public JsonObject Server { get; private set; } = [];

    public string Uri(string name) => new Uri(Path.Join(Folder, name)).AbsoluteUri;

    public void Initialize(string capabilities, string options = "null")
    {
        var folder = new Uri(Folder).AbsoluteUri;
        Server = Ask("initialize", $$"""
            {"processId":{{Environment.ProcessId}},"rootUri":"{{folder}}","workspaceFolders":[{"uri":"{{folder}}","name":"w"}],
             "initializationOptions":{{options}},"capabilities":{{capabilities}}}
            """).AsObject()["capabilities"]!.AsObject();
        Tell("initialized", "{}");
    }

    /// <summary>Sends a notification.</summary>
    public void Tell(string method, string parameters) => Send($$"""{"jsonrpc":"2.0","method":"{{method}}","params":{{parameters}}}""");

    /// <summary>Sends a request and waits for its result.</summary>
    public JsonNode Ask(string method, string parameters)
    {
        var answer = AskRaw(method, parameters);
        answer.ContainsKey("error").ShouldBeFalse($"{method}: {answer}");
        return answer["result"] ?? new JsonObject();
    }

    /// <summary>Sends a request and waits for its answer, with an error or not.</summary>
    public JsonObject AskRaw(string method, string parameters)
    {
        var id = ++_id;
        Send($$"""{"jsonrpc":"2.0","id":{{id}},"method":"{{method}}","params":{{parameters}}}""");
        return WaitFor(message => message["method"] is null && message["id"]?.ToJsonString() == id.ToString(CultureInfo.InvariantCulture));
    }

    public void Send(string json) => SendBytes(Framed(json));

    /// <summary>Sends several messages in one write.</summary>
    public void SendTogether(IEnumerable<string> messages) => SendBytes([.. messages.SelectMany(Framed)]);

    public void SendBytes(byte[] bytes)
    {
        _process.StandardInput.BaseStream.Write(bytes);
        _process.StandardInput.BaseStream.Flush();
    }

    public void Open(string uri, string text, int version = 1, string language = "plaintext") => Tell(
        "textDocument/didOpen", $$"""{"textDocument":{"uri":{{Json(uri)}},"languageId":"{{language}}","version":{{version}},"text":{{Json(text)}} } }""");

    public void Close(string uri) => Tell("textDocument/didClose", $$"""{"textDocument":{"uri":{{Json(uri)}} } }""");

    /// <summary>Opens a document and waits for its findings.</summary>
    public JsonArray Opened(string uri, string text, string language = "plaintext")
    {
        Open(uri, text, 1, language);
        return Published(uri);
    }

    /// <summary>The next findings of a document: of a version, or whatever comes.</summary>
    public JsonArray Published(string uri, int? version = null) => Publish(uri, version)["diagnostics"]!.AsArray();

    public JsonObject Publish(string uri, int? version = null) => WaitFor(message =>
        Method(message) == "textDocument/publishDiagnostics" && message["params"]!["uri"]!.GetValue<string>() == uri
        && (version is null || message["params"]!["version"]?.GetValue<int>() == version))["params"]!.AsObject();

    /// <summary>Waits for the first message that has not been waited for and that is like this.</summary>
    public JsonObject WaitFor(Func<JsonObject, bool> isMeant)
    {
        var clock = Stopwatch.StartNew();
        for (var i = 0; ; i++)
        {
            while (i == _all.Count)
            {
                _arrived.TryTake(out var next, s_patience - clock.Elapsed is var left && left > TimeSpan.Zero ? left : TimeSpan.Zero)
                    .ShouldBeTrue($"nothing came; there was:\n{string.Join('\n', _all)}");
                _all.Add(next!);
            }

            if (isMeant(_all[i]))
            {
                var found = _all[i];
                _all.RemoveAt(i);
                return found;
            }
        }
    }

    /// <summary>What has arrived by now and was not waited for.</summary>
    public IReadOnlyList<JsonObject> Rest(TimeSpan wait)
    {
        Thread.Sleep(wait);
        while (_arrived.TryTake(out var next))
        {
            _all.Add(next);
        }

        return _all;
    }

    public void Answer(JsonObject request, string result) => Send($$"""{"jsonrpc":"2.0","id":{{request["id"]!.ToJsonString()}},"result":{{result}}}""");

    public void EndInput() => _process.StandardInput.Close();

    /// <summary>Waits for the end of the process.</summary>
    public int ExitCode()
    {
        _process.WaitForExit((int)s_patience.TotalMilliseconds).ShouldBeTrue("the server did not end");
        return _process.ExitCode;
    }

    public int Quit()
    {
        Ask("shutdown", "null");
        Tell("exit", "null");
        return ExitCode();
    }

    public static string Json(string text) => JsonValue.Create(text).ToJsonString();

    public static string? Method(JsonObject message) => message["method"]?.GetValue<string>();

    public void Dispose()
    {
        if (!_process.HasExited)
        {
            _process.Kill(entireProcessTree: true);
        }

        _process.Dispose();
    }

    private static byte[] Framed(string json)
    {
        var body = Encoding.UTF8.GetBytes(json);
        return [.. Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"Content-Length: {body.Length}\r\n\r\n")), .. body];
    }

    private void Read()
    {
        var stream = _process.StandardOutput.BaseStream;
        try
        {
            while (ReadLine(stream) is { } header)
            {
                header.ShouldStartWith("Content-Length: ");
                ReadLine(stream).ShouldBe("");
                var body = new byte[int.Parse(header["Content-Length: ".Length..], CultureInfo.InvariantCulture)];
                stream.ReadExactly(body);
                _arrived.Add(JsonNode.Parse(body)!.AsObject());
            }
        }
        catch (Exception failure) when (failure is IOException or ObjectDisposedException)
        {
            // The process has ended.
        }
    }

    private static string? ReadLine(Stream stream)
    {
        var line = new StringBuilder();
        for (var c = stream.ReadByte(); c >= 0; c = stream.ReadByte())
        {
            if (c == '\n')
            {
                return line.ToString().TrimEnd('\r');
            }

            line.Append((char)c);
        }

        return null;
    }
}
