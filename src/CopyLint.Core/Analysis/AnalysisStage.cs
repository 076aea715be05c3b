namespace CopyLint.Analysis;

/// <summary>The parts of a run that are measured, in the order of the flow.</summary>
public enum AnalysisStage : byte
{
    /// <summary>Bytes from the file system.</summary>
    Read,

    /// <summary>Bytes to characters.</summary>
    Decode,

    /// <summary>Tokens, blocks, sentences, roles, and the phrases in them.</summary>
    Tree,

    /// <summary>What the copy says: each recognizer.</summary>
    Model,

    /// <summary>The rules that look at one story.</summary>
    Rules,

    /// <summary>House words, the order of findings, and which of two on the same words stays.</summary>
    Order,

    /// <summary>What is remembered of stories, and the rules that look across them.</summary>
    Edition,

    /// <summary>Findings to output.</summary>
    Write,
}
