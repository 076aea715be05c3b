using CopyLint.Model.Variants;
using CopyLint.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace CopyLint.Rules.Kinds;

/// <summary>Rewrites a mention of a variant in another of its forms, keeping its inflection.</summary>
internal static class VariantEdit
{
    private const string Special = "()|<>{}\\.";

    /// <summary>The edit, or null where the words do not tell how it is inflected.</summary>
    public static TextChange? Of(StoryTree tree, in VariantMention right, in VariantMention wrong)
    {
        var text = tree.TextOf(wrong.Span).ToString();
        if (wrong.Form < 0)
        {
            return Change(wrong.Span, OfCompound(text, tree.TextOf(right.Span).ToString()));
        }

        var variants = tree.Lexicon.Variants;
        return variants.Forms[wrong.Form].IsExact
            ? Change(wrong.Span, OfName(tree, wrong, text, tree.TextOf(right.Span).ToString()))
            : Change(wrong.Span, OfSpelling(text, Spelling(variants, wrong), Spelling(variants, right)));
    }

    private static string Spelling(VariantTable variants, in VariantMention mention) => variants.PatternOf(variants.Forms[mention.Form]).TrimEnd('~').ToString();

    /// <summary>The edit that writes a name in this form, with its possessive ending; null where a full stop would be lost.</summary>
    public static TextChange? ToName(StoryTree tree, in VariantMention wrong, string form) =>
        Change(wrong.Span, OfName(tree, wrong, tree.TextOf(wrong.Span).ToString(), form));

    private static TextChange? Change(TextSpan span, string? text) => text is null ? null : new TextChange(span, text);

    /// <summary>"start-ups" like "startup", "startups" like "start-up".</summary>
    private static string? OfCompound(string text, string like)
    {
        var hyphen = like.IndexOf('-');
        return hyphen < 0 ? text.Replace("-", "", StringComparison.Ordinal) : hyphen < text.Length ? text.Insert(hyphen, "-") : null;
    }

    /// <summary>The name as it was written first, with the possessive ending of the other, and a full stop that was both.</summary>
    private static string? OfName(StoryTree tree, in VariantMention wrong, string text, string like)
    {
        var name = StripPossessive(like);
        var own = StripPossessive(text);
        var ending = text[own.Length..];
        var next = tree.Tokens[wrong.End];
        if (name.EndsWith('.') && next.Kind == TokenKind.Period && !next.IsSpaceBefore)
        {
            return null;
        }

        var isLast = own.EndsWith('.') && !name.EndsWith('.') && (next.Has(TokenFlags.SentenceStart) || next.Kind == TokenKind.EndOfText);
        return name + ending + (isLast ? "." : "");
    }

    private static string StripPossessive(string text) =>
        text.Length > 2 && text[^1] == 's' && text[^2] is '\'' or '\u2019' ? text[..^2] : text;

    /// <summary>Puts what differs between the two forms into the word: "organising", from "organise" to "organize".</summary>
    private static string? OfSpelling(string text, string from, string to)
    {
        if (from.AsSpan().IndexOfAny(Special) >= 0 || to.AsSpan().IndexOfAny(Special) >= 0)
        {
            return null;
        }

        var prefix = 0;
        while (prefix < from.Length && prefix < to.Length && from[prefix] == to[prefix])
        {
            prefix++;
        }

        var suffix = 0;
        while (suffix < from.Length - prefix && suffix < to.Length - prefix && from[^(suffix + 1)] == to[^(suffix + 1)])
        {
            suffix++;
        }

        var old = from[prefix..^suffix];
        return prefix > 0 && text.Length >= prefix + old.Length && text.AsSpan(prefix).StartsWith(old, StringComparison.OrdinalIgnoreCase)
            && text.AsSpan(0, prefix).Equals(from.AsSpan(0, prefix), StringComparison.OrdinalIgnoreCase)
            ? string.Concat(text.AsSpan(0, prefix), to.AsSpan(prefix, to.Length - suffix - prefix), text.AsSpan(prefix + old.Length))
            : null;
    }
}
