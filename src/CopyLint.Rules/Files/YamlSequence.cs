using System.Collections.Immutable;

namespace CopyLint.Rules.Files;

public sealed record YamlSequence(string Path, int Line, int Column, ImmutableArray<YamlNode> Items) : YamlNode(Path, Line, Column);
