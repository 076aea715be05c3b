using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;

namespace CopyLint.Workspace.Settings;

/// <summary>The <c>.editorconfig</c> files above a folder, the nearest last, and what they say of a file. Safe for many threads.</summary>
public sealed class EditorConfigChain
{
    private readonly AnalyzerConfigSet? _roslyn;
    private readonly ImmutableArray<EditorConfigEntry> _entries;
    private readonly ConcurrentDictionary<object, EditorConfigResult> _bySections = new(ReferenceEqualityComparer.Instance);

    private EditorConfigChain(ImmutableArray<EditorConfigFile> files)
    {
        Files = files;
        _entries = [.. files.SelectMany(file => file.Entries)];
        if (_entries.Any(entry => entry.HoldsAnywhere))
        {
            _roslyn = AnalyzerConfigSet.Create(Configs(files));
        }
    }

    public static EditorConfigChain Empty { get; } = new([]);

    public ImmutableArray<EditorConfigFile> Files { get; }

    /// <summary>The chain of a folder below that has a file of its own.</summary>
    public EditorConfigChain With(EditorConfigFile nearest) => new(nearest.IsRoot ? [nearest] : Files.Add(nearest));

    /// <summary>What holds for a file. Files for which the same sections hold get the same object.</summary>
    public EditorConfigResult For(string fullPath)
    {
        if (_roslyn is null)
        {
            return EditorConfigResult.Empty;
        }

        var options = _roslyn.GetOptionsForSourcePath(fullPath).AnalyzerOptions;
        return options.IsEmpty ? EditorConfigResult.Empty : _bySections.GetOrAdd(options, static (_, state) => state.chain.Result(state.options), (chain: this, options));
    }

    private EditorConfigResult Result(ImmutableDictionary<string, string> numbers) =>
        new([.. numbers.Values.Select(number => int.Parse(number, CultureInfo.InvariantCulture)).Order().Select(number => _entries[number])]);

    private static ImmutableArray<AnalyzerConfig> Configs(ImmutableArray<EditorConfigFile> files)
    {
        var configs = ImmutableArray.CreateBuilder<AnalyzerConfig>();
        var first = 0;
        foreach (var file in files)
        {
            configs.Add(AnalyzerConfig.Parse(file.Numbered(first), file.File.FullPath));
            first += file.Entries.Length;
        }

        return configs.ToImmutable();
    }
}
