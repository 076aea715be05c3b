using System.Collections.Immutable;

namespace CopyLint.Rules.Files;

/// <param name="Entries">In the order of the file; keys are distinct.</param>
public sealed record YamlMapping(string Path, int Line, int Column, ImmutableArray<(YamlScalar Key, YamlNode Value)> Entries) : YamlNode(Path, Line, Column)
{
    public YamlNode? this[string key] => Entries.FirstOrDefault(entry => entry.Key.Value == key).Value;
}
