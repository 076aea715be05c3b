using CopyLint.Model;
using CopyLint.Model.Quantities;
using CopyLint.Model.Sources;

namespace CopyLint.Rules.Kinds;

/// <summary>How many people the copy says that a source is: "two officials".</summary>
public static class SourceNumber
{
    /// <summary>Of more nobody keeps count by name: such a figure is about a crowd.</summary>
    private const int MostPeople = 12;

    /// <returns>The number, 2 or more; 0 where the copy says none, and of what is not people.</returns>
    public static int Of(StoryModel model, in Source source)
    {
        if (source.Kind is not (SourceKind.Official or SourceKind.Bare or SourceKind.People or SourceKind.Professional))
        {
            return 0;
        }

        var within = model.Within(ElementKind.Quantity, source.Span);
        for (var i = within.A; i < within.B; i++)
        {
            ref readonly var quantity = ref model.Quantities[i];
            if (quantity.Kind == QuantityKind.Count && quantity.First < source.Head && quantity.Low == quantity.High && quantity.Low is >= 2 and <= MostPeople)
            {
                return (int)quantity.Low;
            }
        }

        return 0;
    }
}
