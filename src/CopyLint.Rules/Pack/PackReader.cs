using System.Collections.Immutable;
using System.IO.Compression;
using System.Runtime.InteropServices;
using System.Text;
using CopyLint.Analysis.Predicates;
using CopyLint.Diagnostics;
using CopyLint.Model;
using CopyLint.Rules.Analyzers;
using CopyLint.Rules.Kinds;
using CopyLint.Rules.Messages;

namespace CopyLint.Rules.Pack;

/// <summary>Loads what <see cref="PackWriter"/> stored, without a parser. A pack of another version is an <see cref="InvalidDataException"/>.</summary>
public sealed class PackReader
{
    private readonly BinaryReader _input;
    private readonly PredicateReader _predicates;

    private PackReader(BinaryReader input)
    {
        _input = input;
        _predicates = new PredicateReader(input);
    }

    /// <param name="open">Opens the blob from its beginning; called again when the sources are first asked for. The stream can seek.</param>
    public static RulePack Read(Func<Stream> open)
    {
        using var stream = open();
        using var input = new BinaryReader(stream, Encoding.UTF8);
        if (input.ReadUInt32() != PackFormat.Mark || input.ReadInt32() != PackFormat.Version)
        {
            throw new InvalidDataException($"This is not a rule pack of format {PackFormat.Version}.");
        }

        var lexicon = LexiconReader.Read(input);
        var definitions = new PackReader(input).Definitions();
        var offset = stream.Position;
        return new RulePack(lexicon, definitions, () => Sources(open, offset));
    }

    private static ImmutableArray<PackSource> Sources(Func<Stream> open, long offset)
    {
        using var stream = open();
        stream.Position = offset;
        using var input = new BinaryReader(new BrotliStream(stream, CompressionMode.Decompress), Encoding.UTF8);
        var sources = ImmutableArray.CreateBuilder<PackSource>();
        var count = input.ReadInt32();
        for (var i = 0; i < count; i++)
        {
            sources.Add(new PackSource(input.ReadString(), input.ReadString()));
        }

        return sources.ToImmutable();
    }

    private ImmutableArray<RuleDefinition> Definitions()
    {
        var definitions = new RuleDefinition[_input.ReadInt32()];
        for (var i = 0; i < definitions.Length; i++)
        {
            var rule = RuleReader.Read(_input);
            var body = Body();
            var unless = new PhraseSet(Phrases());
            var message = Message();
            var suggest = _input.ReadBoolean() ? Message() : null;
            var fix = _input.ReadSByte();
            definitions[i] = new RuleDefinition(rule, body, unless, message, suggest, fix < 0 ? null : (FixApplicability)fix, Related());
        }

        return ImmutableCollectionsMarshal.AsImmutableArray(definitions);
    }

    private RuleBody Body() => (PackTag)_input.ReadByte() switch
    {
        PackTag.Pattern => new PatternBody(Phrases(), OptionalPredicate()),
        PackTag.Query => new QueryBody((ElementKind)_input.ReadByte(), OptionalPredicate(), OptionalPredicate()),
        PackTag.Kind => Kind(),
        var tag => throw new InvalidDataException($"The rule pack holds a rule of shape {(byte)tag}, which this version does not know."),
    };

    private KindBody Kind()
    {
        var name = _input.ReadString();
        var kind = RuleKinds.Find(name) ?? throw new InvalidDataException($"The rule pack asks for the kind '{name}', which this version does not know.");
        var find = new PhraseSet(Phrases());
        var values = ImmutableDictionary.CreateBuilder<string, KindValue>();
        foreach (var option in kind.Options)
        {
            var number = _input.ReadDouble();
            var words = new string[_input.ReadInt32()];
            for (var i = 0; i < words.Length; i++)
            {
                words[i] = _input.ReadString();
            }

            values.Add(option.Name, new KindValue(number, ImmutableCollectionsMarshal.AsImmutableArray(words)));
        }

        return new KindBody(kind, find, values.ToImmutable());
    }

    private ImmutableArray<RelatedDefinition> Related()
    {
        var related = new RelatedDefinition[_input.ReadInt32()];
        for (var i = 0; i < related.Length; i++)
        {
            related[i] = new RelatedDefinition(_predicates.Read(), Message());
        }

        return ImmutableCollectionsMarshal.AsImmutableArray(related);
    }

    private MessageTemplate Message()
    {
        var segments = new MessageSegment[_input.ReadInt32()];
        for (var i = 0; i < segments.Length; i++)
        {
            var kind = (MessageSegmentKind)_input.ReadByte();
            segments[i] = new MessageSegment(kind, _input.ReadString(), kind == MessageSegmentKind.Value ? _predicates.Read() : null);
        }

        return new MessageTemplate(ImmutableCollectionsMarshal.AsImmutableArray(segments));
    }

    private PredicateNode? OptionalPredicate() => _input.ReadBoolean() ? _predicates.Read() : null;

    private ImmutableArray<int> Phrases()
    {
        var phrases = new int[_input.ReadInt32()];
        _input.BaseStream.ReadExactly(MemoryMarshal.AsBytes(phrases.AsSpan()));
        return ImmutableCollectionsMarshal.AsImmutableArray(phrases);
    }
}
