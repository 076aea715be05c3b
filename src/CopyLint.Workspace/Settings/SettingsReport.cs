using System.Collections.Immutable;
using CopyLint.Diagnostics;
using CopyLint.Workspace.Files;
using CopyLint.Workspace.Ignoring;
using CopyLint.Workspace.Words;

namespace CopyLint.Workspace.Settings;

/// <summary>What holds for a story, and who says so: where an entry is null, no <c>.editorconfig</c> does.</summary>
public sealed record SettingsReport
{
    public required CopyFile Story { get; init; }

    public required Guide Guide { get; init; }

    public EditorConfigEntry? GuideEntry { get; init; }

    /// <summary>As it is shown, or null.</summary>
    public string? RulesFolder { get; init; }

    public EditorConfigEntry? RulesEntry { get; init; }

    public ImmutableArray<string> Outlets { get; init; } = [];

    public EditorConfigEntry? OutletEntry { get; init; }

    /// <summary>What differs from the rule under the guide; the rule's own severity stands beside it.</summary>
    public ImmutableArray<(RuleSetting Setting, Severity Severity, Severity Own)> Severities { get; init; } = [];

    public ImmutableArray<OptionSetting> Options { get; init; } = [];

    /// <summary>The <c>.editorconfig</c> files above the story, the nearest last.</summary>
    public ImmutableArray<string> EditorConfigs { get; init; } = [];

    /// <summary>Its word lists, the nearest first.</summary>
    public ImmutableArray<string> WordLists { get; init; } = [];

    /// <summary>Its known findings files, the nearest first.</summary>
    public ImmutableArray<string> KnownFiles { get; init; } = [];

    /// <summary>What leaves the story out of folders, or null.</summary>
    public (IgnoreFile File, IgnorePattern Pattern)? Ignored { get; init; }

    public static SettingsReport Of(CopyFile story, SettingsFinder finder, SettingsReader reader)
    {
        var own = finder.For(story);
        var folder = Path.GetDirectoryName(story.FullPath) ?? "";
        return new SettingsReport
        {
            Story = story,
            Guide = own.Options.Guide,
            GuideEntry = reader.DecidingEntry(own.Entries, SettingKind.Guide),
            RulesFolder = own.RulesFolder is { } rules ? ShownPath.Of(rules) : null,
            RulesEntry = reader.DecidingEntry(own.Entries, SettingKind.Rules),
            Outlets = own.Outlets,
            OutletEntry = reader.DecidingEntry(own.Entries, SettingKind.Outlet),
            Severities =
            [
                .. from deciding in reader.DecidingEntries(own.Entries)
                   where own.Options.Severities.ContainsKey(deciding.Rule.Id)
                   let severity = own.Options.Severities[deciding.Rule.Id]
                   let without = deciding.Rule.SeverityOf(own.Options.Guide, null, isQuoted: false)
                   where severity != without
                   orderby deciding.Rule.Id
                   select (new RuleSetting(deciding.Rule.Id, deciding.Rule.Name, deciding.Entry), severity, without),
            ],
            Options = own.RuleOptions,
            EditorConfigs = [.. finder.ChainFor(story).Files.Select(file => file.File.Path)],
            WordLists = FilesAbove.Named(HouseWordFinder.FileName, folder),
            KnownFiles = FilesAbove.Named(KnownFindings.FileName, folder),
            Ignored = new IgnoreFiles(IgnorePolicy.InFolders).FindAny(story.FullPath),
        };
    }
}
