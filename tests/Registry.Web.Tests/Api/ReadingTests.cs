using System.Net;
using System.Text.Json.Nodes;
using Registry.Domain.Notices;
using Registry.Web.Tests.Hosting;
using Registry.Web.Tests.Public;

namespace Registry.Web.Tests.Api;

/// <summary>What every address for reading owes a program.</summary>
public sealed class ReadingTests(RegistryHost host) : IClassFixture<RegistryHost>
{
    [Fact]
    public async Task EveryAddress_AnswersGetHeadAndConditionalRequests_ToAnySite()
    {
        foreach (var address in await AddressesAsync())
        {
            var answer = await host.SendAsync(HttpMethod.Get, address);
            await answer.JsonAsync();
            Assert.Equal("application/json", answer.Content.Headers.ContentType?.MediaType);
            Assert.Equal("*", Assert.Single(answer.Headers.GetValues("Access-Control-Allow-Origin")));
            Assert.Equal("ETag, Link, Retry-After", Assert.Single(answer.Headers.GetValues("Access-Control-Expose-Headers")));

            var head = await host.SendAsync(HttpMethod.Head, address);
            Assert.Equal((HttpStatusCode.OK, answer.Headers.ETag), (head.StatusCode, head.Headers.ETag));
            Assert.Empty(await head.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));

            var again = await host.SendAsync(HttpMethod.Get, address, headers: ("If-None-Match", answer.Headers.ETag!.ToString()));
            Assert.Equal(HttpStatusCode.NotModified, again.StatusCode);
            Assert.Equal("*", Assert.Single(again.Headers.GetValues("Access-Control-Allow-Origin")));
        }
    }

    [Fact]
    public async Task EveryAddress_RefusesOtherMethodsAndUnknownParameters()
    {
        foreach (var address in await AddressesAsync())
        {
            if (!address.StartsWith("/openapi", StringComparison.Ordinal))
            {
                var problem = await (await host.SendAsync(HttpMethod.Get, address + "?aera=health")).ProblemAsync(HttpStatusCode.BadRequest, "parameter-unknown");
                Assert.Equal("aera", problem["parameter"]!.GetValue<string>());
            }

            var refused = await host.SendAsync(HttpMethod.Post, address, json: "{}");
            Assert.Equal(HttpStatusCode.MethodNotAllowed, refused.StatusCode);
            Assert.Contains("GET", refused.Content.Headers.Allow);
        }

        await (await host.SendAsync(HttpMethod.Post, "/api/v1/notices", json: "{}")).ProblemAsync(HttpStatusCode.MethodNotAllowed, "method-not-allowed");
    }

    [Theory]
    [InlineData("/api/v1/notices?sort=size", "sort", "newest")]
    [InlineData("/api/v1/notices?area=healht", "area", "education")]
    [InlineData("/api/v1/notices?lifecycle=living", "lifecycle", "in_use")]
    [InlineData("/api/v1/notices?level=5", "level", "4")]
    [InlineData("/api/v1/notices?changedSince=yesterday", "changedSince", "a day as 2026-11-23")]
    [InlineData("/api/v1/notices?page=51", "page", "a whole number from 1 to 50")]
    [InlineData("/api/v1/notices?sort=title&sort=newest", "sort", "one value")]
    [InlineData("/api/v1/changes?month=2026-13", "month", "a month as 2026-11")]
    public async Task BadValue_IsRefusedWithWhatIsAllowed(string address, string parameter, string allowed)
    {
        var problem = await (await host.SendAsync(HttpMethod.Get, address)).ProblemAsync(HttpStatusCode.BadRequest, "parameter-invalid");

        Assert.Equal(parameter, problem["parameter"]!.GetValue<string>());
        Assert.Contains(allowed, problem["allowed"]!.AsArray().Select(one => one!.GetValue<string>()));
    }

    [Theory]
    [InlineData("/api/v1/notices/ABCDEFGHJ", "notice-not-found")]
    [InlineData("/api/v1/notices/hello/changes", "notice-not-found")]
    [InlineData("/api/v1/notices/hello/versions/1", "notice-not-found")]
    [InlineData("/api/v1/bodies/nobody", "body-not-found")]
    [InlineData("/api/v1/datasets/nothing", "dataset-not-found")]
    [InlineData("/api/v1/suppliers/nobody", "supplier-not-found")]
    [InlineData("/api/v1/nothing", "not-found")]
    public async Task UnknownThing_IsNotFound(string address, string code) =>
        await (await host.SendAsync(HttpMethod.Get, address)).ProblemAsync(HttpStatusCode.NotFound, code);

    [Fact]
    public async Task UnknownVersion_NamesTheCurrentOne()
    {
        var id = await Published.SchoolAsync(host);

        var problem = await (await host.SendAsync(HttpMethod.Get, Links.ApiNoticeVersion(id, 7))).ProblemAsync(HttpStatusCode.NotFound, "version-not-found");

        Assert.Equal(1, problem["currentVersion"]!.GetValue<int>());
    }

    [Fact]
    public async Task BadCursor_IsNotUnderstood()
    {
        foreach (var list in new[] { "notices", "changes", "bodies", "datasets", "suppliers" })
        {
            await (await host.SendAsync(HttpMethod.Get, $"/api/v1/{list}?cursor=made-up")).ProblemAsync(HttpStatusCode.BadRequest, "cursor-not-understood");
        }
    }

    [Fact]
    public async Task Preflight_AllowsReadingOnly()
    {
        var answer = await host.SendAsync(HttpMethod.Options, "/api/v1/bodies/x/drafts/y", headers: [("Origin", "https://elsewhere.example"), ("Access-Control-Request-Method", "PUT")]);

        Assert.Equal(HttpStatusCode.NoContent, answer.StatusCode);
        Assert.Equal("GET, HEAD", string.Join(", ", answer.Headers.GetValues("Access-Control-Allow-Methods")));
    }

    [Fact]
    public async Task Withdrawn_LeavesATombstone_InListsOfChanges()
    {
        var id = await Published.SchoolAsync(host, "À retirer");
        await Published.WithdrawAsync(host, id, "CRPA L.311-5");

        var gone = await (await host.SendAsync(HttpMethod.Get, Links.ApiNotice(id))).ProblemAsync(HttpStatusCode.Gone, "notice-withdrawn");
        Assert.Equal("CRPA L.311-5", gone["ground"]!.GetValue<string>());
        await (await host.SendAsync(HttpMethod.Get, Links.ApiNoticeVersion(id, 1))).ProblemAsync(HttpStatusCode.Gone, "notice-withdrawn");

        var list = await (await host.SendAsync(HttpMethod.Get, "/api/v1/notices?changedSince=2026-11-01")).JsonAsync();
        var tombstone = Assert.Single(list["withdrawn"]!.AsArray(), one => one!["id"]!.GetValue<string>() == id)!;
        Assert.Equal(("withdrawn", "CRPA L.311-5"), (tombstone["status"]!.GetValue<string>(), tombstone["ground"]!.GetValue<string>()));
        Assert.StartsWith("2026-11-02", tombstone["withdrawnAt"]!.GetValue<string>());
        Assert.DoesNotContain("À retirer", list.ToJsonString());
        Assert.Empty((await (await host.SendAsync(HttpMethod.Get, "/api/v1/notices?changedSince=2026-12-01")).JsonAsync())["withdrawn"]!.AsArray());
        Assert.Null((await (await host.SendAsync(HttpMethod.Get, "/api/v1/notices")).JsonAsync())["withdrawn"]);

        var changes = await (await host.SendAsync(HttpMethod.Get, "/api/v1/changes?changedSince=2026-11-01")).JsonAsync();
        var change = Assert.Single(changes["items"]!.AsArray(), one => one!["notice"]!.GetValue<string>() == id && one["kind"]!.GetValue<string>() == "withdrawn")!;
        Assert.Equal(("withdrawn", "CRPA L.311-5"), (change["status"]!.GetValue<string>(), change["ground"]!.GetValue<string>()));
        Assert.Equal(0, (await (await host.SendAsync(HttpMethod.Get, "/api/v1/changes?changedSince=2026-12-01")).JsonAsync())["total"]!.GetValue<int>());
    }

    [Fact]
    public async Task Walking_ByCursor_GivesEachNoticeOnce_WhileOthersArePublished()
    {
        var known = new List<string>();
        for (var i = 0; i < 45; i++)
        {
            known.Add(await Published.SchoolAsync(host, $"Marche {i:00}", header => header["policy_area"] = new StatedValue(new JsonArray("mobility"))));
        }

        var seen = new List<string>();
        var address = "/api/v1/notices?area=mobility";
        for (var page = 0; address is not null; page++)
        {
            Assert.True(page < 10, "The walk does not end.");
            var answer = await host.SendAsync(HttpMethod.Get, address);
            var list = await answer.JsonAsync();
            seen.AddRange(list["items"]!.AsArray().Select(item => item!["id"]!.GetValue<string>()));
            Assert.Equal(list["next"] is null, !answer.Headers.Contains("Link"));
            address = list["next"] is { } next ? $"/api/v1/notices?area=mobility&cursor={next}" : null;
            host.Clock.Advance(TimeSpan.FromMinutes(1));
            await Published.SchoolAsync(host, $"Entre-temps {page}", header => header["policy_area"] = new StatedValue(new JsonArray("mobility")));
        }

        Assert.Equal(seen.Count, seen.Distinct().Count());
        Assert.Empty(known.Except(seen));
    }

    private async Task<IReadOnlyList<string>> AddressesAsync()
    {
        var id = await Published.SchoolAsync(host);
        var addresses = new List<string> { "/api/v1/notices", Links.ApiNotice(id), Links.ApiNoticeVersion(id, 1), "/api/v1/changes", "/api/v1/bodies", "/api/v1/bodies/valbrune", "/api/v1/questionnaire", "/openapi/v1.json" };
        foreach (var directory in new[] { "/api/v1/datasets", "/api/v1/suppliers" })
        {
            addresses.Add(directory);
            var list = await (await host.SendAsync(HttpMethod.Get, directory)).JsonAsync();
            addresses.AddRange(list["items"]!.AsArray().Take(1).Select(item => $"{directory}/{item!["id"]}"));
        }

        return addresses;
    }
}
