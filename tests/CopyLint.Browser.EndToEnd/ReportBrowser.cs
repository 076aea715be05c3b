using CopyLint.Cli.Tests;
using Microsoft.Playwright;

namespace CopyLint.Browser.EndToEnd;

/// <summary>Chromium without a window, and a folder with the reports that the tests look at.</summary>
public sealed class ReportBrowser : IAsyncLifetime
{
    private readonly TempFolder _folder = new();
    private readonly Dictionary<string, string> _reports = new(StringComparer.Ordinal);
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    /// <summary>The five founding stories: every severity, every family, what they say of one thing in two ways.</summary>
    public string Seeds => Report("seeds", CopyLintProcess.Repository, "seeds");

    public async Task InitializeAsync()
    {
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = Environment.GetEnvironmentVariable("CHROMIUM") ?? "/usr/bin/chromium",
            Args =
            [
                "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
                "--disable-background-networking", "--disable-component-update", "--disable-sync",
            ],
        });
    }

    public async Task DisposeAsync()
    {
        await (_browser?.DisposeAsync() ?? ValueTask.CompletedTask);
        _playwright?.Dispose();
        _folder.Dispose();
    }

    /// <summary>The address of a report on stories given by name and text.</summary>
    public string ReportOn(string name, params (string Path, string Text)[] stories)
    {
        foreach (var (path, text) in stories)
        {
            _folder.With($"{name}/{path}", text);
        }

        return Report(name, Path.Join(_folder.Path, name), ".");
    }

    /// <summary>The report opened from its file in a page of its own.</summary>
    public async Task<IPage> OpenAsync(string address, BrowserNewContextOptions? look = null)
    {
        var context = await _browser!.NewContextAsync(look ?? new BrowserNewContextOptions());
        var page = await context.NewPageAsync();
        await page.GotoAsync(address);
        return page;
    }

    public Task<IPage> NewPageAsync() => _browser!.NewPageAsync();

    private string Report(string name, string folder, string path)
    {
        if (!_reports.TryGetValue(name, out var address))
        {
            var result = CopyLintProcess.Run(new CliRequest(["check", path, "--format", "html"], folder));
            result.Error.ShouldBeEmpty();
            _folder.With($"{name}.html", result.Output);
            _reports[name] = address = new Uri(Path.Join(_folder.Path, $"{name}.html")).AbsoluteUri;
        }

        return address;
    }
}
