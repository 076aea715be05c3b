using CopyLint.Analysis;
using CopyLint.Model.Variants;
using CopyLint.Syntax;
using CopyLint.Text;

namespace CopyLint.Rules.Kinds;

/// <summary>Which mentions of variants a rule counts: those of its class that are the writer's own choice.</summary>
/// <param name="variantClass">The class, or null for compounds.</param>
internal readonly ref struct VariantFilter(StoryContext story, Rule rule, KindSettings settings, string? variantClass)
{
    private readonly StoryTree _tree = story.Tree;

    public bool Counts(in VariantMention mention) => MayCount(mention) && IsOpen(mention);

    /// <summary>Whether the mention is one of the rule's class and the writer's choice, by its own words.</summary>
    public bool MayCount(in VariantMention mention) =>
        (variantClass is null || IsOfClass(mention)) && !IsEndOfName(mention) && !IsInSign(mention) && !IsShouted(mention);

    /// <summary>Whether the rule looks at a mention that may count, and no exception lies over it. Dear: the exceptions are sought in its sentence.</summary>
    public bool IsOpen(in VariantMention mention) => story.Wants(rule, mention.Span) && !settings.IsExcepted(_tree, mention.Span);

    private bool IsOfClass(in VariantMention mention)
    {
        var variants = _tree.Lexicon.Variants;
        var form = variants.Forms[mention.Form];
        return form.Role == VariantRole.Form && mention.Number >= 0 && variants.ClassOf(mention.Set) == variantClass && (form.IsExact || !IsName(mention));
    }

    /// <summary>"the Defense Department", "Pearl Harbor": names keep their own spelling.</summary>
    private bool IsName(in VariantMention mention)
    {
        ref readonly var first = ref _tree.Tokens[mention.First];
        return first.IsCapitalized && (!first.Has(TokenFlags.SentenceStart) || _tree.Tokens[mention.End].IsCapitalized);
    }

    /// <summary>"Team USA", "Cancer Research UK": capitals behind a capitalized word are a part of its name.</summary>
    private bool IsEndOfName(in VariantMention mention)
    {
        if (mention.First == 0 || !_tree.Tokens[mention.First].Has(TokenFlags.AllCaps) || !_tree.Tokens[mention.First].IsSpaceBefore)
        {
            return false;
        }

        ref readonly var before = ref _tree.Tokens[mention.First - 1];
        return before.IsWord && before.IsCapitalized && !before.Has(TokenFlags.Possessive) && !_tree.Tokens[mention.First].Has(TokenFlags.SentenceStart)
            && !_tree.Is(mention.First - 1, WordList.FunctionWord) && !_tree.Is(mention.First - 1, WordList.Weekday);
    }

    /// <summary>"US$5", "US-17".</summary>
    private bool IsInSign(in VariantMention mention)
    {
        ref readonly var next = ref _tree.Tokens[mention.End];
        return !next.IsSpaceBefore && (next.Kind == TokenKind.Currency || (next.Kind == TokenKind.Hyphen && _tree.Tokens[mention.End + 1].Kind == TokenKind.Number));
    }

    /// <summary>"NO IS ATTACK": in a line of capitals "IS" is a verb.</summary>
    private bool IsShouted(in VariantMention mention) =>
        _tree.Tokens[mention.First].Has(TokenFlags.AllCaps)
        && ((mention.First > 0 && IsCapitals(mention.First - 1)) || IsCapitals(mention.End));

    private bool IsCapitals(int token) => _tree.Tokens[token].Has(TokenFlags.AllCaps) && _tree.Is(token, WordList.FunctionWord);
}
