using Microsoft.Playwright;

namespace CopyLint.Browser.EndToEnd;

/// <summary>The HTML report as people have it: in a browser, from a file.</summary>
public sealed class ReportTests(ReportBrowser browser) : IClassFixture<ReportBrowser>
{
    private const string Story =
        "The council met on Tuesday to vote on the the new road to the town.\n\n" +
        "There were unconfirmed reports that the mayor had agreed to close the bridge.\n\n" +
        "The clerk, who spoke on condition of anonymity, said the road was closed.\n";

    private string Small => browser.ReportOn("small", ("a.txt", Story), ("clean.txt", "Nothing here.\n"));

    [Fact]
    public async Task It_opens_without_a_request_or_a_complaint()
    {
        var page = await browser.NewPageAsync();
        List<string> requests = [];
        List<string> complaints = [];
        page.Request += (_, request) => requests.Add(request.Url);
        page.Console += (_, message) => complaints.Add(message.Text);
        page.PageError += (_, error) => complaints.Add(error);

        await page.GotoAsync(browser.Seeds, new PageGotoOptions { WaitUntil = WaitUntilState.NetworkIdle });

        requests.Where(url => url != "data:,").ShouldBe([browser.Seeds]);
        complaints.ShouldBeEmpty();
    }

    [Fact]
    public async Task Copy_with_markup_runs_nothing()
    {
        const string Hostile = "</script><script>window.ran = 1</script><img src=x onerror='window.ran = 2'><svg onload=alert(1)> \u202Edesrever";
        var page = await browser.OpenAsync(browser.ReportOn("hostile", ("a.txt", $"{Story}\n{Hostile}\n"), ("<img src=x onerror=alert(1)>.txt", Story)));

        (await page.EvaluateAsync<string>("typeof window.ran")).ShouldBe("undefined");
        (await page.Locator("main img, main script, main svg").CountAsync()).ShouldBe(0);
        (await page.Locator(".page").Last.InnerTextAsync()).ShouldContain("</script><script>window.ran = 1</script><img src=x onerror='window.ran = 2'>");
    }

    [Fact]
    public async Task Filters_show_the_chosen_severities_and_families()
    {
        var page = await browser.OpenAsync(Small);
        (await page.Locator("#shown").InnerTextAsync()).ShouldBe("3 findings");

        await page.GetByLabel("Errors").UncheckAsync();

        (await page.Locator("#shown").InnerTextAsync()).ShouldBe("2 of 3 findings");
        (await page.Locator(".note:visible").CountAsync()).ShouldBe(2);
        (await page.Locator(".ref:visible").CountAsync()).ShouldBe(2);
        (await page.Locator("mark.error").CountAsync()).ShouldBe(0);
        (await page.Locator("tbody td.error").InnerTextAsync()).ShouldBe("0");

        await page.GetByLabel("Hedging").UncheckAsync();
        await page.GetByLabel("Sourcing").UncheckAsync();

        (await page.Locator(".story:visible, tbody tr:visible").CountAsync()).ShouldBe(0);

        await page.GetByLabel("Errors").CheckAsync();

        (await page.Locator(".note:visible").InnerTextAsync()).ShouldContain("'the' is repeated");
        (await page.Locator("mark.error").CountAsync()).ShouldBe(1);
    }

    [Fact]
    public async Task Filters_hide_conflicts_and_count_the_rest()
    {
        var page = await browser.OpenAsync(browser.Seeds);

        await page.GetByLabel("Edition").UncheckAsync();

        (await page.Locator("#across").IsVisibleAsync()).ShouldBeFalse();
        (await page.Locator(".note[data-family=edition]:visible").CountAsync()).ShouldBe(0);
        var notes = await page.Locator(".note:visible").CountAsync();
        notes.ShouldBeGreaterThan(50);
        var counted = await page.Locator("tbody td").AllInnerTextsAsync();
        counted.Sum(int.Parse).ShouldBe(notes);
    }

    [Fact]
    public async Task Keys_walk_through_all_findings_in_order()
    {
        var page = await browser.OpenAsync(Small);
        List<string> visited = [];
        for (var i = 0; i < 4; i++)
        {
            await page.Keyboard.PressAsync("n");
            visited.Add(await Focused(page));
            (await page.Locator(".note.current").GetAttributeAsync("id")).ShouldBe(visited[^1].Replace('m', 'f'));
            (await page.Locator("mark.lit").CountAsync()).ShouldBe(1);
        }

        visited.ShouldBe(["m1-1", "m1-2", "m1-3", "m1-1"]);
        await page.Keyboard.PressAsync("p");
        (await Focused(page)).ShouldBe("m1-3");
        await page.GetByRole(AriaRole.Button, new() { Name = "Previous" }).ClickAsync();
        (await Focused(page)).ShouldBe("m1-2");
        (await page.Locator("#shown").InnerTextAsync()).ShouldBe("Finding 2 of 3");

        await page.GetByLabel("Keys").UncheckAsync();
        await page.Keyboard.PressAsync("n");
        (await Focused(page)).ShouldBe("keys");
    }

    [Fact]
    public async Task Tab_reaches_every_mark_and_shows_where_it_is()
    {
        var page = await browser.OpenAsync(Small);
        await page.Keyboard.PressAsync("Tab");
        var skip = page.Locator(".skip");
        (await skip.BoundingBoxAsync())!.X.ShouldBeGreaterThanOrEqualTo(0);
        (await skip.EvaluateAsync<bool>("link => link === document.activeElement")).ShouldBeTrue();
        await page.Keyboard.PressAsync("Enter");
        (await Focused(page)).ShouldBe("main");

        List<string> visited = [];
        for (var i = 0; i < 20; i++)
        {
            await page.Keyboard.PressAsync("Tab");
            var id = await Focused(page);
            if (id.StartsWith('m'))
            {
                visited.Add(id);
                (await page.EvaluateAsync<string>("getComputedStyle(document.activeElement).outlineStyle + ' ' + parseFloat(getComputedStyle(document.activeElement).outlineWidth)")).ShouldBe("solid 3");
            }
        }

        visited.ShouldBe(["m1-1", "m1-2", "m1-3"]);
    }

    [Fact]
    public async Task Marks_are_announced_with_their_severity()
    {
        var page = await browser.OpenAsync(Small);

        (await page.GetByRole(AriaRole.Link, new() { Name = "Error 1: 'the' is repeated." }).CountAsync()).ShouldBe(1);
        (await page.GetByRole(AriaRole.Main).CountAsync()).ShouldBe(1);
        (await page.GetByRole(AriaRole.Banner).CountAsync()).ShouldBe(1);
        (await page.GetByRole(AriaRole.Navigation, new() { Name = "Stories" }).CountAsync()).ShouldBe(1);
        (await page.GetByRole(AriaRole.Article, new() { Name = "a.txt" }).CountAsync()).ShouldBe(1);
        (await page.GetByRole(AriaRole.Heading, new() { Name = "CopyLint report", Level = 1 }).CountAsync()).ShouldBe(1);
        var looks = await page.Locator("mark").EvaluateAllAsync<string[]>("marks => marks.map(mark => mark.className + ' ' + getComputedStyle(mark).textDecorationStyle)");
        looks.ShouldBe(["error solid", "warning dashed", "warning dashed"]);
    }

    [Fact]
    public async Task A_mark_leads_to_its_note_and_back()
    {
        var page = await browser.OpenAsync(Small);

        await page.Locator("#m1-2").ClickAsync();
        page.Url.ShouldEndWith("#f1-2");
        (await page.Locator(".note.current").GetAttributeAsync("id")).ShouldBe("f1-2");
        await page.Locator("#f1-2 .back").ClickAsync();
        page.Url.ShouldEndWith("#m1-2");
        await page.Locator("mark").First.ClickAsync();
        (await page.Locator(".note.current").GetAttributeAsync("id")).ShouldBe("f1-1");
    }

    [Fact]
    public async Task Every_why_opens_at_once()
    {
        var page = await browser.OpenAsync(Small);
        (await page.Locator(".why p:visible").CountAsync()).ShouldBe(0);

        await page.GetByRole(AriaRole.Button, new() { Name = "Every why" }).ClickAsync();

        (await page.Locator(".why p:visible").CountAsync()).ShouldBe(6);
    }

    [Fact]
    public async Task Without_a_script_everything_can_be_read()
    {
        var page = await browser.OpenAsync(Small, new BrowserNewContextOptions { JavaScriptEnabled = false });

        (await page.Locator("#tools").IsVisibleAsync()).ShouldBeFalse();
        (await page.Locator(".note:visible").CountAsync()).ShouldBe(3);
        await page.Locator("#f1-1 summary").ClickAsync();
        (await page.Locator("#f1-1 .why p").First.IsVisibleAsync()).ShouldBeTrue();
        await page.Locator(".clean summary").ClickAsync();
        (await page.Locator(".clean li").InnerTextAsync()).ShouldBe("clean.txt");
    }

    private static Task<string> Focused(IPage page) => page.EvaluateAsync<string>("document.activeElement.id");
}
