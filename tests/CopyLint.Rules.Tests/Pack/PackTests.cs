using System.Runtime.InteropServices;
using CopyLint.Analysis;
using CopyLint.Rules.Files;
using CopyLint.Rules.Pack;
using Microsoft.CodeAnalysis.Text;

namespace CopyLint.Rules.Tests.Pack;

/// <summary>A stored pack is the pack that was compiled.</summary>
public sealed class PackTests
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_stored_pack_finds_what_the_compiled_rules_find(bool isUsedWhereItLies)
    {
        var stored = PackReader.Read(isUsedWhereItLies ? () => Memory(Bytes()) : () => new MemoryStream(Bytes()));
        var compiled = new CopyDriver(DefaultRules.Pack.Rules);
        var loaded = new CopyDriver(stored.Rules);
        foreach (var text in Texts())
        {
            Shown(loaded, text).ShouldBe(Shown(compiled, text));
        }
    }

    [Fact]
    public void A_stored_pack_keeps_its_sources() => PackReader.Read(() => new MemoryStream(Bytes())).Sources.ShouldBe(DefaultRules.Pack.Sources);

    [Fact]
    public void The_same_rules_give_the_same_bytes()
    {
        var again = RuleCompiler.Compile(DefaultRules.Sources.Reverse(), new RuleFileErrors())!;
        using var stream = new MemoryStream();
        PackWriter.Write(again, stream);
        stream.ToArray().ShouldBe(Bytes());
    }

    [Fact]
    public void A_file_of_another_format_is_refused()
    {
        var bytes = Bytes();
        bytes[4]++;
        Should.Throw<InvalidDataException>(() => PackReader.Read(() => new MemoryStream(bytes))).Message.ShouldBe($"This is not a rule pack of format {PackFormat.Version}.");
    }

    [Theory]
    [InlineData(2)]
    [InlineData(16)]
    public void A_pack_that_breaks_off_is_not_read_beyond_its_end(int part)
    {
        var bytes = Bytes();
        var left = bytes[..(bytes.Length / part)];
        Should.Throw<EndOfStreamException>(() => PackReader.Read(() => new MemoryStream(left)));
        Should.Throw<EndOfStreamException>(() => PackReader.Read(() => Memory(left)));
    }

    /// <summary>Memory as a binary's is, which stays.</summary>
    private static unsafe UnmanagedMemoryStream Memory(byte[] bytes)
    {
        var memory = (byte*)NativeMemory.Alloc((nuint)bytes.Length);
        bytes.CopyTo(new Span<byte>(memory, bytes.Length));
        return new UnmanagedMemoryStream(memory, bytes.Length);
    }

    private static byte[] Bytes()
    {
        using var stream = new MemoryStream();
        PackWriter.Write(DefaultRules.Pack, stream);
        return stream.ToArray();
    }

    private static IEnumerable<string> Texts()
    {
        var errors = new RuleFileErrors();
        var examples = DefaultRules.Sources
            .Where(source => !source.IsLexicon)
            .Select(source => RuleFileReader.Read(source.Path, source.Text, errors)!)
            .SelectMany(file => file.Wrong.Concat(file.Right))
            .Select(example => example.Text);
        var seeds = Directory.GetFiles(Path.Join(DefaultRules.Root, "seeds"), "*.txt").Select(File.ReadAllText);
        return examples.Concat(seeds);
    }

    private static string[] Shown(CopyDriver driver, string text) =>
    [
        .. driver.Analyze(SourceText.From(text), AnalysisOptions.Default, CancellationToken.None)
            .Select(d => $"{d.Id} {d.Span} {d.Severity} {d.Message} {string.Join('|', d.Related)} {d.Fix?.Title} {string.Join('|', d.Fix?.Edits ?? [])}"),
    ];
}
