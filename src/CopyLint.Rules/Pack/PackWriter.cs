using System.Collections.Immutable;
using System.IO.Compression;
using System.Runtime.InteropServices;
using System.Text;
using CopyLint.Analysis.Predicates;
using CopyLint.Rules.Analyzers;
using CopyLint.Rules.Kinds;
using CopyLint.Rules.Messages;

namespace CopyLint.Rules.Pack;

/// <summary>Stores a pack as one blob, little-endian. The same pack gives the same bytes.</summary>
public sealed class PackWriter
{
    private readonly BinaryWriter _output;
    private readonly PredicateWriter _predicates;

    private PackWriter(BinaryWriter output)
    {
        _output = output;
        _predicates = new PredicateWriter(output);
    }

    public static void Write(RulePack pack, Stream stream)
    {
        using var output = new BinaryWriter(stream, Encoding.UTF8, leaveOpen: true);
        output.Write(PackFormat.Mark);
        output.Write(PackFormat.Version);
        LexiconWriter.Write(pack.Rules.Lexicon, output);
        new PackWriter(output).Definitions(pack.Definitions);
        WriteSources(pack.Sources, stream, output);
    }

    private static void WriteSources(ImmutableArray<PackSource> sources, Stream stream, BinaryWriter output)
    {
        output.Flush();
        using var compressed = new BrotliStream(stream, CompressionLevel.Optimal, leaveOpen: true);
        using var inner = new BinaryWriter(compressed, Encoding.UTF8, leaveOpen: true);
        inner.Write(sources.Length);
        foreach (var source in sources)
        {
            inner.Write(source.Path);
            inner.Write(source.Text);
        }
    }

    private void Definitions(ImmutableArray<RuleDefinition> definitions)
    {
        _output.Write(definitions.Length);
        foreach (var definition in definitions)
        {
            RuleWriter.Write(definition.Rule, _output);
            Body(definition.Body);
            Phrases(definition.Unless.Phrases);
            Message(definition.Message);
            Optional(definition.Suggest, Message);
            _output.Write((sbyte)(definition.Fix is { } fix ? (int)fix : -1));
            _output.Write(definition.Related.Length);
            foreach (var related in definition.Related)
            {
                _predicates.Write(related.At);
                Message(related.Message);
            }
        }
    }

    private void Body(RuleBody body)
    {
        switch (body)
        {
            case PatternBody pattern:
                _output.Write((byte)PackTag.Pattern);
                Phrases(pattern.Find);
                Optional(pattern.When, _predicates.Write);
                break;
            case QueryBody query:
                _output.Write((byte)PackTag.Query);
                _output.Write((byte)query.For);
                Optional(query.When, _predicates.Write);
                Optional(query.At, _predicates.Write);
                break;
            case KindBody kind:
                _output.Write((byte)PackTag.Kind);
                _output.Write(kind.Kind.Name);
                Phrases(kind.Find.Phrases);
                Values(kind);
                break;
            default:
                throw new ArgumentException($"{body.GetType().Name} has no form in the pack.", nameof(body));
        }
    }

    private void Values(KindBody kind)
    {
        foreach (var option in kind.Kind.Options)
        {
            var value = kind.Values[option.Name];
            _output.Write(value.Number);
            _output.Write(value.Words.Length);
            foreach (var word in value.Words)
            {
                _output.Write(word);
            }
        }
    }

    private void Message(MessageTemplate message)
    {
        _output.Write(message.Segments.Length);
        foreach (var segment in message.Segments)
        {
            _output.Write((byte)segment.Kind);
            _output.Write(segment.Text);
            if (segment.Kind == MessageSegmentKind.Value)
            {
                _predicates.Write(segment.Value!);
            }
        }
    }

    private void Phrases(ImmutableArray<int> phrases)
    {
        _output.Write(phrases.Length);
        _output.Write(MemoryMarshal.AsBytes(phrases.AsSpan()));
    }

    private void Optional<T>(T? value, Action<T> write) where T : class
    {
        _output.Write(value is not null);
        if (value is not null)
        {
            write(value);
        }
    }
}
