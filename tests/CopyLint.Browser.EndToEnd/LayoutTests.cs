using Microsoft.Playwright;

namespace CopyLint.Browser.EndToEnd;

/// <summary>What stands where: wide, narrow, dark, on paper; and what axe-core says of it.</summary>
public sealed class LayoutTests(ReportBrowser browser) : IClassFixture<ReportBrowser>
{
    private static readonly string s_axe = File.ReadAllText(Path.Join(Path.GetTempPath(), "copylint-browser", "node_modules", "axe-core", "axe.min.js"));

    public static TheoryData<string, ColorScheme, int> Looks => new()
    {
        { "light", ColorScheme.Light, 1280 },
        { "dark", ColorScheme.Dark, 1280 },
        { "narrow", ColorScheme.Light, 360 },
        { "narrow and dark", ColorScheme.Dark, 360 },
    };

    [Theory]
    [MemberData(nameof(Looks))]
    public async Task Axe_finds_nothing(string look, ColorScheme scheme, int width)
    {
        var page = await browser.OpenAsync(browser.Seeds, new BrowserNewContextOptions { ColorScheme = scheme, ViewportSize = new() { Width = width, Height = 900 } });
        await page.Locator("#reasons").ClickAsync();
        await page.Keyboard.PressAsync("n");
        await page.EvaluateAsync(s_axe);

        var violations = await page.EvaluateAsync<string[]>(
            "async () => (await axe.run()).violations.flatMap(rule => rule.nodes.slice(0, 3).map(node => `${rule.id}: ${node.html.slice(0, 200)} ${node.failureSummary}`))");

        violations.ShouldBeEmpty(look);
    }

    [Theory]
    [InlineData(320)]
    [InlineData(390)]
    [InlineData(800)]
    [InlineData(1280)]
    public async Task Nothing_sticks_out(int width)
    {
        var word = new string('w', 300);
        var long_ = browser.ReportOn("long", ($"{word[..120]}.txt", $"There were unconfirmed reports that {word} came to the council on the road to the town.\n\nunconfirmed reports\tof\ta table | {word} | {word}\n"));
        foreach (var address in (string[])[browser.Seeds, long_])
        {
            var page = await browser.OpenAsync(address, new BrowserNewContextOptions { ViewportSize = new() { Width = width, Height = 900 } });

            (await page.EvaluateAsync<int>("document.documentElement.scrollWidth")).ShouldBeLessThanOrEqualTo(width, address);
        }
    }

    [Fact]
    public async Task Notes_stand_in_the_margin_beside_their_words()
    {
        var page = await browser.OpenAsync(browser.Seeds, new BrowserNewContextOptions { ViewportSize = new() { Width = 1280, Height = 900 } });

        var words = (await page.Locator("#m1-2").BoundingBoxAsync())!;
        var note = (await page.Locator("#f1-2").BoundingBoxAsync())!;
        note.X.ShouldBeGreaterThan(words.X + words.Width);
        Math.Abs(note.Y - words.Y).ShouldBeLessThan(80);
    }

    [Fact]
    public async Task Notes_stand_below_their_paragraph_where_there_is_no_room()
    {
        var page = await browser.OpenAsync(browser.Seeds, new BrowserNewContextOptions { ViewportSize = new() { Width = 390, Height = 900 } });

        (await page.Locator("#f1-2").BoundingBoxAsync())!.Y.ShouldBeGreaterThan((await page.Locator("#m1-2").BoundingBoxAsync())!.Y);
    }

    [Fact]
    public async Task The_stories_of_a_conflict_stand_side_by_side()
    {
        var page = await browser.OpenAsync(browser.Seeds, new BrowserNewContextOptions { ViewportSize = new() { Width = 1280, Height = 900 } });

        var sides = page.Locator(".conflict").First.Locator("figure");
        var one = (await sides.Nth(0).BoundingBoxAsync())!;
        var two = (await sides.Nth(1).BoundingBoxAsync())!;
        two.Y.ShouldBe(one.Y, 1);
        two.X.ShouldBeGreaterThan(one.X + one.Width);
        (await sides.Locator("mark").CountAsync()).ShouldBe(2);
    }

    [Fact]
    public async Task On_paper_every_why_is_open_and_the_tools_are_gone()
    {
        var page = await browser.OpenAsync(browser.Seeds);
        await page.EmulateMediaAsync(new PageEmulateMediaOptions { Media = Media.Print, ColorScheme = ColorScheme.Dark });

        (await page.Locator("#tools").IsVisibleAsync()).ShouldBeFalse();
        (await page.Locator("#f1-1 .why p").First.BoundingBoxAsync())!.Height.ShouldBeGreaterThan(5);
        (await page.EvaluateAsync<string>("getComputedStyle(document.body).backgroundColor")).ShouldBe("rgb(255, 255, 255)");
        (await page.PdfAsync()).Length.ShouldBeGreaterThan(10_000);
    }

    [Fact]
    public async Task A_story_of_a_megabyte_can_be_walked()
    {
        var text = string.Concat(Enumerable.Range(0, 4_000).Select(i =>
            $"The council met on Tuesday to vote on the road to the town, and the mayor {(i % 100 == 0 ? "said that there were unconfirmed reports of it" : "said")} that it would be built in {i} days. {new string(' ', i % 3)}The vote was open to all who had come to the hall that night, {i} in all, and to their {i * 2} neighbors in the villages on the far bank of the river.\n\n"));
        text.Length.ShouldBeGreaterThan(1_000_000);
        var page = await browser.OpenAsync(browser.ReportOn("large", ("a.txt", text)));

        for (var i = 0; i < 3; i++)
        {
            await page.Keyboard.PressAsync("n");
        }

        (await page.EvaluateAsync<string>("document.activeElement.id")).ShouldBe("m1-3");
        (await page.Locator(".note").CountAsync()).ShouldBeGreaterThanOrEqualTo(40);
    }
}
