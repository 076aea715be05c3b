using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using CopyLint.Diagnostics;
using CopyLint.Text;

namespace CopyLint.Cli.Output.Html;

/// <summary>What stands before and behind the stories of a report: head, summary, filters; style and script by their hashes, so that nothing else runs.</summary>
internal static class HtmlFrame
{
    public static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>The gravest first.</summary>
    public static readonly Severity[] Severities = [Severity.Error, Severity.Warning, Severity.Suggestion];

    public static void WriteHead(TextWriter html, RunSummary summary, ImmutableArray<(string Name, int Findings)> families)
    {
        var style = Resource("HtmlFindings.css");
        html.Write(
            $"""
            <!DOCTYPE html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src {Hash(style)}; script-src {Hash(Resource("HtmlFindings.js"))}; img-src data:; base-uri 'none'; form-action 'none'">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="color-scheme" content="light dark">
            <meta name="referrer" content="no-referrer">
            <title>CopyLint report</title>
            <link rel="icon" href="data:,">
            <style>{style}</style>
            </head>
            <body>
            <a class="skip" href="#main">Skip to the stories</a>
            <header>
            <h1>CopyLint report</h1>
            <p class="summary">{Summary(summary)}</p>
            </header>

            """.ReplaceLineEndings("\n"));
        if (summary.Findings > 0)
        {
            WriteFilters(html, summary, families);
        }
    }

    private static string Summary(RunSummary summary)
    {
        var stories = Counted(summary.Stories, "story", "stories");
        var found = summary.Findings == 0
            ? $"Nothing to report in {stories}."
            : $"{Counted(summary.Of(Severity.Error), "error", "errors")}, {Counted(summary.Of(Severity.Warning), "warning", "warnings")} and {Counted(summary.Of(Severity.Suggestion), "suggestion", "suggestions")} in {stories}.";
        return summary.Problems == 0 ? found : $"{found} {Counted(summary.Problems, "file or folder", "files or folders")} could not be used.";
    }

    private static void WriteFilters(TextWriter html, RunSummary summary, ImmutableArray<(string Name, int Findings)> families)
    {
        html.Write("<section class=\"tools\" id=\"tools\" aria-label=\"Filters and walk\" hidden>\n<fieldset><legend>Severity</legend>\n");
        foreach (var severity in Severities)
        {
            WriteChoice(html, "severity", EnumNames<Severity>.Of(severity), HtmlText.Capital(EnumNames<Severity>.Of(severity)) + "s", summary.Of(severity));
        }

        html.Write("</fieldset>\n<fieldset><legend>Family</legend>\n");
        foreach (var (family, count) in families)
        {
            WriteChoice(html, "family", family, family.Length == 0 ? "House rules" : HtmlText.Capital(family), count);
        }

        html.Write(
            """
            </fieldset>
            <div class="walk" role="group" aria-label="Walk">
            <button type="button" id="previous">Previous</button>
            <button type="button" id="next">Next</button>
            <button type="button" id="reasons" aria-pressed="false">Every why</button>
            <label><input type="checkbox" id="keys" checked> Keys <kbd>n</kbd> <kbd>p</kbd></label>
            <output id="shown"></output>
            </div>
            </section>

            """.ReplaceLineEndings("\n"));
    }

    private static void WriteChoice(TextWriter html, string name, string value, string label, int count)
    {
        html.Write($"<label class=\"{HtmlText.Attribute(value)}\"><input type=\"checkbox\" name=\"{name}\" value=\"{HtmlText.Attribute(value)}\" checked> ");
        HtmlText.Write(html, label);
        html.Write($" <span class=\"count\">{count}</span></label>\n");
    }

    public static void WriteFoot(TextWriter html) =>
        html.Write($"<footer><p>{Product.Name} {Product.Version}</p></footer>\n<script>{Resource("HtmlFindings.js")}</script>\n</body>\n</html>\n");

    public static string Counted(int count, string one, string many) =>
        string.Create(CultureInfo.InvariantCulture, $"{count:N0} {(count == 1 ? one : many)}");

    private static string Hash(string text) => $"'sha256-{Convert.ToBase64String(SHA256.HashData(Utf8.GetBytes(text)))}'";

    private static string Resource(string name)
    {
        using var stream = typeof(HtmlFindings).Assembly.GetManifestResourceStream(name) ?? throw new InvalidOperationException($"The build has embedded no {name}.");
        using var reader = new StreamReader(stream, Utf8);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
