using System.Numerics;
using CopyLint.Model.Quantities;
using CopyLint.Model.Schema;

namespace CopyLint.Analysis;

/// <summary>An action of an analyzer.</summary>
/// <param name="Each">What is run with the index of a place; null for an action on the whole story.</param>
/// <param name="Once">What is run once a story, with the story alone; null for an action on a place.</param>
/// <param name="Test">Of an action on elements: which of them may matter.</param>
internal readonly record struct RegisteredAction(CopyAnalyzer Analyzer, Action<StoryContext, int>? Each, Action<StoryContext>? Once, ElementTest Test)
{
    /// <summary>Of an action on quantities: what they must be.</summary>
    public QuantityGroups Groups { get; init; }

    /// <summary>Runs it for a place, or once. A failure is reported as CL0001, and cancellation passes.</summary>
    public void Run(StoryContext context, int index)
    {
        context.CancellationToken.ThrowIfCancellationRequested();
        try
        {
            if (Once is { } once)
            {
                once(context);
            }
            else
            {
                Each!(context, index);
            }
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            AnalyzerActions.ReportFailure(context, Analyzer, failure);
        }
    }

    /// <summary>Runs it for some elements, up to a failure, or once. Says whether it is to be run for others.</summary>
    /// <param name="first">The element of the lowest bits.</param>
    /// <param name="elements">One of <see cref="ElementSieve.MostActions"/> bits for each element.</param>
    public bool RunsFurther(StoryContext context, int first, ulong elements)
    {
        if (Once is not null)
        {
            Run(context, first);
            return false;
        }

        try
        {
            var each = Each!;
            for (; elements != 0; elements &= elements - 1)
            {
                each(context, first + (BitOperations.TrailingZeroCount(elements) / ElementSieve.MostActions));
            }

            return true;
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            AnalyzerActions.ReportFailure(context, Analyzer, failure);
            return false;
        }
    }

    /// <summary>Runs it for each quantity in its groups, up to a failure, or once.</summary>
    public void RunOnQuantities(StoryContext context)
    {
        if (Once is not null)
        {
            Run(context, 0);
            return;
        }

        context.CancellationToken.ThrowIfCancellationRequested();
        try
        {
            var each = Each!;
            foreach (var quantity in context.Model.QuantitiesOf(Groups))
            {
                each(context, quantity);
            }
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            AnalyzerActions.ReportFailure(context, Analyzer, failure);
        }
    }
}
