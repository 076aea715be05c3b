using CopyLint.Analysis;

namespace CopyLint.Rules.Pack;

internal static class RuleWriter
{
    public static void Write(Rule rule, BinaryWriter output)
    {
        output.Write(rule.Id);
        output.Write(rule.Name);
        output.Write(rule.Descriptor.Title.ToString(null));
        output.Write(rule.Descriptor.Category);
        output.Write(rule.Descriptor.Description.ToString(null));
        output.Write((byte)rule.Severity);
        output.Write((byte)rule.Quoted);
        output.Write(rule.Where.Bits);
        output.Write((byte)rule.Guides.Count);
        foreach (var (guide, severity) in rule.Guides.OrderBy(pair => pair.Key))
        {
            output.Write((byte)guide);
            output.Write((byte)severity);
        }

        output.Write((byte)rule.Bands.Count);
        foreach (var (band, severity) in rule.Bands.OrderBy(pair => pair.Key, StringComparer.Ordinal))
        {
            output.Write(band);
            output.Write((byte)severity);
        }

        output.Write((byte)rule.InsteadOf.Length);
        foreach (var id in rule.InsteadOf)
        {
            output.Write(id);
        }
    }
}
