using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using CopyLint.Workspace.Files;
using Microsoft.CodeAnalysis.Text;

namespace CopyLint.Workspace.Settings;

/// <summary>
/// One <c>.editorconfig</c>, line by line: what is meant for CopyLint and where it stands. Which of the lines hold for a
/// file is Roslyn's to say: it gets the file with the number of each line in the place of its value.
/// </summary>
public sealed class EditorConfigFile
{
    public const string FileName = ".editorconfig";
    private const string RoslynSeverity = "dotnet_diagnostic.";
    private const string Product = "copylint";

    private readonly ImmutableArray<string> _lines;
    private readonly ImmutableDictionary<int, EditorConfigEntry> _entriesByLine;

    private EditorConfigFile(CopyFile file, ImmutableArray<string> lines, ImmutableArray<EditorConfigEntry> entries)
    {
        File = file;
        Entries = entries;
        _lines = lines;
        _entriesByLine = entries.ToImmutableDictionary(entry => entry.Line - 1);
    }

    public CopyFile File { get; }

    /// <summary>In the order of their lines.</summary>
    public ImmutableArray<EditorConfigEntry> Entries { get; }

    /// <summary>Whether files above it hold no longer.</summary>
    public bool IsRoot { get; private init; }

    public static EditorConfigFile Parse(CopyFile file, string text)
    {
        var lines = SourceText.From(text).Lines.Select(line => line.ToString()).ToImmutableArray();
        var entries = ImmutableArray.CreateBuilder<EditorConfigEntry>();
        string? section = null;
        var isRoot = false;
        for (var i = 0; i < lines.Length; i++)
        {
            if (IsSection(lines[i]))
            {
                section = lines[i].Trim();
                continue;
            }

            var key = KeyOf(lines[i]);
            var (value, column) = ValueOf(lines[i], key);
            if (section is null && key.Equals("root", StringComparison.OrdinalIgnoreCase))
            {
                isRoot = value.Equals("true", StringComparison.OrdinalIgnoreCase);
            }
            else if (IsMeant(key))
            {
                entries.Add(new EditorConfigEntry(file.Path, i + 1, Indent(lines[i]) + 1, column + 1, key, value, section) { Folder = Path.GetDirectoryName(file.FullPath) ?? "" });
            }
        }

        return new EditorConfigFile(file, lines, entries.ToImmutable()) { IsRoot = isRoot };
    }

    /// <summary>The file without some of its entries.</summary>
    public EditorConfigFile Without(Predicate<EditorConfigEntry> isDropped) =>
        new(File, _lines, Entries.RemoveAll(isDropped)) { IsRoot = IsRoot };

    /// <summary>The file for Roslyn: only what is meant for CopyLint, each value the entry's number.</summary>
    /// <param name="first">The number of the first entry.</param>
    public string Numbered(int first)
    {
        var text = new StringBuilder(IsRoot ? "root = true\n" : "");
        for (var i = 0; i < _lines.Length; i++)
        {
            if (IsSection(_lines[i]))
            {
                text.Append(_lines[i]).Append('\n');
            }
            else if (_entriesByLine.TryGetValue(i, out var entry) && entry.HoldsAnywhere)
            {
                text.Append(CultureInfo.InvariantCulture, $"{NameOf(entry.Key)} = {first + Entries.IndexOf(entry)}\n");
            }
        }

        return text.ToString();
    }

    /// <summary>Roslyn takes the keys of severities out of the others and reads their values: here they are keys as all are.</summary>
    private static string NameOf(string key) =>
        key.StartsWith(RoslynSeverity, StringComparison.OrdinalIgnoreCase) ? $"{Product}_{key}" : key;

    private static bool IsMeant(string key) =>
        key.StartsWith(Product, StringComparison.OrdinalIgnoreCase) || key.StartsWith(RoslynSeverity, StringComparison.OrdinalIgnoreCase);

    /// <summary>"[glob]", perhaps with a comment behind it; '#' and ';' stand in a glob behind a backslash.</summary>
    private static bool IsSection(string line)
    {
        var text = line.AsSpan().Trim();
        var end = 1;
        while (end < text.Length && (text[end] is not ('#' or ';') || text[end - 1] == '\\'))
        {
            end++;
        }

        return text.StartsWith('[') && text[..end].TrimEnd() is [_, _, .., ']'];
    }

    private static int Indent(string line) => line.Length - line.AsSpan().TrimStart().Length;

    private static string KeyOf(string line)
    {
        var start = Indent(line);
        var end = start;
        while (end < line.Length && IsOfKey(line[end]))
        {
            end++;
        }

        return line[start..end];
    }

    private static bool IsOfKey(char c) =>
        c is '.' or '-' || char.IsLetter(c) || char.GetUnicodeCategory(c) is UnicodeCategory.DecimalDigitNumber or UnicodeCategory.ConnectorPunctuation or UnicodeCategory.NonSpacingMark;

    /// <summary>The value and its column from 0; column -1 where the key has none.</summary>
    private static (string Value, int Column) ValueOf(string line, string key)
    {
        var at = Indent(line) + key.Length;
        at += Indent(line[at..]);
        if (at == line.Length || line[at] is not ('=' or ':'))
        {
            return ("", -1);
        }

        at++;
        at += Indent(line[at..]);
        var comment = line.AsSpan(at).IndexOfAny('#', ';');
        return ((comment < 0 ? line[at..] : line.Substring(at, comment)).TrimEnd(), at);
    }
}
