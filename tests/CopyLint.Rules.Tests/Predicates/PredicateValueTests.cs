using CopyLint.Analysis.Predicates;
using CopyLint.Model;
using Microsoft.CodeAnalysis.Text;

namespace CopyLint.Rules.Tests.Predicates;

/// <summary>What expressions mean, and that the pack gives them back unchanged.</summary>
public sealed class PredicateValueTests
{
    public static TheoryData<string, string> Values => new()
    {
        // Members, literals, numbers.
        { "it", "The dogs ran far." },
        { "it.Words", "The dogs ran far." },
        { "it.WordCount", "4" },
        { "it.Block.Words", "The dogs sat. The dogs ran far." },
        { "it.Story.Blocks", "The dogs sat. The dogs ran far., “We saw two dogs,” she told us. It rained." },
        { "it.Role", "body" },
        { "it.IsQuoted", "false" },
        { "\"as it stands\"", "as it stands" },
        { "1 + 2 * 3 - 4 / 8", "6.5" },
        { "7 % 4", "3" },
        { "-it.WordCount", "-4" },
        { "1000000 / 3", "333333.333" },
        { "(1 + 2) * 3", "9" },

        // Comparison and logic.
        { "it.WordCount == 4", "true" },
        { "it.WordCount != 4", "false" },
        { "it.WordCount < 5 && it.WordCount <= 4 && it.WordCount > 3 && it.WordCount >= 4", "true" },
        { "it.IsQuoted || !it.IsQuoted", "true" },
        { "it.IsQuoted == false", "true" },
        { "it.Role == BlockRole.Body", "true" },
        { "it.Role != BlockRole.Headline", "true" },
        { "it.Words == \"THE DOGS ran   far.\"", "true" },
        { "it.Words == \"The dogs ran far\"", "false" },
        { "it.Words == it.Next.Words", "false" },
        { "it.Previous.Next == it", "true" },
        { "it.Next == it", "false" },
        { "it.WordCount > 3 ? \"many\" : \"few\"", "many" },

        // Patterns.
        { "it.WordCount is 4", "true" },
        { "it.WordCount is > 3 and < 5", "true" },
        { "it.WordCount is < -3 or 4", "true" },
        { "it.WordCount is not 4", "false" },
        { "it.Role is BlockRole.Body", "true" },
        { "it.Role is BlockRole.Headline or BlockRole.Body", "true" },
        { "it.Role is not (BlockRole.Headline or BlockRole.Display)", "true" },
        { "it.Words is \"it rained.\" or \"the dogs ran far.\"", "true" },
        { "it.IsQuoted is false", "true" },

        // Lists.
        { "it.Story.Sentences.Count", "4" },
        { "it.Story.Sentences.Count()", "4" },
        { "it.Story.Sentences.Any()", "true" },
        { "it.Quotations.Any()", "false" },
        { "it.Story.Quotations.Count", "1" },
        { "it.Story.Sentences.Any(s => s.WordCount == 2)", "true" },
        { "it.Story.Sentences.All(s => s.WordCount > 2)", "false" },
        { "it.Quotations.All(q => q.IsQuoted)", "true" },
        { "it.Story.Sentences.Count((s) => s.WordCount > 3)", "2" },
        { "it.Story.Sentences.First(s => s.WordCount == 2)", "It rained." },
        { "it.Block.Sentences.First()", "The dogs sat." },
        { "it.Story.Blocks.Count(b => b.Sentences.Any(s => s == it))", "1" },
        { "it.Story.Blocks.First(b => b.Sentences.All(s => b.Sentences.Any(t => t.Words == s.Words && t.Block == b)))", "The dogs sat. The dogs ran far." },

        // Phrases.
        { "it.Has(\"dogs ran\")", "true" },
        { "it.Has(\"dogs sat\")", "false" },
        { "it.Block.Has(\"dogs sat\")", "true" },
        { "it.Story.Has(\"<reporting-verb> us\")", "true" },
        { "it.Block.Has(\"<reporting-verb> us\")", "false" },
        { "it.Words.Has(\"(cats|dogs)\")", "true" },
        { "it.Story.Sentences.Count(s => s.Has(\"dogs\"))", "3" },

        // What does not exist.
        { "it.Previous.Previous", "" },
        { "it.Previous.Previous is null", "true" },
        { "it.Previous.Previous == null", "true" },
        { "null != it.Previous", "true" },
        { "it.Previous.Previous.Words is null", "true" },
        { "it.Words is not null", "true" },
        { "it.Previous.Previous.Words", "" },
        { "it.Previous.Previous.WordCount", "0" },
        { "it.Previous.Previous.IsQuoted", "false" },
        { "it.Previous.Previous.Role", "" },
        { "it.Previous.Previous.Role is BlockRole.Body", "false" },
        { "it.Previous.Previous.Role is null", "true" },
        { "it.Previous.Previous.Quotations.Any()", "false" },
        { "it.Previous.Previous.Quotations.Count", "0" },
        { "it.Previous.Previous.Quotations.All(q => q.IsQuoted)", "true" },
        { "it.Previous.Previous.Quotations.First().Words", "" },
        { "it.Previous.Previous.Block.Previous.Has(\"dogs\")", "false" },
        { "it.Previous.Previous.Words.Has(\"dogs\")", "false" },
        { "it.Story.Sentences.First(s => s.WordCount > 99).Sources.Any(s => s.IsNamed)", "false" },
    };

    [Theory]
    [MemberData(nameof(Values))]
    public void An_expression_has_its_value(string expression, string expected) => Bindings.ValueOf(expression).ShouldBe(expected);

    [Theory]
    [MemberData(nameof(Values))]
    public void The_pack_gives_an_expression_back(string expression, string expected)
    {
        var (node, _, lexicon) = Bindings.Bind(expression, (binder, scalar) => binder.BindValue(scalar, ElementKind.Sentence));
        using var pack = new MemoryStream();
        new PredicateWriter(new BinaryWriter(pack)).Write(node!);
        pack.Position = 0;

        var read = new PredicateReader(new BinaryReader(pack)).Read();

        pack.Position.ShouldBe(pack.Length);
        read.Type.ShouldBe(node!.Type);
        Bindings.ValueOf(read, lexicon).ShouldBe(expected);
    }

    [Fact]
    public void A_pack_that_names_an_unknown_member_is_refused()
    {
        using var pack = new MemoryStream([2, 1, (byte)ElementKind.Sentence, 0, 4, (byte)'N', (byte)'o', (byte)'p', (byte)'e']);

        Should.Throw<InvalidDataException>(() => new PredicateReader(new BinaryReader(pack)).Read()).Message.ShouldContain("Sentence.Nope");
    }

    [Fact]
    public void A_place_is_the_span_of_words_or_of_an_element()
    {
        var (node, _, lexicon) = Bindings.Bind("it.Story.Quotations.First()", (binder, scalar) => binder.BindPlace(scalar, ElementKind.Sentence));
        var model = StoryModel.Create(SourceText.From(Bindings.Story), lexicon);

        var place = PredicateSpan.Of(model, node!.Type, node.Evaluate(new PredicateFrame(model, 1)));

        model.Tree.Source.ToString(place!.Value).ShouldBe("“We saw two dogs,”");
    }

    [Fact]
    public void A_place_that_does_not_exist_is_null()
    {
        var (node, _, lexicon) = Bindings.Bind("it.Quotations.First().Words", (binder, scalar) => binder.BindPlace(scalar, ElementKind.Sentence));
        var model = StoryModel.Create(SourceText.From(Bindings.Story), lexicon);

        PredicateSpan.Of(model, node!.Type, node.Evaluate(new PredicateFrame(model, 1))).ShouldBeNull();
    }

    [Fact]
    public void Evaluating_allocates_nothing()
    {
        var (node, _, lexicon) = Bindings.Bind(
            "it.Story.Sentences.Count(s => s.Has(\"dogs\") && s.Words != \"x\") is > 1 && it.Block.Sentences.Any(s => s.Previous is null || s.Role == it.Role)",
            (binder, scalar) => binder.BindCondition(scalar, ElementKind.Sentence));
        var model = StoryModel.Create(SourceText.From(Bindings.Story), lexicon);
        var frame = new PredicateFrame(model, 1);
        node!.Evaluate(frame).Boolean.ShouldBeTrue();

        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 100; i++)
        {
            node.Evaluate(frame);
        }

        (GC.GetAllocatedBytesForCurrentThread() - before).ShouldBe(0);
    }

    [Theory]
    [InlineData(ElementKind.Attribution, "it.Source.IsAnonymous && !it.Source.IsPlural", 1)]
    [InlineData(ElementKind.Attribution, "it.Source.Kind is SourceKind.Person", 1)]
    [InlineData(ElementKind.Attribution, "it.Source.Kind is not SourceKind.Person", 1)]
    [InlineData(ElementKind.Attribution, "it.Source.IsAnonymous || it.Source.Kind is SourceKind.Person", 2)]
    [InlineData(ElementKind.Attribution, "!(it.Source.IsAnonymous || it.Source.IsPlural)", 1)]
    [InlineData(ElementKind.Attribution, "it.Source.Kind is SourceKind.Person && !it.Source.IsAnonymous", 1)]
    [InlineData(ElementKind.Attribution, "it.Source == null", 0)]
    [InlineData(ElementKind.Attribution, "it.Source != null && it.Source.Introduction == null", 2)]
    [InlineData(ElementKind.Quantity, "!(it.Kind is QuantityKind.Measure && !it.IsRange)", 1)]
    [InlineData(ElementKind.Quantity, "it.IsRange && it.Kind is not QuantityKind.Measure", 1)]
    [InlineData(ElementKind.Quantity, "it.HasUnit && it.Low > 1 || it.IsPlural", 2)]
    [InlineData(ElementKind.Term, "it.RepeatedNoun != null", 1)]
    [InlineData(ElementKind.Term, "it.RepeatedNoun == null", 2)]
    public void The_test_of_a_condition_tells_elements_apart(ElementKind kind, string expression, int passed)
    {
        var (node, _, _) = Bindings.Bind(expression, (binder, scalar) => binder.BindCondition(scalar, kind));
        var model = StoryModel.Create(SourceText.From("A military official said the road was 8 kilometers long. Anna Roe said it had cost 20 to 30 lives. The ABM missile passed the ISS."), DefaultRules.Pack.Rules.Lexicon);
        var test = node!.TestOf(0, wanted: true);
        var opposite = node.TestOf(0, wanted: false);
        var count = 0;
        for (var i = 0; i < model.Count(kind); i++)
        {
            var traits = model.Traits.Of(kind)[i];
            var frame = new PredicateFrame(model, i);
            (node.Holds(frame) ? test : opposite).Passes(traits).ShouldBeTrue();
            (test.Passes(traits) && (node.Untold(0)?.Holds(frame) ?? true)).ShouldBe(node.Holds(frame));
            count += test.Passes(traits) ? 1 : 0;
        }

        count.ShouldBe(passed);
    }
}
