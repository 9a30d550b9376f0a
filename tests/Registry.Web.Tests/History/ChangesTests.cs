using System.Net;
using System.Text.Json.Nodes;
using System.Xml.Linq;
using Registry.Domain.Notices;
using Registry.Web.Tests.Hosting;
using Registry.Web.Tests.Public;

namespace Registry.Web.Tests.History;

public sealed class ChangesTests(RegistryHost host) : IClassFixture<RegistryHost>
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task NoticeChanges_OfTwoVersions_MarksTheWordsAndGivesTheReason()
    {
        var id = await Published.SchoolAsync(host, "Affectation scolaire");
        await Published.AgainAsync(host, id, "Affectation des élèves", "Le titre dit mieux de qui il s’agit");

        var page = await PageAssert.PageAsync(await host.Browser().GetAsync(Links.NoticeChanges("fr", id, 1, 2), Cancellation), language: "fr");

        var title = page.GetElementById("value-title")!;
        Assert.Equal("scolaire", title.QuerySelector("del")!.TextContent);
        Assert.Equal("des élèves", title.QuerySelector("ins")!.TextContent);
        Assert.Contains("Le titre dit mieux de qui il s’agit", page.Body!.TextContent);
        Assert.Single(page.QuerySelectorAll("dl.changed > div"));
    }

    [Fact]
    public async Task NoticeChanges_NowWithheld_SaysSoWithItsGround()
    {
        var id = await Published.SchoolAsync(host, "Une", header => header["source_code"] = new(new JsonObject { ["url"] = "https://code.example" }));
        await Published.AgainAsync(host, id, "Une", "Code retiré");

        var page = await PageAssert.PageAsync(await host.Browser().GetAsync(Links.NoticeChanges("en", id), Cancellation), language: "en");

        Assert.Contains("CRPA L.311-6", page.GetElementById("value-source_code")!.QuerySelector("ins")!.TextContent);
        Assert.Contains("https://code.example", page.GetElementById("value-source_code")!.TextContent);
    }

    [Fact]
    public async Task NoticeChanges_SameText_SaysThatNothingChanged()
    {
        var id = await Published.SchoolAsync(host, "Pareil");
        await Published.AgainAsync(host, id, "Pareil", "Publiée de nouveau");

        var page = await PageAssert.PageAsync(await host.Browser().GetAsync(Links.NoticeChanges("en", id, 1, 2), Cancellation));

        Assert.Contains("nothing changed in the text", page.QuerySelector(".empty")!.TextContent);
        Assert.Empty(page.QuerySelectorAll("dl.changed"));
    }

    [Theory]
    [InlineData("?from=1&to=7")]
    [InlineData("?from=x&to=2")]
    [InlineData("?from=-1")]
    public async Task NoticeChanges_BadNumbers_OffersTheVersionsThereAre(string query)
    {
        var id = await Published.SchoolAsync(host);
        await Published.AgainAsync(host, id, "Autre", "Suite");

        var page = await PageAssert.PageAsync(await host.Browser().GetAsync(Links.NoticeChanges("en", id) + query, Cancellation), HttpStatusCode.NotFound);

        Assert.Equal(["1", "2"], page.QuerySelectorAll("select[name=from] option").Select(option => option.GetAttribute("value")!).Order());
    }

    [Fact]
    public async Task NoticeChanges_OneVersionOrWithdrawn_HasNothingToCompare()
    {
        var id = await Published.SchoolAsync(host, "Titre secret");
        var only = await PageAssert.PageAsync(await host.Browser().GetAsync(Links.NoticeChanges("fr", id), Cancellation));
        Assert.NotNull(only.QuerySelector(".empty"));

        await Published.WithdrawAsync(host, id, "CRPA L.311-5");
        var gone = await PageAssert.PageAsync(await host.Browser().GetAsync(Links.NoticeChanges("fr", id), Cancellation), HttpStatusCode.Gone);
        Assert.DoesNotContain("Titre secret", gone.DocumentElement.TextContent);
        Assert.Equal(HttpStatusCode.Gone, (await host.Browser().GetAsync(Links.ApiNoticeChanges(id, 1, 2), Cancellation)).StatusCode);
    }

    [Fact]
    public async Task NoticeChanges_AsJson_TurnTheFirstVersionIntoTheSecond()
    {
        var id = await Published.SchoolAsync(host, "Avant", header => header.Remove("volume"));
        await Published.AgainAsync(host, id, "Après", "Suite");

        var changes = await JsonAsync(Links.ApiNoticeChanges(id, 1, 2));
        var notice = (await JsonAsync(Links.ApiNoticeVersion(id, 1)))["header"]!.AsObject();
        foreach (var change in changes["changes"]!.AsArray())
        {
            notice[change!["id"]!.GetValue<string>()] = change["after"]!.DeepClone();
        }

        Assert.True(JsonNode.DeepEquals(notice, (await JsonAsync(Links.ApiNoticeVersion(id, 2)))["header"]));
        Assert.Equal(["title", "volume"], changes["changes"]!.AsArray().Select(change => change!["id"]!.GetValue<string>()).Order());
    }

    [Fact]
    public async Task RegisterChanges_OfAMonth_TellEachKindAndHideTheWithdrawn()
    {
        var kept = await Published.SchoolAsync(host, "Fiche suivie");
        await Published.AgainAsync(host, kept, "Fiche suivie encore", "Raison de suivre");
        var hidden = await Published.SchoolAsync(host, "Fiche cachée");
        await Published.WithdrawAsync(host, hidden, "Ordonnance 7");

        var page = await PageAssert.PageAsync(await host.Browser().GetAsync(Links.Changes("en", new DateOnly(2026, 11, 1)), Cancellation), language: "en");
        var text = page.QuerySelector(".changes")!.TextContent;
        Assert.Contains("Raison de suivre", text);
        Assert.Contains("Ordonnance 7", text);
        Assert.DoesNotContain("Fiche cachée", text);
        Assert.NotNull(page.QuerySelector($".changes a[href='{Links.NoticeChanges("en", kept, 1, 2)}']"));

        var empty = await PageAssert.PageAsync(await host.Browser().GetAsync(Links.Changes("en", new DateOnly(2020, 1, 1)), Cancellation));
        Assert.NotNull(empty.QuerySelector(".empty"));
        Assert.NotNull(empty.QuerySelector($".pager a[href='{Links.Changes("en", new DateOnly(2026, 11, 1))}']"));
    }

    [Fact]
    public async Task RegisterChanges_AsJson_GoOnByCursorWithoutLossOrRepeat()
    {
        for (var i = 0; i < 60; i++)
        {
            var id = await Published.SchoolAsync(host, $"Fiche {i}");
            if (i % 20 == 0)
            {
                await Published.WithdrawAsync(host, id, "Loi");
            }
        }

        var seen = new List<string>();
        string? cursor = null;
        int total;
        do
        {
            var list = await JsonAsync(Links.ApiChanges() + (cursor is null ? "" : $"?cursor={cursor}"));
            seen.AddRange(list["items"]!.AsArray().Select(item => $"{item!["notice"]} {item["version"]}"));
            (cursor, total) = (list["next"]?.GetValue<string>(), list["total"]!.GetValue<int>());
        }
        while (cursor is not null);

        Assert.Equal(total, seen.Count);
        Assert.Equal(seen.Count, seen.Distinct().Count());
        Assert.Equal(HttpStatusCode.BadRequest, (await host.Browser().GetAsync(Links.ApiChanges() + "?cursor=x", Cancellation)).StatusCode);
    }

    [Fact]
    public async Task ChangesFeed_IsAtomWithAbsoluteAddresses()
    {
        await Published.SchoolAsync(host, "Dans le flux");

        var answer = await host.Browser().GetAsync(Links.ChangesFeed(), Cancellation);

        Assert.Equal("application/atom+xml", answer.Content.Headers.ContentType?.MediaType);
        var feed = XDocument.Parse(await answer.Content.ReadAsStringAsync(Cancellation)).Root!;
        Assert.NotEmpty(feed.Elements(feed.Name.Namespace + "entry"));
        Assert.All(feed.Descendants(feed.Name.Namespace + "link"), link => Assert.True(Uri.IsWellFormedUriString(link.Attribute("href")!.Value, UriKind.Absolute)));
        var ids = feed.Descendants(feed.Name.Namespace + "id").Select(id => id.Value).ToList();
        Assert.Equal(ids.Count, ids.Distinct().Count());
    }

    [Fact]
    public async Task Compare_TwoNotices_PutsThemSideBySide()
    {
        var (first, second) = (await Published.SchoolAsync(host, "Première"), await Published.SchoolAsync(host, "Seconde"));

        var page = await PageAssert.PageAsync(await host.Browser().GetAsync(Links.Compare("fr", first, second), Cancellation), language: "fr");
        Assert.Equal(["Première", "Seconde"], page.QuerySelectorAll("table.compare thead th a").Select(link => link.TextContent));
        Assert.NotEmpty(page.QuerySelectorAll(".compare__same"));

        var folded = await PageAssert.PageAsync(await host.Browser().GetAsync(Links.Compare("fr", first, second) + "&same=hidden", Cancellation));
        Assert.Empty(folded.QuerySelectorAll(".compare__same"));
    }

    [Fact]
    public async Task Compare_WhatCannotBeCompared_IsToldApart()
    {
        var ids = new List<string>();
        for (var i = 0; i < 5; i++)
        {
            ids.Add(await Published.SchoolAsync(host, $"Numéro {i}"));
        }

        var withdrawn = await Published.SchoolAsync(host, "À cacher");
        await Published.WithdrawAsync(host, withdrawn, "Loi");
        var unknown = NoticeId.New().ToString();

        var page = await PageAssert.PageAsync(await host.Browser().GetAsync(Links.Compare("en", [withdrawn, unknown, "hello", .. ids]), Cancellation));

        Assert.Equal(4, page.QuerySelectorAll("table.compare thead th").Length);
        Assert.Equal(
            [$"Notice {withdrawn} was withdrawn: its text cannot be compared.", $"No published notice has the code {unknown}."],
            page.QuerySelectorAll(".banner--warning li").Take(2).Select(line => line.TextContent));
        Assert.Equal(4, page.QuerySelectorAll(".banner--warning li").Length);
    }

    [Fact]
    public async Task Compare_ByWordsOrCode_OffersNoticesToAdd()
    {
        var (first, second) = (await Published.SchoolAsync(host, "Point de départ"), await Published.SchoolAsync(host, "Orgue municipal"));

        var found = await PageAssert.PageAsync(await host.Browser().GetAsync(Links.Compare("fr", first) + "&q=orgue", Cancellation));
        Assert.Contains(found.QuerySelectorAll(".found a"), link => link.GetAttribute("href") == Links.Compare("fr", first, second));

        var byCode = await PageAssert.PageAsync(await host.Browser().GetAsync(Links.Compare("fr", first) + "&q=" + second, Cancellation));
        Assert.Equal(2, byCode.QuerySelectorAll("table.compare thead th").Length);
    }

    private async Task<JsonObject> JsonAsync(string address) => JsonNode.Parse(await host.Browser().GetStringAsync(address, Cancellation))!.AsObject();
}
