namespace CopyLint.Cli.Tests;

/// <summary>What rules make of what a story's format says beside its words.</summary>
public sealed class MetadataTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_weekday_is_held_against_the_year_of_the_story()
    {
        _folder.With("a.json", """{"headline":"Pool closes","versioncreated":"2018-10-24T10:00:00Z","body_text":"The pool closed on Friday, Oct. 23, in Marsden."}""");
        _folder.With("b.json", """{"headline":"Pool closes","versioncreated":"2020-10-24T10:00:00Z","body_text":"The pool closed on Friday, Oct. 23, in Marsden."}""");

        _folder.Run("check", ".", "--edition", "none").Lines.ShouldBe(["a.json(1,99): error CL3017: Friday is wrong: Oct. 23 is a Tuesday in 2018."]);
    }

    [Fact]
    public void An_embargo_holds_until_its_moment()
    {
        _folder.With("held.json", """{"headline":"Mill burns","embargoed":"2190-01-01T00:00:00Z","body_text":"The mill burned all night on Monday, police said."}""");
        _folder.With("over.json", """{"headline":"Mill burns","embargoed":"2019-01-01T00:00:00Z","body_text":"The mill burned all night on Monday, police said."}""");

        var result = _folder.Run("check", ".", "--edition", "none");

        result.Lines.ShouldBe(["held.json(1,14): error CL6007: Embargoed until 2190-01-01 00:00 UTC."]);
        result.Exit.ShouldBe(1);
    }

    [Fact]
    public void The_note_and_the_field_of_an_embargo_must_agree_and_the_note_may_stand_in_its_field()
    {
        _folder.With("a.json", """
            {"headline":"Mill burns","versioncreated":"2018-10-21T10:00:00Z","embargoed":"2018-10-23T12:00:00Z",
            "ednote":"STRICTLY EMBARGOED. Not for public release until 12noon on Friday, October 23, 2018.",
            "body_text":"The mill burned all night, police said."}
            """);

        _folder.Run("check", "a.json").Lines.ShouldBe(["a.json(2,70): warning CL6007: 'Friday, October 23, 2018' is a Tuesday, and the item says 2018-10-23 12:00 UTC."]);
    }

    [Fact]
    public void A_newer_version_of_an_item_takes_the_place_of_an_older_one_and_a_canceled_one_takes_it_back()
    {
        _folder.With("day/a.json", """{"uri":"urn:x:flood","version":1,"headline":"River rises","body_text":"The river rose on Sunday."}""");
        _folder.With("day/b.json", """{"uri":"urn:x:flood","version":2,"headline":"River bursts its banks","body_text":"Two roads were cut off."}""");
        _folder.With("night/a.json", """{"uri":"urn:x:fire","version":1,"headline":"Mill burns","body_text":"The mill burned all night."}""");
        _folder.With("night/b.json", """{"uri":"urn:x:fire","version":2,"pubstatus":"canceled","headline":"Mill","body_text":"The story was wrong."}""");

        _folder.Run("check", ".").Lines.ShouldBe(
        [
            "day/a.json(1,46): warning CL7009: day/b.json is a newer version (version 2): use that one.",
            "night/b.json(1,68): error CL7010: The item's status is 'canceled': do not use it.",
            "night/a.json(1,45): error CL7010: night/b.json takes this story back (line 1): do not use it.",
        ]);
    }

    [Fact]
    public void A_story_in_another_language_is_named_once_and_not_checked()
    {
        _folder.With("a.json", """{"headline":"Brand in der Muehle","language":"de-AT","body_text":"Die die Muehle brannte am Montag. Die die Polizei kam."}""");

        _folder.Run("check", "a.json").Lines.ShouldBe(["a.json(1,14): suggestion CL0007: The story says that its language is 'de-AT': only English is checked."]);
    }

    [Fact]
    public void An_item_with_an_empty_headline_is_told_of()
    {
        _folder.With("a.json", """{"headlines":[{"value":" "}],"body_text":"The council votes on Monday on the plan to close the old pool, the mayor said."}""");
        _folder.With(".editorconfig", "root = true\n[*.json]\ncopylint_CL6012_fewest-words = 40\n");

        _folder.Run("check", "a.json").Lines.ShouldBeEmpty();
        File.Delete(Path.Join(_folder.Path, ".editorconfig"));
        _folder.Run("check", "a.json").Lines.ShouldBe(["a.json(1,43): suggestion CL6012: The item has no headline."]);
    }

    [Fact]
    public void Inspect_shows_what_the_format_says()
    {
        _folder.With("a.json", """{"uri":"urn:x:1","urgency":3,"versioncreated":"2018-10-24T10:00:00Z","headline":"Pool closes","body_text":"The pool closed."}""");

        var metadata = System.Text.Json.JsonDocument.Parse(_folder.Run("inspect", "a.json", "--format", "json").Output).RootElement.GetProperty("metadata");

        (metadata.GetProperty("id").GetString(), metadata.GetProperty("urgency").GetString(), metadata.GetProperty("versioned").GetString()).ShouldBe(("urn:x:1", "3", "2018-10-24T10:00:00+00:00"));
        _folder.Run("inspect", "a.json").Output.ShouldContain("  id = urn:x:1\n");
    }
}
