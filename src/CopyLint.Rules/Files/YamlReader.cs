using CopyLint.Analysis;
using System.Collections.Immutable;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace CopyLint.Rules.Files;

/// <summary>
/// Reads one YAML file into nodes with places. Whatever the YAML parser throws becomes an error at its place; duplicate
/// keys, aliases and a second document are errors too. The input is bounded in depth.
/// </summary>
public static class YamlReader
{
    private const int DeepestNesting = 32;

    /// <summary>The root node, or null where the file is empty or no YAML (then an error says why).</summary>
    public static YamlNode? Read(string path, string text, RuleFileErrors errors)
    {
        try
        {
            var parser = new Parser(new StringReader(text));
            parser.Consume<StreamStart>();
            if (!parser.TryConsume<DocumentStart>(out _))
            {
                errors.Add(new HouseFileError(EngineRules.RuleFileWrong.Id, path, 1, 1, "The file is empty."));
                return null;
            }

            var root = Node(parser, path, text, errors, 0);
            parser.Consume<DocumentEnd>();
            if (parser.TryConsume<DocumentStart>(out var second))
            {
                errors.Add(new HouseFileError(EngineRules.RuleFileWrong.Id, path, (int)second.Start.Line, (int)second.Start.Column, "One file holds one document: remove the second '---'."));
            }

            return root;
        }
        catch (YamlException failure)
        {
            errors.Add(new HouseFileError(EngineRules.RuleFileWrong.Id, path, (int)Math.Max(1, failure.Start.Line), (int)Math.Max(1, failure.Start.Column), $"This is not valid YAML: {Cause(failure)}"));
            return null;
        }
        catch (Exception failure) when (failure is InvalidOperationException or ArgumentException or IndexOutOfRangeException)
        {
            errors.Add(new HouseFileError(EngineRules.RuleFileWrong.Id, path, 1, 1, $"This is not valid YAML: {failure.Message}"));
            return null;
        }
    }

    private static string Cause(YamlException failure)
    {
        var message = (failure.InnerException ?? failure).Message;
        var end = message.IndexOf("): ", StringComparison.Ordinal);
        return message.StartsWith('(') && end > 0 ? message[(end + 3)..] : message;
    }

    private static YamlNode Node(IParser parser, string path, string text, RuleFileErrors errors, int depth)
    {
        var start = parser.Current!.Start;
        if (depth > DeepestNesting)
        {
            throw new YamlException(start, start, $"nested more than {DeepestNesting} levels deep");
        }

        if (parser.TryConsume<Scalar>(out var scalar))
        {
            return ScalarOf(scalar, path, text);
        }

        if (parser.TryConsume<SequenceStart>(out _))
        {
            var items = ImmutableArray.CreateBuilder<YamlNode>();
            while (!parser.TryConsume<SequenceEnd>(out _))
            {
                items.Add(Node(parser, path, text, errors, depth + 1));
            }

            return new YamlSequence(path, (int)start.Line, (int)start.Column, items.ToImmutable());
        }

        if (parser.TryConsume<MappingStart>(out _))
        {
            return Mapping(parser, path, text, errors, depth, start);
        }

        throw new YamlException(start, parser.Current.End, "aliases are not supported in rule files");
    }

    private static YamlMapping Mapping(IParser parser, string path, string text, RuleFileErrors errors, int depth, Mark start)
    {
        var entries = ImmutableArray.CreateBuilder<(YamlScalar, YamlNode)>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        while (!parser.TryConsume<MappingEnd>(out _))
        {
            var key = Node(parser, path, text, errors, depth + 1);
            var value = Node(parser, path, text, errors, depth + 1);
            if (key is not YamlScalar name)
            {
                errors.Add(key, "A key must be a plain word.");
            }
            else if (!seen.Add(name.Value))
            {
                errors.Add(name, $"'{name.Value}' is given twice.");
            }
            else
            {
                entries.Add((name, value));
            }
        }

        return new YamlMapping(path, (int)start.Line, (int)start.Column, entries.ToImmutable());
    }

    private static YamlScalar ScalarOf(Scalar scalar, string path, string text)
    {
        var from = (int)Math.Clamp(scalar.Start.Index, 0, text.Length);
        var to = (int)Math.Clamp(scalar.End.Index, from, text.Length);
        return new YamlScalar(path, (int)scalar.Start.Line, (int)scalar.Start.Column, scalar.Value, scalar.Style, text[from..to]);
    }
}
