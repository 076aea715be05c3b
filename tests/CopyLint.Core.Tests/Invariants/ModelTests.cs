using CopyLint.Model;
using CopyLint.Model.Schema;
using Microsoft.CodeAnalysis.Text;

namespace CopyLint.Core.Tests.Invariants;

/// <summary>What holds of the model of any text.</summary>
public sealed class ModelTests
{
    private const int Many = 10_000;

    [Fact]
    public void Elements_of_any_text_lie_in_it_and_in_order() => Texts.Check(Many, text =>
    {
        var model = Stories.Model(text);
        var whole = new TextSpan(0, text.Length);
        foreach (var kind in Enum.GetValues<ElementKind>())
        {
            var last = 0;
            for (var i = 0; i < model.Count(kind); i++)
            {
                var span = model.SpanOf(kind, i);
                Texts.Holds(whole.Contains(span), $"{kind} {span} lies in the text");
                Texts.Holds(span.Start >= last, $"{kind} {span} stands in order");
                last = span.Start;
            }
        }

        foreach (var repeat in model.Repeats.Sentences)
        {
            Texts.Holds(repeat.First < repeat.Second, $"{repeat}");
        }
    });

    [Fact]
    public void Traits_of_elements_say_what_their_members_say() => Texts.Check(Many, text =>
    {
        var model = Stories.Model(text);
        foreach (var kind in Enum.GetValues<ElementKind>())
        {
            for (var i = 0; i < model.Count(kind); i++)
            {
                foreach (var member in ModelSchema.Members(kind))
                {
                    Texts.Holds(member.Trait < 0 || IsTold(model.Traits.Of(kind)[i], member, member.Get(model, i)), $"{kind}.{member.Name} of {model.SpanOf(kind, i)}");
                }
            }
        }
    });

    private static bool IsTold(ulong traits, ModelMember member, ModelValue value)
    {
        var at = traits >> member.Trait;
        return member.Type.Kind switch
        {
            ModelTypeKind.Enum => (at & (1UL << Enum.GetValues(member.Type.EnumType!).Length) - 1) == 1UL << value.A,
            ModelTypeKind.Element => (at & 1) != 0 == value.IsNone,
            ModelTypeKind.Words => (at & 1) != 0 || value.IsNone,
            _ => (at & 1) != 0 == value.Boolean || (member.IsTraitOpen && !value.Boolean),
        } && (traits & ElementTest.Always) != 0;
    }
}
