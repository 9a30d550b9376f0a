using System.Net;
using System.Text.Json.Nodes;
using Registry.Domain.Bodies;
using Registry.Web.Tests.Hosting;
using Registry.Web.Tests.Public;
using Registry.Web.Tests.Templates;
using Registry.Web.Tests.Workspace;

namespace Registry.Web.Tests.Api;

/// <summary>A register in which every documented answer of every operation can be provoked, and how.</summary>
public sealed class Operations : IAsyncLifetime
{
    private const string Declared = """{"header": {"title": "Tarif"}}""";
    private const string Unknown = "ABCDEFGHJ";

    private readonly RegistryHost _host = new();
    private readonly RegistryHost _limited = new();
    private readonly RegistryHost _broken = new();
    private readonly Dictionary<string, string> _known = [];
    private Office _office = null!;
    private string _token = "";
    private string _foreign = "";
    private string _brokenToken = "";

    public JsonNode Document { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        _limited.Settings["Registry:ApiRequestsPerMinute"] = "1";
        Document = await (await _host.SendAsync(HttpMethod.Get, "/openapi/v1.json")).JsonAsync();
        _known["notice"] = await Published.SchoolAsync(_host);
        await Published.SchoolAsync(_host, "Avec un éditeur", header => header["suppliers"] = new(new JsonArray(new JsonObject { ["name"] = "Éditeur fictif" })));
        _known["withdrawn"] = await Published.SchoolAsync(_host, "À retirer");
        await Published.AgainAsync(_host, _known["notice"], "Affectation scolaire, deux", "Mise à jour");
        await Published.WithdrawAsync(_host, _known["withdrawn"], "CRPA L.311-5");
        _known["template"] = await (await AuthorsDesk.OpenAsync(_host, "Arrosage")).PublishAsync();
        foreach (var directory in new[] { "datasets", "suppliers" })
        {
            var list = await (await _host.SendAsync(HttpMethod.Get, $"/api/v1/{directory}")).JsonAsync();
            _known[directory] = list["items"]![0]!["id"]!.GetValue<string>();
        }

        _office = await Office.OpenAsync(_host);
        _token = await _host.TokenAsync(_office);
        _foreign = await _host.TokenAsync(await Office.OpenAsync(_host));
        await PutAsync("known", Declared);
        await PrepareDraftsAsync();
        await _limited.SendAsync(HttpMethod.Get, "/api/v1/bodies");
        await BreakAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await _host.DisposeAsync();
        await _limited.DisposeAsync();
        await _broken.DisposeAsync();
    }

    /// <summary>Provokes one documented answer.</summary>
    public async Task<HttpResponseMessage> AskAsync(string operation, string method, string path, int status)
    {
        var address = Fill(path, operation);
        var isDraft = operation.EndsWith("Draft", StringComparison.Ordinal);
        return status switch
        {
            200 when operation == "putDraft" => await PutAsync("known", Declared),
            201 => await PutAsync($"new-{Guid.NewGuid():N}", Declared),
            200 => await GetAsync(address, isDraft),
            304 => await GetAsync(address, false, ("If-None-Match", (await GetAsync(address, false)).Headers.ETag!.ToString())),
            400 => await SendAsync(method, address + "?aera=x", isDraft ? _token : null),
            401 => await SendAsync(method, address, null),
            403 => await SendAsync(method, address, _foreign),
            404 => await GetAsync(Fill(path, operation, unknown: true), isDraft),
            409 => await PutAsync("submitted", Declared),
            410 when isDraft => method == "put" ? await PutAsync("withdrawn", Declared) : await GetAsync(Links.ApiDraft(_office.Slug, "withdrawn"), true),
            410 => await GetAsync(path.Replace("{id}", _known["withdrawn"], StringComparison.Ordinal).Replace("{number}", "1", StringComparison.Ordinal).Replace("{format}", "csv", StringComparison.Ordinal).Replace("{standard}", "etalab", StringComparison.Ordinal), false),
            412 => await PutAsync("known", Declared, ("If-Match", "\"other\"")),
            413 => await PutAsync("known", new JsonObject { ["padding"] = new string('x', 1_100_000) }.ToJsonString()),
            415 => await _host.SendAsync(HttpMethod.Put, Links.ApiDraft(_office.Slug, "known"), _token),
            422 => await PutAsync("known", """{"header": {"titel": "Tarif"}}"""),
            429 => await _limited.SendAsync(HttpMethod.Parse(method), address),
            _ => await _broken.SendAsync(HttpMethod.Parse(method), address, isDraft ? _brokenToken : null, isDraft ? Declared : null),
        };
    }

    private string Fill(string path, string operation, bool unknown = false) => path
        .Replace("{format}", unknown && operation == "exportNotices" ? "doc" : operation.StartsWith("export", StringComparison.Ordinal) ? "json" : "csv", StringComparison.Ordinal)
        .Replace("{standard}", "etalab", StringComparison.Ordinal)
        .Replace("{number}", "1", StringComparison.Ordinal)
        .Replace("{sourceId}", unknown ? "nothing" : "known", StringComparison.Ordinal)
        .Replace("{id}", IdFor(path, unknown), StringComparison.Ordinal);

    private string IdFor(string path, bool unknown) => path switch
    {
        _ when path.Contains("/drafts/", StringComparison.Ordinal) => _office.Slug,
        _ when unknown => Unknown,
        _ when path.Contains("/bodies/", StringComparison.Ordinal) => "valbrune",
        _ when path.Contains("/datasets/", StringComparison.Ordinal) => _known["datasets"],
        _ when path.Contains("/suppliers/", StringComparison.Ordinal) => _known["suppliers"],
        _ when path.Contains("/templates/", StringComparison.Ordinal) => _known["template"],
        _ => _known["notice"],
    };

    private async Task PrepareDraftsAsync()
    {
        foreach (var name in new[] { "submitted", "withdrawn" })
        {
            var values = CompleteNotice.Values.ToLookup(value => value.Path.StartsWith("header.", StringComparison.Ordinal));
            var whole = new JsonObject
            {
                ["header"] = new JsonObject(values[true].Select(value => KeyValuePair.Create(value.Path["header.".Length..], value.Stated.Value?.DeepClone())).Append(new("title", "Redevance"))),
                ["answers"] = new JsonObject(values[false].Select(value => KeyValuePair.Create(value.Path, value.Stated.Value?.DeepClone()))),
            };
            var id = (await (await PutAsync(name, whole.ToJsonString())).JsonAsync(HttpStatusCode.Created))["id"]!.GetValue<string>();
            await _office.ActAsync(MemberRole.Contributor, (publication, actor) => publication.SubmitAsync(id, actor, TestContext.Current.CancellationToken));
            if (name == "withdrawn")
            {
                await _office.ActAsync(MemberRole.Publisher, (publication, actor) => publication.PublishAsync(id, null, actor, TestContext.Current.CancellationToken));
                await _office.ActAsync(MemberRole.Publisher, (publication, actor) => publication.WithdrawAsync(id, "CRPA L.311-5", actor, TestContext.Current.CancellationToken));
            }
        }
    }

    /// <summary>The tables that everything is read from are gone, as on a disk that fails.</summary>
    private async Task BreakAsync()
    {
        var office = await Office.OpenAsync(_broken);
        _brokenToken = await _broken.TokenAsync(office);
        await _broken.LoseAsync("PublishedVersions", "Notices", "Bodies", "Templates", "ApiTokens");
    }

    private Task<HttpResponseMessage> GetAsync(string address, bool withToken, params (string, string)[] headers) => _host.SendAsync(HttpMethod.Get, address, withToken ? _token : null, headers: headers);

    private Task<HttpResponseMessage> PutAsync(string sourceId, string json, params (string, string)[] headers) =>
        _host.SendAsync(HttpMethod.Put, Links.ApiDraft(_office.Slug, sourceId), _token, json, headers);

    private Task<HttpResponseMessage> SendAsync(string method, string address, string? token) =>
        _host.SendAsync(HttpMethod.Parse(method), address, token, method == "put" ? Declared : null);
}
