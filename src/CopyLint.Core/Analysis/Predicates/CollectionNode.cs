using CopyLint.Model;
using CopyLint.Model.Schema;

namespace CopyLint.Analysis.Predicates;

/// <summary><c>list.Any(x => …)</c>, <c>list.Count</c> and so on.</summary>
public sealed class CollectionNode : PredicateNode
{
    /// <summary>Whether it says the same at every place of a story; then it is found out once a story, for there are as many places as words.</summary>
    private readonly bool _isOfStory;

    /// <summary>What an element must be that decides: one of which the condition holds, and for <see cref="CollectionMethod.All"/> one of which it does not.</summary>
    private readonly ElementTest _deciding;

    /// <param name="slot">The slot of the lambda's variable.</param>
    /// <param name="condition">The lambda's body, or null without a lambda.</param>
    public CollectionNode(CollectionMethod method, PredicateNode list, int slot, PredicateNode? condition)
    {
        Method = method;
        List = list;
        Slot = slot;
        Condition = condition;
        Type = method switch
        {
            CollectionMethod.Count => ModelType.Number,
            CollectionMethod.First => ModelType.One(list.Type.Element),
            _ => ModelType.Boolean,
        };
        _isOfStory = IsOfStory(slot);
        _deciding = condition?.TestOf(slot, wanted: method != CollectionMethod.All) ?? ElementTest.None;
    }

    public override ModelType Type { get; }

    public CollectionMethod Method { get; }

    public PredicateNode List { get; }

    public int Slot { get; }

    public PredicateNode? Condition { get; }

    /// <remarks>In most stories no element at all can decide, wherever the list lies.</remarks>
    public override bool Holds(in PredicateFrame frame) =>
        !CanDecide(frame.Model) ? Method == CollectionMethod.All
        : _isOfStory ? Evaluate(frame).Boolean
        : IsFound(frame);

    private bool CanDecide(StoryModel model) => model.Traits.CanPass(List.Type.Element, _deciding);

    private bool IsFound(in PredicateFrame frame)
    {
        var list = List.Evaluate(frame);
        var isAny = Method == CollectionMethod.Any;
        return Find(frame, list.A, list.B, wanted: isAny) < list.B == isAny;
    }

    public override ModelValue Evaluate(in PredicateFrame frame)
    {
        if (!_isOfStory)
        {
            return Answer(frame);
        }

        if (!frame.Model.Answers.TryGetValue(this, out var known))
        {
            known = Answer(frame);
            frame.Model.Answers.Add(this, known);
        }

        return known;
    }

    internal override bool HasNeeds => Method == CollectionMethod.Any;

    internal override bool MayHold(StoryModel model) => Method != CollectionMethod.Any || (CanDecide(model) && Condition?.MayHold(model) != false);

    /// <summary>That of its list: what is dear in its condition is asked of few.</summary>
    internal override AnswerCost Cost => Dearer(AnswerCost.LookedUp, List.Cost);

    internal override bool IsOfStory(int slot) => List.IsOfStory(slot) && Condition?.IsOfStory(slot) != false;

    private ModelValue Answer(in PredicateFrame frame)
    {
        if (Method is CollectionMethod.Any or CollectionMethod.All)
        {
            return ModelValue.Of(IsFound(frame));
        }

        var list = List.Evaluate(frame);
        return Method switch
        {
            CollectionMethod.Count => ModelValue.Of((double)Count(frame, list.A, list.B)),
            _ => First(frame, list),
        };
    }

    private ModelValue First(in PredicateFrame frame, in ModelValue list)
    {
        var found = Find(frame, list.A, list.B, wanted: true);
        return found < list.B ? ModelValue.Index(found) : ModelValue.None;
    }

    /// <summary>The first element for which the condition is <paramref name="wanted"/>, or <paramref name="end"/>.</summary>
    private int Find(PredicateFrame frame, int first, int end, bool wanted)
    {
        if (Condition is not { } condition)
        {
            return wanted ? first : end;
        }

        var traits = _deciding.IsNone || first >= end ? [] : frame.Model.Traits.Of(List.Type.Element);
        for (var i = first; i < end; i++)
        {
            if (traits.IsEmpty || _deciding.Passes(traits[i]))
            {
                frame.Put(Slot, i);
                if (condition.Holds(frame) == wanted)
                {
                    return i;
                }
            }
        }

        return end;
    }

    private int Count(in PredicateFrame frame, int first, int end)
    {
        if (Condition is null)
        {
            return Math.Max(0, end - first);
        }

        var count = 0;
        for (var i = Find(frame, first, end, wanted: true); i < end; i = Find(frame, i + 1, end, wanted: true))
        {
            count++;
        }

        return count;
    }
}
