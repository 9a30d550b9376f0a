using System.Net;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Registry.Domain.Bodies;
using Registry.Domain.Notices;
using Registry.Web.Persistence;
using Registry.Web.Services.Drafts;
using Registry.Web.Tests.Hosting;
using Registry.Web.Tests.Workspace;

namespace Registry.Web.Tests.Api;

/// <summary>A body's program writes drafts with a token.</summary>
public sealed class DraftsApiTests(RegistryHost host) : IClassFixture<RegistryHost>
{
    private const string Declared = """
        {"language": "fr", "header": {"title": "Tarif de la cantine", "policy_area": ["education"], "department": "Éducation"}, "answers": {"HUM-03": "yes"}}
        """;

    [Fact]
    public async Task Put_CreatesThenRepeatsThenUpdates_OneDraftForAnOfficer()
    {
        var office = await Office.OpenAsync(host);
        var token = await host.TokenAsync(office);
        var address = Links.ApiDraft(office.Slug, "cantine:1");
        await (await host.SendAsync(HttpMethod.Get, address, token)).ProblemAsync(HttpStatusCode.NotFound, "draft-not-found");

        var created = await (await PutAsync(address, token, Allowed())).JsonAsync(HttpStatusCode.Created);
        var id = created["id"]!.GetValue<string>();
        Assert.Equal("created", created["outcome"]!.GetValue<string>());
        Assert.Equal("\"yes\"", await office.ValueAsync(id, "HUM-03"));
        Assert.Contains("header.summary", created["report"]!["missing"]!.AsArray().Select(one => one!["field"]!.GetValue<string>()));

        var same = await (await PutAsync(address, token, Allowed())).JsonAsync();
        Assert.Equal(("unchanged", 0), (same["outcome"]!.GetValue<string>(), same["changed"]!.AsArray().Count));

        var updated = await (await PutAsync(address, token, Allowed("Tarif du midi"))).JsonAsync();
        Assert.Equal(("updated", "header.title"), (updated["outcome"]!.GetValue<string>(), Assert.Single(updated["changed"]!.AsArray())!.GetValue<string>()));
        Assert.Equal("\"Tarif du midi\"", await office.ValueAsync(id, "header.title"));

        var back = await host.SendAsync(HttpMethod.Get, address, token);
        var draft = await back.JsonAsync();
        Assert.Equal(("draft", id, "no-store"), (draft["stage"]!.GetValue<string>(), draft["id"]!.GetValue<string>(), back.Headers.CacheControl?.ToString()));
        Assert.Equal("Tarif du midi", draft["header"]!["title"]!["value"]!.GetValue<string>());
        // What was read back may be sent as it is.
        Assert.Equal("unchanged", (await (await PutAsync(address, token, draft.ToJsonString(), ("If-Match", back.Headers.ETag!.ToString()))).JsonAsync())["outcome"]!.GetValue<string>());
        await (await PutAsync(address, token, Allowed(), ("If-Match", "\"old\""))).ProblemAsync(HttpStatusCode.PreconditionFailed, "draft-changed");
    }

    [Fact]
    public async Task Put_WhatAPersonChanged_StaysUntilTheSourceChangesItToo()
    {
        var office = await Office.OpenAsync(host);
        var token = await host.TokenAsync(office);
        var address = Links.ApiDraft(office.Slug, "conflict");
        var id = (await (await PutAsync(address, token, Allowed())).JsonAsync(HttpStatusCode.Created))["id"]!.GetValue<string>();
        var version = (await office.DraftAsync(id)).VersionOf("header.title");
        Assert.Empty(await office.SaveAsync(id, new DraftChange("header.title", new StatedValue(JsonValue.Create("Mot de l’agent")), version)));

        Assert.Equal("unchanged", (await (await PutAsync(address, token, Allowed())).JsonAsync())["outcome"]!.GetValue<string>());
        var problem = await (await PutAsync(address, token, Allowed("Autre titre"))).ProblemAsync(HttpStatusCode.Conflict, "draft-conflict");
        var conflict = Assert.Single(problem["conflicts"]!.AsArray())!;
        Assert.Equal(("header.title", "Mot de l’agent"), (conflict["path"]!.GetValue<string>(), conflict["stored"]!["value"]!.GetValue<string>()));
        Assert.Equal("\"Mot de l’agent\"", JsonNode.Parse((await office.ValueAsync(id, "header.title"))!)!.ToJsonString(new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }));

        await (await PutAsync(address + "?overwrite=true", token, Allowed("Autre titre"))).JsonAsync();
        Assert.Equal("\"Autre titre\"", await office.ValueAsync(id, "header.title"));
    }

    [Fact]
    public async Task Put_Mistakes_SayWhereWhatAndHow_AndStoreNothing()
    {
        var office = await Office.OpenAsync(host);
        var token = await host.TokenAsync(office);
        var address = Links.ApiDraft(office.Slug, "mistakes");
        const string Wrong = """{"haeder": {}, "header": {"titel": "X", "contact": {"email": "nobody"}, "policy_area": ["healht"]}, "answers": {"HUM-O3": "yes", "HUM-03": "maybe"}}""";

        var problem = await (await PutAsync(address, token, Wrong)).ProblemAsync(HttpStatusCode.UnprocessableEntity, "draft-invalid");

        var errors = problem["errors"]!.AsArray().ToDictionary(one => one!["path"]!.GetValue<string>(), one => one!);
        Assert.Equal("header.title", errors["header.titel"]["nearest"]!.GetValue<string>());
        Assert.Equal("header", errors["haeder"]["nearest"]!.GetValue<string>());
        Assert.Equal("HUM-03", errors["HUM-O3"]["nearest"]!.GetValue<string>());
        Assert.Contains("partial", errors["HUM-03"]["message"]!.GetValue<string>());
        Assert.Equal("NotAnEmail", errors["header.contact.email"]["code"]!.GetValue<string>());
        Assert.Equal("TitleMissing", errors["header.title"]["code"]!.GetValue<string>());
        var french = await (await PutAsync(address, token, Wrong, ("Accept-Language", "fr"))).ProblemAsync(HttpStatusCode.UnprocessableEntity, "draft-invalid");
        Assert.Contains("Vouliez-vous dire", french["errors"]!.ToJsonString(new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }));
        await (await PutAsync(address, token, "{\"header\": ")).ProblemAsync(HttpStatusCode.BadRequest, "body-not-json");
        await (await PutAsync(address, token, new JsonObject { ["padding"] = new string('x', 1_100_000) }.ToJsonString())).ProblemAsync(HttpStatusCode.RequestEntityTooLarge, "too-large");
        await (await host.SendAsync(HttpMethod.Put, address, token)).ProblemAsync(HttpStatusCode.UnsupportedMediaType, "media-type-not-supported");
        await (await host.SendAsync(HttpMethod.Get, address, token)).ProblemAsync(HttpStatusCode.NotFound, "draft-not-found");
    }

    [Fact]
    public async Task Put_DryRun_SaysWhatWouldChangeAndStoresNothing()
    {
        var office = await Office.OpenAsync(host);
        var token = await host.TokenAsync(office);
        var address = Links.ApiDraft(office.Slug, "dry");

        var dry = await (await PutAsync(address + "?dryRun=true", token, """{"id": "X", "header": {"title": "Essai"}, "answers": {"HUM-03": "unknown"}}""")).JsonAsync();

        Assert.Equal(("created", true), (dry["outcome"]!.GetValue<string>(), dry["dryRun"]!.GetValue<bool>()));
        Assert.Null(dry["id"]);
        var restated = Assert.Single(dry["report"]!["transformed"]!.AsArray())!;
        Assert.Equal(("HUM-03", "unknown", "unknown", "HUM-03"), (Text(restated, "field"), Text(restated, "from"), Text(restated, "to"), Text(restated, "in")));
        Assert.Equal("id", Text(Assert.Single(dry["report"]!["notCarried"]!.AsArray())!, "field"));
        Assert.Equal("header.title", dry["report"]!["carried"]![0]!.GetValue<string>());
        await (await host.SendAsync(HttpMethod.Get, address, token)).ProblemAsync(HttpStatusCode.NotFound, "draft-not-found");

        var french = await (await PutAsync(address + "?dryRun=true", token, """{"id": "X", "header": {"title": "Essai"}}""", ("Accept-Language", "fr"))).JsonAsync();
        Assert.StartsWith("Le registre écrit lui-même", Text(french["report"]!["notCarried"]![0]!, "why"));
    }

    [Fact]
    public async Task Put_Published_BeginsANewVersion_AndASubmittedOrWithdrawnOneIsClosed()
    {
        var office = await Office.OpenAsync(host);
        var token = await host.TokenAsync(office);
        var address = Links.ApiDraft(office.Slug, "published");
        var values = CompleteNotice.Values.ToLookup(value => value.Path.StartsWith("header.", StringComparison.Ordinal));
        var whole = new JsonObject
        {
            ["header"] = new JsonObject(values[true].Select(value => KeyValuePair.Create(value.Path["header.".Length..], value.Stated.Value?.DeepClone())).Append(new("title", "Redevance"))),
            ["answers"] = new JsonObject(values[false].Select(value => KeyValuePair.Create(value.Path, value.Stated.Value?.DeepClone()))),
        };
        var created = await (await PutAsync(address, token, whole.ToJsonString())).JsonAsync(HttpStatusCode.Created);
        var id = created["id"]!.GetValue<string>();
        Assert.Empty(created["report"]!["missing"]!.AsArray());
        Assert.Null(await office.ActAsync(MemberRole.Contributor, (publication, actor) => publication.SubmitAsync(id, actor, TestContext.Current.CancellationToken)));
        await (await PutAsync(address, token, whole.ToJsonString())).ProblemAsync(HttpStatusCode.Conflict, "draft-closed");
        Assert.Null(await office.ActAsync(MemberRole.Publisher, (publication, actor) => publication.PublishAsync(id, null, actor, TestContext.Current.CancellationToken)));

        Assert.Equal("unchanged", (await (await PutAsync(address, token, whole.ToJsonString())).JsonAsync())["outcome"]!.GetValue<string>());
        whole["header"]!["department"] = "Service de la propreté";
        var updated = await (await PutAsync(address, token, whole.ToJsonString())).JsonAsync();
        Assert.Equal("header.department", Assert.Single(updated["changed"]!.AsArray())!.GetValue<string>());
        Assert.Equal("draft", (await (await host.SendAsync(HttpMethod.Get, address, token)).JsonAsync())["stage"]!.GetValue<string>());
        Assert.Single(await office.VersionsAsync(id));

        Assert.Null(await office.ActAsync(MemberRole.Publisher, (publication, actor) => publication.WithdrawAsync(id, "CRPA L.311-5", actor, TestContext.Current.CancellationToken)));
        await (await PutAsync(address, token, whole.ToJsonString())).ProblemAsync(HttpStatusCode.Gone, "notice-withdrawn");
    }

    [Fact]
    public async Task Token_MissingWrongForeignExpiredOrRevoked_OpensNothing()
    {
        var office = await Office.OpenAsync(host);
        var other = await Office.OpenAsync(host);
        var token = await host.TokenAsync(office);
        var address = Links.ApiDraft(office.Slug, "closed");

        var missing = await host.SendAsync(HttpMethod.Put, address, json: Allowed());
        await missing.ProblemAsync(HttpStatusCode.Unauthorized, "token-missing");
        Assert.Equal("Bearer", missing.Headers.WwwAuthenticate.ToString());
        await (await PutAsync(address, token + "x", Allowed())).ProblemAsync(HttpStatusCode.Unauthorized, "token-not-valid");
        await (await PutAsync(address, await host.TokenAsync(other), Allowed())).ProblemAsync(HttpStatusCode.Forbidden, "token-of-another-body");
        var administrator = await office.AsAsync(MemberRole.Administrator);
        Assert.Equal(HttpStatusCode.Unauthorized, (await administrator.GetAsync(address, TestContext.Current.CancellationToken)).StatusCode);

        host.Clock.Advance(TimeSpan.FromDays(31));
        await (await PutAsync(address, token, Allowed())).ProblemAsync(HttpStatusCode.Unauthorized, "token-not-valid");
    }

    [Fact]
    public async Task Page_MakesShowsOnceAndRevokesTokens_ForAdministratorsOnly()
    {
        var office = await Office.OpenAsync(host);
        var page = Links.ApiTokens("en", office.Slug);
        var publisher = await office.AsAsync(MemberRole.Publisher);
        Assert.Equal(HttpStatusCode.Forbidden, (await publisher.GetAsync(page, TestContext.Current.CancellationToken)).StatusCode);
        var browser = await office.AsAsync(MemberRole.Administrator);

        var refused = await (await FormPoster.OpenAsync(browser, page, "#make")).Fill("Name", "").PostAsync();
        PageAssert.HasError(await PageAssert.PageAsync(refused, HttpStatusCode.BadRequest), "Name", "Say what the token is for.");
        PageAssert.RedirectsTo(await (await FormPoster.OpenAsync(browser, page, "#make")).Fill("Name", "Job of the canteen").Fill("Days", "90").PostAsync(), page);
        var shown = await browser.GetAsync(page, TestContext.Current.CancellationToken);
        var secret = (await PageAssert.PageAsync(shown)).GetElementById("secret")!.GetAttribute("value")!;
        Assert.Matches("^registry_drafts_[A-Za-z0-9_-]{43}$", secret);
        var again = await PageAssert.PageAsync(await browser.GetAsync(page, TestContext.Current.CancellationToken));
        Assert.Null(again.GetElementById("secret"));
        Assert.Contains("never", again.QuerySelector("tbody")!.TextContent);

        var address = Links.ApiDraft(office.Slug, "by-page");
        await (await PutAsync(address, secret, Allowed())).JsonAsync(HttpStatusCode.Created);
        var row = (await PageAssert.PageAsync(await browser.GetAsync(page, TestContext.Current.CancellationToken))).QuerySelector("tbody tr")!.TextContent;
        Assert.Contains("Job of the canteen", row);
        Assert.DoesNotContain("never", row);
        Assert.DoesNotContain(secret, await StoredTextAsync());

        PageAssert.RedirectsTo(await (await FormPoster.OpenAsync(browser, page, "tbody form")).PostAsync(), page);
        await (await PutAsync(address, secret, Allowed())).ProblemAsync(HttpStatusCode.Unauthorized, "token-not-valid");
        var acts = await host.UseAsync(services => services.GetRequiredService<RegistryDbContext>().Acts.Where(act => act.BodyId == office.BodyId).Select(act => act.Kind).ToListAsync(TestContext.Current.CancellationToken));
        Assert.Equal(["token-created", "draft-declared", "token-revoked"], acts);
    }

    private static string Text(JsonNode node, string member) => node[member]!.GetValue<string>();

    private static string Allowed(string title = "Tarif de la cantine") =>
        Declared.Replace("Tarif de la cantine", title, StringComparison.Ordinal);

    private Task<HttpResponseMessage> PutAsync(string address, string token, string json, params (string Name, string Value)[] headers) =>
        host.SendAsync(HttpMethod.Put, address, token, json, headers);

    /// <summary>Every byte of the database, the parts not yet merged into it included.</summary>
    private async Task<string> StoredTextAsync()
    {
        var text = "";
        foreach (var path in Directory.EnumerateFiles(host.DataDirectory, "registry.db*"))
        {
            await using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            using var reader = new StreamReader(file, System.Text.Encoding.Latin1);
            text += await reader.ReadToEndAsync(TestContext.Current.CancellationToken);
        }

        Assert.Contains("Job of the canteen", text);
        return text;
    }
}
