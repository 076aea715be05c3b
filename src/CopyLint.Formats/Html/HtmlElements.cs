using System.Collections.Frozen;
using CopyLint.Syntax;

namespace CopyLint.Formats.Html;

/// <summary>What the elements of HTML are for the words in them.</summary>
internal static class HtmlElements
{
    private static readonly FrozenSet<string> s_void = Names("area base br col embed hr img input link meta param source track wbr");

    /// <summary>Elements that parse as if they were not there, unless an attribute says more.</summary>
    private static readonly FrozenSet<string> s_formatting =
        Names("a abbr acronym b bdi bdo big cite data dfn em font i ins label mark nobr small span strong tt u");

    private static readonly FrozenSet<string> s_skipped = Names(
        "applet area aside audio button canvas datalist del dialog embed footer form frameset head iframe input link map math menu meta meter nav noembed noframes "
        + "noscript object optgroup option output param pre progress rp rt s script select source strike style svg template textarea title track video xmp");

    private static readonly FrozenSet<string> s_marks = Names("code img kbd picture samp svg var math object");

    private static readonly FrozenSet<string> s_blocks = Names(
        "address article aside blockquote body caption center col colgroup dd details dir div dl dt fieldset figcaption figure footer form frameset h1 h2 h3 h4 h5 h6 head "
        + "header hgroup hr html legend li main menu nav noscript ol option optgroup p pre search section select summary table tbody td tfoot th thead tr ul");

    /// <summary>Blocks that hold one run of words, rather than further blocks.</summary>
    private static readonly FrozenSet<string> s_paragraphs = Names("p li blockquote h1 h2 h3 h4 h5 h6 td th dd dt caption figcaption summary");

    private static readonly FrozenDictionary<string, BlockRole> s_roles = new Dictionary<string, BlockRole>(StringComparer.Ordinal)
    {
        ["h1"] = BlockRole.Headline,
        ["h2"] = BlockRole.Display,
        ["h3"] = BlockRole.Display,
        ["h4"] = BlockRole.Display,
        ["h5"] = BlockRole.Display,
        ["h6"] = BlockRole.Display,
        ["figcaption"] = BlockRole.Display,
        ["caption"] = BlockRole.Display,
        ["summary"] = BlockRole.Display,
        ["legend"] = BlockRole.Display,
        ["dt"] = BlockRole.Display,
        ["li"] = BlockRole.ListItem,
        ["tr"] = BlockRole.Table,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>What the last part of a class name says: "article__byline", "story-deck".</summary>
    private static readonly FrozenDictionary<string, BlockRole> s_classes = new Dictionary<string, BlockRole>(StringComparer.OrdinalIgnoreCase)
    {
        ["byline"] = BlockRole.Byline,
        ["dateline"] = BlockRole.Dateline,
        ["deck"] = BlockRole.Display,
        ["dek"] = BlockRole.Display,
        ["standfirst"] = BlockRole.Display,
        ["subhead"] = BlockRole.Display,
        ["subheadline"] = BlockRole.Display,
        ["subtitle"] = BlockRole.Display,
        ["caption"] = BlockRole.Display,
        ["kicker"] = BlockRole.Display,
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string> s_furnitureClasses = Names(
        "ad ads advert advertisement breadcrumb breadcrumbs comments newsletter newsletter-signup promo related related-links related-stories share sharing share-buttons "
        + "skip-link social social-share sr-only tags visually-hidden");

    private static readonly FrozenSet<string> s_furnitureRoles = Names("navigation banner contentinfo complementary search menu menubar dialog toolbar");

    private static readonly FrozenDictionary<string, string[]> s_ended = new Dictionary<string, string[]>(StringComparer.Ordinal)
    {
        ["li"] = ["p", "li"],
        ["dt"] = ["p", "dt", "dd"],
        ["dd"] = ["p", "dt", "dd"],
        ["tr"] = ["tr", "caption"],
        ["td"] = ["td", "th"],
        ["th"] = ["td", "th"],
        ["tbody"] = ["tbody", "thead", "tfoot", "caption"],
        ["tfoot"] = ["tbody", "thead", "tfoot", "caption"],
        ["thead"] = ["tbody", "thead", "tfoot", "caption"],
        ["option"] = ["option"],
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly string[] s_paragraph = ["p"];
    private static readonly string[] s_table = ["table"];
    private static readonly string[] s_row = ["table", "tr"];
    private static readonly string[] s_list = ["ul", "ol", "menu", "table", "td", "th"];
    private static readonly string[] s_cells = ["table", "td", "th", "caption", "template", "object"];

    public static bool IsVoid(string name) => s_void.Contains(name);

    public static bool IsBlock(string name) => s_blocks.Contains(name);

    public static bool IsParagraph(string name) => s_paragraphs.Contains(name);

    /// <summary>Whether an element that is no word stands between words all the same.</summary>
    public static bool IsMark(string name) => s_marks.Contains(name);

    /// <summary>Whether the element says nothing of the words in it.</summary>
    public static bool IsTransparent(in HtmlPart part) =>
        s_formatting.Contains(part.Name) && (part.Tag!.Attributes.Count == 0 || (!IsHidden(part) && !IsAuthor(part) && RoleOf(part) is null && !IsFurniture(part) && !IsReference(part)));

    /// <summary>Whether the words in the element are not the story's.</summary>
    public static bool IsSkipped(in HtmlPart part) => s_skipped.Contains(part.Name) || s_marks.Contains(part.Name) || IsHidden(part) || IsFurniture(part);

    /// <summary>Whether the element names who wrote the story.</summary>
    public static bool IsAuthor(in HtmlPart part) => part["rel"].Contains("author", StringComparison.OrdinalIgnoreCase) || part["itemprop"] == "author";

    /// <summary>Whether the element leads to a note on the same page.</summary>
    public static bool IsReference(in HtmlPart part) => part.Name == "a" && part["href"].StartsWith('#');

    /// <summary>The role that the element's name or class gives its words; null where they have that of their surroundings.</summary>
    public static BlockRole? RoleOf(in HtmlPart part)
    {
        if (s_roles.TryGetValue(part.Name, out var role))
        {
            return role;
        }

        foreach (var name in part["class"].Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (s_classes.TryGetValue(name[(name.LastIndexOfAny(['-', '_']) + 1)..], out role))
            {
                return role;
            }
        }

        return null;
    }

    /// <summary>The elements that one of this name ends.</summary>
    public static ReadOnlySpan<string> EndedBy(string name) =>
        s_ended.TryGetValue(name, out var ended) ? ended : s_blocks.Contains(name) && !name.StartsWith("tr", StringComparison.Ordinal) ? s_paragraph : [];

    /// <summary>The elements that an end of this name does not reach through.</summary>
    public static ReadOnlySpan<string> FenceOf(string name) => name switch
    {
        "html" or "body" or "table" or "article" or "main" => [],
        "tr" or "thead" or "tbody" or "tfoot" or "caption" => s_table,
        "td" or "th" => s_row,
        "li" => s_list,
        _ => s_cells,
    };

    private static bool IsHidden(in HtmlPart part) =>
        part.Has("hidden") || part["aria-hidden"] == "true" || part["style"].Replace(" ", "", StringComparison.Ordinal).Contains("display:none", StringComparison.OrdinalIgnoreCase);

    private static bool IsFurniture(in HtmlPart part)
    {
        if (s_furnitureRoles.Contains(part["role"]))
        {
            return true;
        }

        foreach (var name in part["class"].Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (s_furnitureClasses.Contains(name))
            {
                return true;
            }
        }

        return false;
    }

    private static FrozenSet<string> Names(string names) => names.Split(' ').ToFrozenSet(StringComparer.Ordinal);
}
