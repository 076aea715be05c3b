using System.Globalization;
using System.Text;
using CopyLint.Model;
using CopyLint.Model.Schema;
using CopyLint.Rules.Files;
using CopyLint.Rules.Kinds;
using CopyLint.Rules.Lexicons;
using CopyLint.Text;

namespace CopyLint.Rules.Pack;

/// <summary>The page for people who write rules: how patterns are written, what predicates can ask, which kinds and word lists there are.</summary>
public static class RuleReference
{
    private const string Head = """
        # Writing a rule

        Made from the code and the word lists by `dotnet run --project src/CopyLint.PackCompiler -- catalogue rules`; a test fails when it is stale.
        `copylint rules new NAME` writes a first rule, `copylint rules test FILE` runs its examples, `copylint inspect STORY` shows what a
        predicate can ask of a story.

        ## Patterns

        A pattern stands in `find`, `unless`, in `Has("…")` and in word lists, always between quotation marks. It is words in order: it matches
        across line ends, curly and straight apostrophes and hyphens ("so called" is "so-called"), never across a sentence, and never a part of
        a hyphenated compound ("source" is not found in "open-source").

        | write | for |
        | --- | --- |
        | `rumor` | the word in any case; `Rumor` asks for a capital, `RUMOR` for capitals throughout |
        | `say~` | any form of it: say, says, said, saying |
        | `x's` | a possessive; words without 's match no possessive |
        | `(a\|b c)` | one of these |
        | `(the)?` | this or nothing |
        | `<reporting-verb>` | an entry of a word list |
        | `<number>` `<figure>` `<name>` `<capital>` `<word>` | a number in any form, one in digits, capitalized words, one of them, any word |
        | `...` or `..3` | up to five words between, or up to three |
        | `{…}` | the part to report |
        | `, : ; . ? ! - "` `\[` `\(` | the punctuation mark |

        ## Predicates

        `when`, `at`, the holes of messages and `related` hold expressions as in C#: `&&`, `||`, `!`, comparisons, arithmetic, `is` with `or` and
        `not`, and over lists `Any`, `All`, `Count` and `First` with a lambda: `it.Sentence.Attributions.Any(a => a.Source.IsNamed)`. `it` is the
        element that the rule looks at; in a rule with `find` it is the match. `it.Sentence.Has("pattern")` asks for a pattern. What is asked of
        an element that does not exist is false, 0 or null.

        ## Examples

        The examples of a rule are its tests: `wrong` marks with `[[ ]]` what the rule must report, `right` is left alone. An example is a text,
        or a mapping with `text` and `guide`, `date` (of the story) or `fixed` (the text after the fix). For a rule that looks across stories it
        has `stories` in place of `text`: two stories or more of one event, each under the name of its file. Where no story has a date, the
        order of the names is the order of the stories.

            wrong:
              - stories:
                  first.txt: "The storm came ashore at Port Ansel at noon."
                  second.txt: "[[The storm came ashore at Port Ansel]] at noon."

        What formats say of a story beside its words stands under `metadata`: `id`, `slug`, `version`, `urgency`, `dateline`, `created`,
        `versioned`, `embargo`, `status`, `language`, `copyright`, `provider`, `missing` (roles that the item leaves empty). `now` is when the story
        is checked. In `stories`, a story with metadata is a mapping of `text` and `metadata`.

            wrong:
              - text: "The council votes on [[Friday]], Oct. 23."
                metadata: { versioned: 2018-10-22, status: usable }

        """;

    private const string HouseLists = """

        ## Word lists

        A desk adds to a list in its own folder (`--rules house`): a file with the name of the list under `house/lexicons`, with `list`, `about`
        and the new entries, in the groups of the list where it has groups. This one makes two more lines of a web page CL6001:

        ```yaml
        # house/lexicons/boilerplate-line.yml
        list: boilerplate-line
        about: Lines of our own pages.
        groups:
          whole: ["the evening edition"]       # the line says this and nothing else
          lead-in: ["our pick"]                # or this, a colon or dash, and a title
        ```

        In `boilerplate-phrase` an entry of the group `opening` opens the line, one of the group `within` stands anywhere in it; the line has
        three sentences at most and, for `within`, no quotation.


        """;

    /// <summary>The page, with LF line ends.</summary>
    public static string Markdown(RulePack pack)
    {
        var page = new StringBuilder(Head.ReplaceLineEndings("\n"));
        foreach (var element in Enum.GetValues<ElementKind>())
        {
            Members(element, page);
        }

        Kinds(page);
        Lists(pack, page);
        Variants(pack, page);
        return page.ToString();
    }

    private static void Members(ElementKind element, StringBuilder page)
    {
        page.Append(CultureInfo.InvariantCulture, $"\n### {element} (`for: {EnumNames<ElementKind>.Of(element)}`)\n\n| member | type | what it is |\n| --- | --- | --- |\n");
        foreach (var member in ModelSchema.Members(element))
        {
            page.Append(CultureInfo.InvariantCulture, $"| `{member.Name}` | {TypeOf(member.Type)} | {Cell(member.Summary)} |\n");
        }
    }

    private static string TypeOf(ModelType type) =>
        type.EnumType is { } members ? $"{members.Name}: {string.Join(", ", Enum.GetNames(members))}" : type.ToString();

    private static void Kinds(StringBuilder page)
    {
        page.Append("\n## Kinds\n\nAlgorithms that a rule names with `kind:` and sets with `options:` and `bands:`. Some start from the rule's own\npatterns (`find:`).\n\n");
        page.Append("| kind | patterns | options | bands | names in the message |\n| --- | --- | --- | --- | --- |\n");
        foreach (var kind in RuleKinds.All.OrderBy(kind => kind.Name, StringComparer.Ordinal))
        {
            var options = kind.Options.Select(option => $"`{option.Name}` ({ValueOf(option)})");
            var names = kind.Placeholders.Select(name => $"`{{{name}}}`");
            page.Append(CultureInfo.InvariantCulture, $"| `{kind.Name}` | {(kind.StartsFromPatterns ? "`find`" : "")} | {string.Join(", ", options)} | {string.Join(", ", kind.Bands)} | {string.Join(" ", names)} |\n");
        }
    }

    private static string ValueOf(KindOption option) => option.Type switch
    {
        KindOptionType.Number => option.Default.Number.ToString(CultureInfo.InvariantCulture),
        KindOptionType.Boolean => option.Default.Number != 0 ? "true" : "false",
        _ when !option.Allowed.IsEmpty => string.Join(", ", option.Allowed),
        _ => string.Join(", ", option.Default.Words),
    };

    private static void Lists(RulePack pack, StringBuilder page)
    {
        page.Append(HouseLists.ReplaceLineEndings("\n")).Append("| list | what it holds |\n| --- | --- |\n");
        foreach (var (path, name, about) in FilesWith("list", pack))
        {
            page.Append(CultureInfo.InvariantCulture, $"| [`<{name}>`]({path}) | {about} |\n");
        }
    }

    private static void Variants(RulePack pack, StringBuilder page)
    {
        page.Append("\n## Variants\n\n").Append(VariantFile.Help.ReplaceLineEndings("\n"));
        page.Append("\n| class | what it holds |\n| --- | --- |\n");
        foreach (var (path, name, about) in FilesWith("variants", pack))
        {
            page.Append(CultureInfo.InvariantCulture, $"| [`{name}`]({path}) | {about} |\n");
        }
    }

    /// <summary>The lexicon files that begin with a key: path from the page, the key's value, what the file says about itself.</summary>
    private static IEnumerable<(string Path, string Name, string About)> FilesWith(string key, RulePack pack)
    {
        var errors = new RuleFileErrors();
        foreach (var source in pack.Sources.Where(source => source.IsLexicon))
        {
            if (YamlReader.Read(source.Path, source.Text, errors) is YamlMapping file && file[key] is YamlScalar name && file["about"] is YamlScalar about)
            {
                yield return (source.Path[(source.Path.IndexOf('/') + 1)..], name.Value, Cell(about.Value));
            }
        }
    }

    private static string Cell(string text) => text.Trim().ReplaceLineEndings(" ").Replace("|", "\\|", StringComparison.Ordinal);
}
