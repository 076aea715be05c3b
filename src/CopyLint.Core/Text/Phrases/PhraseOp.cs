namespace CopyLint.Text.Phrases;

/// <summary>One instruction of a compiled phrase. See <see cref="PhraseOpCode"/> for what A and B hold.</summary>
public readonly record struct PhraseOp(PhraseOpCode Code, int A = 0, int B = 0);
