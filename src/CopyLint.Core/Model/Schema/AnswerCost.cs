namespace CopyLint.Model.Schema;

/// <summary>What it takes to answer a question about an element. Where several sides decide together, the cheap ones are asked first.</summary>
public enum AnswerCost : byte
{
    /// <summary>The element holds the answer.</summary>
    Read,

    /// <summary>The answer is looked up: its sentence, its block, what stands there.</summary>
    LookedUp,

    /// <summary>Much has to be found for the answer.</summary>
    Found,
}
