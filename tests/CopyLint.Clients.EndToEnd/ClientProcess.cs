using System.Diagnostics;
using System.Text;
using CopyLint.Cli.Tests;

namespace CopyLint.Clients.EndToEnd;

/// <summary>A client's own process, run to its end against the server.</summary>
public static class ClientProcess
{
    private const string MetaModel = "LSP_METAMODEL";

    private static readonly string s_temporary = Environment.GetEnvironmentVariable("TMPDIR") is { Length: > 0 } temporary ? temporary : "/tmp";

    /// <summary>Where <c>install</c> puts what comes from npm; scripts run beside it, for that is where they look.</summary>
    private static readonly string s_folder = Path.Join(s_temporary, "copylint-clients");

    /// <summary>Where <c>install</c> puts the extension for VS Code with what it is built with.</summary>
    public static string Extension { get; } = Path.Join(s_temporary, "copylint-vscode");

    public static string[] Server { get; } = [.. ProgramUnderTest.Command, "lsp"];

    /// <summary>The protocol's own description of its messages, where this machine has it; it may not be copied.</summary>
    public static string? MetaModelPath => Environment.GetEnvironmentVariable(MetaModel) is { Length: > 0 } path && File.Exists(path) ? path : null;

    /// <summary>The server for YAML that editors have, which takes our schema.</summary>
    public static string[] YamlServer { get; } = [Path.Join(s_folder, "node_modules", ".bin", "yaml-language-server"), "--stdio"];

    /// <summary>The folder that holds the solution.</summary>
    public static string Repository { get; } = FindRepository();

    /// <summary>Runs a script for node against our server.</summary>
    public static ClientResult Node(string script, params string[] arguments) => Node(Server, script, arguments);

    /// <summary>The same against another one.</summary>
    public static ClientResult Node(string[] server, string script, params string[] arguments)
    {
        File.Copy(ScriptPath(script), Path.Join(s_folder, script), overwrite: true);
        return Run("node", [Path.Join(s_folder, script), .. arguments, "--", .. server], []);
    }

    public static string ScriptPath(string script) => Path.Join(AppContext.BaseDirectory, "Scripts", script);

    public static ClientResult Run(string program, string[] arguments, (string Name, string Value)[] environment)
    {
        var start = new ProcessStartInfo(program) { RedirectStandardOutput = true, RedirectStandardError = true, StandardOutputEncoding = Encoding.UTF8, WorkingDirectory = s_folder };
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit(300_000).ShouldBeTrue($"{program} did not end");
        return new ClientResult(process.ExitCode, output, error.Result);
    }

    private static string FindRepository()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Join(folder, "CopyLint.sln")))
        {
            folder = Path.GetDirectoryName(folder) ?? throw new DirectoryNotFoundException("CopyLint.sln");
        }

        return folder;
    }
}
