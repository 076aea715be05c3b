using System.Collections.Immutable;
using System.Runtime.InteropServices;
using CopyLint.Analysis;
using CopyLint.Diagnostics;
using CopyLint.Rules.Analyzers;
using CopyLint.Syntax;

namespace CopyLint.Rules.Pack;

internal static class RuleReader
{
    public static Rule Read(BinaryReader input)
    {
        var id = input.ReadString();
        var name = input.ReadString();
        var title = input.ReadString();
        var family = input.ReadString();
        var why = input.ReadString();
        var severity = (Severity)input.ReadByte();
        return new Rule
        {
            Descriptor = RuleDescriptors.Create(id, title, family, why, severity),
            Name = name,
            Severity = severity,
            Quoted = (Severity)input.ReadByte(),
            Where = new BlockRoles(input.ReadUInt16()),
            Guides = Guides(input),
            Bands = Bands(input),
            InsteadOf = Ids(input),
        };
    }

    private static ImmutableDictionary<Guide, Severity> Guides(BinaryReader input)
    {
        var guides = ImmutableDictionary<Guide, Severity>.Empty;
        for (var count = input.ReadByte(); count > 0; count--)
        {
            guides = guides.Add((Guide)input.ReadByte(), (Severity)input.ReadByte());
        }

        return guides;
    }

    private static ImmutableDictionary<string, Severity> Bands(BinaryReader input)
    {
        var bands = ImmutableDictionary<string, Severity>.Empty;
        for (var count = input.ReadByte(); count > 0; count--)
        {
            bands = bands.Add(input.ReadString(), (Severity)input.ReadByte());
        }

        return bands;
    }

    private static ImmutableArray<string> Ids(BinaryReader input)
    {
        var ids = new string[input.ReadByte()];
        for (var i = 0; i < ids.Length; i++)
        {
            ids[i] = input.ReadString();
        }

        return ImmutableCollectionsMarshal.AsImmutableArray(ids);
    }
}
