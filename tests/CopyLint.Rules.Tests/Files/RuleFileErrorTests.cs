using CopyLint.Rules.Files;
using CopyLint.Rules.Pack;

namespace CopyLint.Rules.Tests.Files;

/// <summary>Wrong rule files: what is said, and where.</summary>
public sealed class RuleFileErrorTests
{
    private const string Severity = "severity: warning";
    private const string Find = "find: [\"gossip (spread~|swirl~)\"]";
    private const string Message = "message: \"Who says so? {match}\"";

    /// <summary>What replaces a line of the right rule, and the errors.</summary>
    public static TheoryData<string, string, string[]> Replaced => new()
    {
        { Severity, "severity: high", ["(3,11): 'high' is not a severity (none, suggestion, warning, error)."] },
        { Severity, "severity: waring", ["(3,11): 'waring' is not a severity (none, suggestion, warning, error). Did you mean 'warning'?"] },
        { Severity, "severity: off", ["(3,11): 'off' is not a severity (none, suggestion, warning, error). Did you mean 'none'?"] },
        { Severity, "severity: [warning]", ["(3,11): 'severity' must be a text."] },
        { Severity, "serverity: warning", [
            "(1,1): 'severity' is missing.",
            "(3,1): 'serverity' is not a key of a rule. Did you mean 'severity'?",
        ] },
        { Severity, "severity:", ["(3,10): 'severity' has no value."] },
        { "id: CL1900", "id: hedge-1", ["(1,5): 'hedge-1' is not an id: capital letters and then digits, as in CL1002."] },
        { "title: Gossip as news", "", ["(1,1): 'title' is missing."] },
        { "why: Readers cannot weigh it.", "why: {a: b}", ["(4,6): 'why' must be a text."] },
        { Find, "find: [gossip spreads]", ["(5,8): Put quotation marks around it: \"gossip spreads\""] },
        { Find, "find: gossip", ["(5,7): Put quotation marks around it: \"gossip\""] },
        { Find, "find: []", ["(5,7): 'find' is an empty list."] },
        { Find, "find: [\"gossip (spread~|swirl~\"]", ["(5,16): '(' is not closed by ')'."] },
        { Find, "find: ['it''s <colr> gossip']", ["(5,15): There is no word list 'colr'."] },
        { Find, "find: [\"\\u201Cgossip\\u201D )\"]", ["(5,28): ')' closes nothing."] },
        { Find, "find: [\"... gossip\"]", ["(5,9): A pattern cannot begin with a gap: begin with a word, a list or a kind of thing."] },
        { Find, "", ["(1,1): The rule finds nothing: give it 'find' (patterns), 'for' (a query) or 'kind' (an algorithm)."] },
        { Find, Find + "\nfor: hedge", ["(6,1): 'for' cannot stand beside 'find': a rule has one shape."] },
        { Find, Find + "\nat: \"it\"", ["(6,1): 'at' does not belong to a rule with 'find'."] },
        { Find, Find + "\nwhen: \"it.Sentence.Hedges.Any(h => h.Kin == 3)\"", ["(6,38): Hedge has no member 'Kin'. Did you mean 'Kind'?"] },
        { Find, Find + "\nwhen: \"it.WordCount\"", ["(6,8): A condition must be Boolean; this is a Number."] },
        { Find, Find + "\nwhen: it.IsQuoted", ["(6,7): Put quotation marks around it: \"it.IsQuoted\""] },
        { Find, Find + "\nwhen: \"it.Has(\\\"(a|\\\")\"", [
            "(6,17): '(' is not closed by ')'.",
            "(6,20): An alternative is empty: write (a|b)? for what may be left out.",
        ] },
        { Find, Find + "\nwhen: \"it.IsQuoted\n  && it.Rle\"", ["(7,9): Match has no member 'Rle'. Did you mean 'Role'?"] },
        { Find, Find + "\nwhen: 'it.IsQuoted  \n\n  && it.Words == ''a'' && it.Rle'", [
            "(8,18): ''a'' is not supported in predicates.",
            "(8,30): Match has no member 'Rle'. Did you mean 'Role'?",
        ] },
        { Find, Find + "\nwhen: \"it.IsQuo\\\n    ted && it.\\u0052le && it.Blck\"", [
            "(7,15): Match has no member 'Rle'. Did you mean 'Role'?",
            "(7,30): Match has no member 'Blck'. Did you mean 'Block'?",
        ] },
        { Find, "for: hedges", ["(5,6): 'hedges' is not a kind of element (story, block, sentence, quotation, quantity, date, person, source, attribution, anonymity, hedge, claim, term, match). Did you mean 'hedge'?"] },
        { Find, "for: match", ["(5,1): 'for' cannot be 'match': matches belong to rules with 'find'."] },
        { Find, "for: story", ["(1,5): A rule for the story needs 'at': what to report of it."] },
        { Find, "for: sentence\nat: \"it.Hedges\"", ["(6,6): A place must be Words or an element; this is a Hedge list."] },
        { Find, "for: sentence\nrelated: [{at: \"it.WordCount\", message: \"Here.\"}]", ["(6,17): A related place must be words, an element or a list of elements; this is Number."] },
        { Find, "for: sentence\nrelated: [\"it\", {to: \"it\", message: Here}]", [
            "(6,11): An entry of 'related' has 'at' and 'message'.",
            "(6,17): 'at' is missing.",
            "(6,18): 'to' is not a key of 'related'. Did you mean 'at'?",
            "(6,37): Put quotation marks around it: \"Here\"",
        ] },
        { Find, "kind: missing-conversio", [
            "(5,7): 'missing-conversio' is not a kind. Did you mean 'missing-conversion'?",
        ] },
        { Find, "kind: missing-conversion\nwhen: \"it.IsQuoted\"\noptions: {unit: metric, units: imperial}\nbands: {over: error}", [
            "(6,1): 'when' does not belong to a rule with 'kind'.",
            "(7,11): 'unit' is not a key of the options of 'missing-conversion'. Did you mean 'units'?",
            "(7,32): 'units' must be both or metric or customary.",
            "(8,9): 'over' is not a band of 'missing-conversion'.",
            "(9,25): The kind 'missing-conversion' does not fill '{match}': it knows {quantity}, {right}.",
        ] },
        { Find, "kind: wrong-conversion\nbands: {over-10-percent: eror, over-5-percent: error}", [
            "(6,26): 'eror' is not a severity (none, suggestion, warning, error). Did you mean 'error'?",
            "(6,32): 'over-5-percent' is not a band of 'wrong-conversion'. Did you mean 'over-6-percent'?",
            "(7,25): The kind 'wrong-conversion' does not fill '{match}': it knows {original}, {right}, {printed}, {cause}.",
        ] },
        { Find, "kind: no-such-kind", ["(5,7): 'no-such-kind' is not a kind."] },
        { Message, "message: Who says so?", ["(6,10): Put quotation marks around it: \"Who says so?\""] },
        { Message, "message: \"Who says so? {mach}\"", ["(6,25): 'mach' is unknown: a hole is {match} or an expression about 'it', as in {it.Words}. Did you mean 'match'?"] },
        { Message, "message: \"Who says so? {match\"", ["(6,24): '{' is not closed by '}'. For a brace itself write '{{'."] },
        { Message, "message: \"Who says }so?\"", ["(6,20): '}' closes nothing. For a brace itself write '}}'."] },
        { Message, "message: \"Say \\\"no\\\" {it.Wrds}\"", ["(6,26): Match has no member 'Wrds'. Did you mean 'Words'?"] },
        { Message, Message + "\nfix: safe", ["(7,1): 'fix' needs a 'suggest': what stands in place of the words."] },
        { Message, Message + "\nsuggest: \"talk\"\nfix: unsafe", ["(8,6): 'unsafe' is not a fix (safe, offer). Did you mean 'safe'?"] },
        { Message, Message + "\nguides: {app: error, nyt: hard, neutral: error}", [
            "(7,10): 'app' is not a guide (neutral, ap, reuters, bbc, guardian, nyt). Did you mean 'ap'?",
            "(7,27): 'hard' is not a severity (none, suggestion, warning, error).",
            "(7,33): The neutral severity stands under 'severity'.",
        ] },
        { Message, Message + "\nguides: [ap]", ["(7,9): 'guides' must be a mapping of names to values."] },
        { Message, Message + "\nwhere: [body, headlines]", ["(7,15): 'headlines' is not a role (body, headline, display, dateline, byline, list-item, table, editors-note, boilerplate). Did you mean 'headline'?"] },
        { Message, Message + "\ninstead-of: [CL1901, two]", [
            "(7,14): There is no rule CL1901. Did you mean 'CL1900'?",
            "(7,22): 'instead-of' is a list of rule ids, as in [CL5001].",
        ] },
        { Message, Message + "\nexamples: {wrong: [\"Gossip spreads.\"], rihgt: [\"No.\"]}", [
            "(7,20): A wrong example marks what the rule must report: [[so]].",
            "(7,40): 'rihgt' is not a key of 'examples'. Did you mean 'right'?",
        ] },
        { Message, Message + "\nexamples:\n  wrong: [\"[[Gossip spreads.\"]\n  right: [\"[[Gossip]]\"]", [
            "(8,11): A [[ has no ]].",
            "(9,11): A right example has nothing to report: remove the [[ ]].",
        ] },
        { Message, Message + "\nexamples:\n  right:\n    - {text: \"a\", date: 2026-02-07, metadata: {statuss: usable, status: kild, version: 0, urgency: 12, missing: [headlin], created: noon}}", [
            "(9,48): 'statuss' is not a key of 'metadata'. Did you mean 'status'?",
            "(9,73): 'kild' is not a status (unknown, usable, withheld, canceled).",
            "(9,88): 'version' must be a number from 1.",
            "(9,100): 'urgency' must be a number from 1 to 9.",
            "(9,114): 'headlin' is not a role (body, headline, display, dateline, byline, list-item, table, editors-note, boilerplate). Did you mean 'headline'?",
            "(9,133): 'noon' is not a moment: write it as 2026-02-07 or 2026-02-07T12:30:00Z.",
        ] },
        { Message, Message + "\nexamples:\n  right:\n    - {text: \"a\", date: 2026-02-07, metadata: {created: 2026-02-07T10:00:00Z}}", ["(9,19): 'date' cannot stand beside 'created' or 'versioned': it says the same."] },
        { Message, Message + "\nexamples:\n  right:\n    - The talk goes on.\n    - {text: \"a\", date: Friday, guide: dpa}", [
            "(9,7): Put quotation marks around it: \"The talk goes on.\"",
            "(10,25): 'Friday' is not a date: write it as 2026-02-07.",
            "(10,40): 'dpa' is not a guide (neutral, ap, reuters, bbc, guardian, nyt). Did you mean 'ap'?",
        ] },
        { Message, Message + "\nmessage: \"Twice.\"", ["(7,1): 'message' is given twice."] },
    };

    /// <summary>Whole files that are hardly YAML.</summary>
    public static TheoryData<string, string[]> Whole => new()
    {
        { "", ["(1,1): The file is empty."] },
        { "# nothing", ["(1,1): The file is empty."] },
        { "- id", ["(1,1): A rule file is a mapping of keys to values: id, title, severity, …"] },
        { "id: [", ["(2,1): This is not valid YAML: While parsing a node, did not find expected node content."] },
        { "id: {a: b", ["(2,1): This is not valid YAML: While parsing a flow mapping, did not find expected ',' or '}'."] },
        { "find: [[\"a\"]", ["(2,1): This is not valid YAML: While parsing a flow sequence, did not find expected ',' or ']'."] },
        { "{a, b: [c}", ["(1,10): This is not valid YAML: While parsing a flow sequence, did not find expected ',' or ']'."] },
        { "? : [", ["(2,1): This is not valid YAML: While parsing a block mapping, did not find expected key."] },
        { "message: \"reportedly\" names nobody", ["(1,23): This is not valid YAML: While parsing a block mapping, did not find expected key."] },
        { "id: &a CL1900\ntitle: *a", ["(2,8): This is not valid YAML: aliases are not supported in rule files"] },
        { "id: CL1900\n---\nid: CL1901", [
            "(1,1): 'message' is missing.",
            "(1,1): 'severity' is missing.",
            "(1,1): 'title' is missing.",
            "(1,1): 'why' is missing.",
            "(1,1): The rule finds nothing: give it 'find' (patterns), 'for' (a query) or 'kind' (an algorithm).",
            "(2,1): One file holds one document: remove the second '---'.",
        ] },
        { "id:\tCL1900\n\tx", ["(1,5): This is not valid YAML: While scanning a plain scalar, found a tab character that violate indentation."] },
        { "title: \"open", ["(1,8): This is not valid YAML: While scanning a quoted scalar, found unexpected end of stream."] },
        { "%YAML 9.9\n---\nid: x", ["(1,1): This is not valid YAML: Found incompatible YAML document."] },
    };

    [Theory]
    [MemberData(nameof(Replaced))]
    public void Each_error_is_told_with_its_place_and_the_nearest_name(string line, string instead, string[] expected) =>
        Rulebook.Errors(Rulebook.Right.Replace(line, instead, StringComparison.Ordinal)).ShouldBe(expected);

    [Theory]
    [MemberData(nameof(Whole))]
    public void Broken_yaml_is_an_error_and_never_an_exception(string yaml, string[] expected) => Rulebook.Errors(yaml).ShouldBe(expected);

    [Fact]
    public void Cut_or_random_yaml_never_throws()
    {
        const string Alphabet = "[]{},:\"'-?&*!|>%@# \n\tab=~<(";
        for (var length = 0; length <= Rulebook.Right.Length; length++)
        {
            Rulebook.Errors(Rulebook.Right[..length]);
        }

        var random = new Random(7);
        for (var i = 0; i < 20_000; i++)
        {
            var yaml = new string(random.GetItems<char>(Alphabet, random.Next(1, 40)));
            RuleFileReader.ReadHouse("rules/house/x.yml", yaml, new RuleFileErrors());
        }
    }

    [Fact]
    public void All_errors_of_all_files_are_told_at_once()
    {
        PackSource[] sources =
        [
            new("rules/hedging/a.yml", Rulebook.Right.Replace(Severity, "severity: high", StringComparison.Ordinal)),
            new("rules/hedging/b.yml", Rulebook.Right.Replace("gossip (", "<hue> (", StringComparison.Ordinal)),
            Rulebook.Colors,
        ];

        Rulebook.Errors(sources).ShouldBe(
        [
            "(3,11): 'high' is not a severity (none, suggestion, warning, error).",
            "(1,5): The id CL1900 belongs to 'a' (rules/hedging/a.yml).",
            "(5,9): There is no word list 'hue'.",
        ]);
    }

    [Fact]
    public void A_list_that_nothing_uses_is_an_error() =>
        Rulebook.Errors([new("rules/hedging/a.yml", Rulebook.Right), Rulebook.Colors]).ShouldBe(["(1,1): No rule uses the word list 'color'."]);
}
