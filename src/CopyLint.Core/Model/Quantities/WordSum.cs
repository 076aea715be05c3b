namespace CopyLint.Model.Quantities;

/// <summary>A number in words while it is read: "two hundred" is current 200; "thousand" moves it to the total.</summary>
internal readonly record struct WordSum(double Total, double Current, double Scale, bool TakesAnd)
{
    public WordSum(int first) : this(0, first, 1, false)
    {
    }

    public WordSum Scaled(double factor)
    {
        var current = Math.Max(1, Current) * factor;
        return factor < 1000 ? new WordSum(Total, current, factor, true) : new WordSum(Total + current, 0, factor, true);
    }

    /// <summary>Whether another number word goes on with the same number: "twenty-three", "two hundred five", not "two three".</summary>
    public bool TryAdd(int word, out WordSum sum)
    {
        sum = this with { Current = Current + word, Scale = 1, TakesAnd = false };
        if (word <= 0)
        {
            return false;
        }

        var below = Current % 100;
        return Current == 0 ? Total > 0 : below == 0 ? word < 100 : word < 10 && below >= 20 && below % 10 == 0;
    }
}
