using System.Collections.Immutable;
using CopyLint.Diagnostics;
using CopyLint.Rules.Analyzers;
using CopyLint.Rules.Messages;
using CopyLint.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace CopyLint.Rules.Kinds;

/// <summary>What a rule file says to its kind: checked against the kind's declaration, so that every read succeeds.</summary>
/// <param name="Values">A value for each declared option.</param>
/// <param name="Find">Patterns whose matches a kind starts from (<see cref="RuleKind.StartsFromPatterns"/>).</param>
/// <param name="Unless">Patterns over which the rule is silent.</param>
/// <param name="Suggest">What stands in the place of the words, if the rule says so.</param>
/// <param name="Fix">How far a fix can be trusted; null for a rule without fix.</param>
public sealed record KindSettings(
    ImmutableDictionary<string, KindValue> Values,
    PhraseSet Find,
    PhraseSet Unless,
    MessageTemplate Message,
    MessageTemplate? Suggest,
    FixApplicability? Fix)
{
    public string Word(string option) => Values[option].Words[0];

    public ImmutableArray<string> Words(string option) => Values[option].Words;

    public double Number(string option) => Values[option].Number;

    public bool Boolean(string option) => Values[option].Number != 0;

    /// <summary>Whether the rule's <c>unless:</c> keeps it silent at these words. A kind asks before it reports.</summary>
    public bool IsExcepted(StoryTree tree, TextSpan span) => Unless.Overlaps(tree, span);

    /// <summary>The fix, or null where the rule offers none.</summary>
    /// <param name="title">In the imperative: "Delete the second 'the'".</param>
    /// <param name="edits">In the order of the text.</param>
    public CodeFix? FixOf(LazyText title, params ImmutableArray<TextChange> edits) =>
        Fix is { } applicability ? new CodeFix(title, applicability, edits) : null;

    /// <summary>The fix with one edit, whose text is put together when somebody reads it.</summary>
    public CodeFix? FixOf(LazyText title, TextSpan place, LazyText text) =>
        Fix is { } applicability ? new CodeFix(title, applicability, place, text) : null;
}
