using System.Collections.Immutable;
using CopyLint.Analysis;
using CopyLint.Diagnostics;
using CopyLint.Rules;
using CopyLint.Rules.Files;
using CopyLint.Rules.Pack;
using CopyLint.Syntax;
using CopyLint.Text;
using CopyLint.Workspace.Checking;
using CopyLint.Workspace.Files;
using CopyLint.Workspace.Ignoring;
using CopyLint.Workspace.Packs;
using CopyLint.Workspace.Settings;
using Microsoft.CodeAnalysis.Text;

namespace CopyLint.LanguageServer.MessageLoop;

/// <summary>What is wrong in the house's own files, as findings in them.</summary>
internal static class HouseFileCheck
{
    /// <summary>
    /// CL0003 in a rule file or a word list, by compiling it with the other files of its folder: what a schema cannot know
    /// (word lists, members of the model, patterns) is told while it is written.
    /// </summary>
    /// <param name="folder">The folder of rules.</param>
    public static CheckedStory Rule(CopyFile file, string text, string folder, RulePack pack)
    {
        var house = RuleFolder.Read(folder).Sources;
        var path = file.FullPath.Replace('\\', '/');
        var errors = new RuleFileErrors();
        RuleCompiler.Merge(pack, house.RemoveAll(source => source.Path == path).Add(new PackSource(path, text)), errors);
        return Rule(file, text, errors.All.Where(error => error.Path == path));
    }

    /// <summary>The same for errors that are known.</summary>
    public static CheckedStory Rule(CopyFile file, string text, IEnumerable<HouseFileError> errors) =>
        Story(file, text, EngineRules.RuleFileWrong, errors.Select(error => (error.Line, error.Column, error.Message)));

    /// <summary>CL0005 in an <c>.editorconfig</c>.</summary>
    public static CheckedStory Settings(CopyFile file, string text, SettingsReader reader) => Story(
        file,
        text,
        EngineRules.WrongSetting,
        EditorConfigFile.Parse(file, text).Without(reader.IsForeign).Entries
            .Select(reader.Fault).OfType<HouseFileError>().Select(error => (error.Line, error.Column, error.Message)));

    /// <summary>CL0008 in a file of known findings.</summary>
    public static CheckedStory Known(CopyFile file, string text) =>
        Story(file, text, EngineRules.KnownFindingsWrong, KnownFindings.ErrorsIn(file, text).Select(error => (error.Line, error.Column, error.Message)));

    /// <summary>The words from a place on that an error is about.</summary>
    /// <param name="line">From 1; <paramref name="column"/> too.</param>
    private static TextSpan SpanAt(string text, LineMap lines, int line, int column)
    {
        if (line > lines.Count)
        {
            return new TextSpan(text.Length, 0);
        }

        var span = lines.LineSpan(Math.Max(0, line - 1));
        var start = Math.Min(span.Start + Math.Max(0, column - 1), span.End);
        var end = start;
        while (end < span.End && (char.IsLetterOrDigit(text[end]) || text[end] is '-' or '_' or '.'))
        {
            end++;
        }

        return TextSpan.FromBounds(start, end > start || start == span.End || char.IsWhiteSpace(text[start]) ? end : start + 1);
    }

    private static CheckedStory Story(CopyFile file, string text, Rule rule, IEnumerable<(int Line, int Column, string Message)> errors)
    {
        var lines = new LineMap(text);
        var found = errors.Select(error => new Diagnostic(
            rule.Descriptor, rule.Severity, SpanAt(text, lines, error.Line, error.Column), error.Message, BlockRole.Body, IsQuoted: false, [], [], null)).ToImmutableArray();
        return new CheckedStory(file.Path, text, found, null);
    }
}
