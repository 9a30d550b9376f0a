using System.Net;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Registry.Domain.Bodies;
using Registry.Domain.Notices;
using Registry.Domain.Publication;
using Registry.Web.Commands;
using Registry.Web.Persistence;
using Registry.Web.Services;
using Registry.Web.Services.Bodies.Archives;
using Registry.Web.Services.Drafts;
using Registry.Web.Tests.Hosting;
using Registry.Web.Tests.Workspace;

namespace Registry.Web.Tests.Bodies;

/// <summary>A body leaves one registry with all that it has and arrives in another.</summary>
public sealed class ArchiveTests(RegistryHost host) : IClassFixture<RegistryHost>
{
    [Fact]
    public async Task Export_ThenImportElsewhere_BringsEveryVersionByteForByteAndASecondTimeChangesNothing()
    {
        var office = await Office.OpenAsync(host);
        var published = await office.PublishAsync(new DraftChange("header.source_code", new StatedValue(new System.Text.Json.Nodes.JsonObject { ["url"] = "https://secret.example" }, DisclosureState.Withheld, "CRPA L.311-6"), 0));
        Assert.Null(await office.ActAsync(MemberRole.Publisher, (publication, actor) => publication.RetireAsync(published, "Fin du service", actor, Cancellation)));
        var withdrawn = await office.PublishAsync();
        Assert.Null(await office.ActAsync(MemberRole.Publisher, (publication, actor) => publication.WithdrawAsync(withdrawn, "CRPA L.311-6", actor, Cancellation)));
        var draft = await office.CompleteAsync("Brouillon emporté");
        Assert.Null(await office.ActAsync(MemberRole.Contributor, (publication, actor) => publication.SubmitAsync(draft, actor, Cancellation)));
        await AddExchangesAsync(office.BodyId, published);
        var file = await ExportAsync(office.Slug);
        var content = ArchiveFile.Read(file);
        Assert.All(content.Paths.Where(path => path != "README.txt"), path => Assert.DoesNotContain("@", path.StartsWith("versions/", StringComparison.Ordinal) || path.Contains("draft-values", StringComparison.Ordinal) || path == "people.jsonl" ? "" : content.Text(path), StringComparison.Ordinal));
        await using var elsewhere = new RegistryHost();

        var first = await ImportAsync(elsewhere, file);
        var second = await ImportAsync(elsewhere, file);

        Assert.Equal((false, 3, true), (first.GetProperty("unchanged").GetBoolean(), first.GetProperty("notices").GetInt32(), second.GetProperty("unchanged").GetBoolean()));
        Assert.Equal(await VersionsAsync(host, office.Slug), await VersionsAsync(elsewhere, office.Slug));
        var browser = elsewhere.Browser();
        var notice = JsonElement.Parse(await browser.GetStringAsync(Links.ApiNotice(published), Cancellation));
        Assert.Equal((await office.VersionsAsync(published))[1].Sha256, notice.GetProperty("sha256").GetString());
        Assert.DoesNotContain("secret.example", notice.GetRawText(), StringComparison.Ordinal);
        Assert.Contains(published, await browser.GetStringAsync($"/api/v1/notices?q=redevance&body={office.Slug}&lifecycle=retired", Cancellation), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Gone, (await browser.GetAsync(Links.ApiNotice(withdrawn), Cancellation)).StatusCode);
        Assert.Contains("Pourquoi ce tarif", WebUtility.HtmlDecode(await browser.GetStringAsync(Links.Notice("fr", published, "Tarif de la cantine"), Cancellation)), StringComparison.Ordinal);
        await elsewhere.UseAsync(async services =>
        {
            var database = services.GetRequiredService<RegistryDbContext>();
            var arrived = await services.GetRequiredService<DraftService>().LoadAsync(draft, Cancellation);
            Assert.Equal(DraftStage.Draft, arrived!.Notice.DraftStage);
            Assert.Equal("Brouillon emporté", arrived["header.title"]!.Value!.GetValue<string>());
            Assert.Equal(published, (await database.InventoryEntries.Include(entry => entry.Notice).SingleAsync(entry => entry.Title == "Tarif", Cancellation)).Notice!.PublicId);
            Assert.Equal(office.Email(MemberRole.Publisher), (await database.Acts.SingleAsync(act => act.Kind == "notice-retired", Cancellation)).ByName);
            var question = await database.NoticeQuestions.SingleAsync(Cancellation);
            Assert.Equal(("Parce que le conseil l’a voté.", (string?)null), (question.Answer, question.Email));
            return await database.Visas.Include(visa => visa.Link).SingleAsync(Cancellation) is { Link.RevokedAt: not null } ? 0 : throw new InvalidOperationException("The link of the other registry still opens.");
        });
    }

    [Fact]
    public async Task Import_WhatIsHereAlready_IsRefusedWithTheNotices()
    {
        var office = await Office.OpenAsync(host);
        var id = await office.PublishAsync();

        var (code, output, refusal) = await RunAsync(host, "body", "import", await ExportAsync(office.Slug), "--json");

        Assert.Equal((ExitCode.Refused, ""), (code, output));
        Assert.Contains(id, refusal, StringComparison.Ordinal);
        Assert.Contains("here already", refusal, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Import_BrokenOrHostileArchives_AreRefusedWholeWithTheReason()
    {
        var office = await Office.OpenAsync(host);
        await office.PublishAsync();
        var good = await ExportAsync(office.Slug);
        await using var elsewhere = new RegistryHost();
        var outside = Path.Combine(Path.GetDirectoryName(elsewhere.DataDirectory)!, "escaped.txt");
        ArchiveFile Fresh() => ArchiveFile.Read(good);
        var document = Fresh().FirstDocument;
        (string Reason, ArchiveFile Archive)[] cases =
        [
            ("SHA-256 differs", Fresh().Replace(document, text => text.Replace("Surface", "Surfaçe", StringComparison.Ordinal).Remove(0, 1))),
            ("longer than its manifest says", Fresh().Replace("tables/acts.jsonl", text => text + new string(' ', 50_000_000))),
            ("is not the version that was published", Fresh().Replace(document, text => text.Replace("\"Surface\"", "\"Superficie\"", StringComparison.Ordinal)).Sealed(document)),
            ($"lacks “{document}”", Fresh().Remove(document)),
            ("lacks “tables/plan-actions.jsonl”", Fresh().Remove("tables/plan-actions.jsonl").Manifest(manifest => RemoveFile(manifest, "tables/plan-actions.jsonl"))),
            ("holds no manifest.json", Fresh().Remove("manifest.json")),
            ("version 2 of its format", Fresh().Manifest(manifest => manifest["formatVersion"] = 2)),
            ("format “something-else”", Fresh().Manifest(manifest => manifest["format"] = "something-else")),
            ("manifest does not list", Fresh().Add("../escaped.txt", "outside")),
            ("under a name that it may not have", Fresh().Add("../escaped.txt", "outside").Manifest(manifest => AddFile(manifest, "../escaped.txt"))),
            ("larger than the 1024 MB", Fresh().Manifest(manifest => manifest["files"]![0]!["bytes"] = 2_000_000_000_000)),
            ("line 1, is no JSON object", Fresh().Replace("tables/notices.jsonl", _ => "[]\n").Sealed("tables/notices.jsonl")),
            ("version “0.0” of the questionnaire", Fresh().Replace("tables/notices.jsonl", text => System.Text.RegularExpressions.Regex.Replace(text, "\"definitionVersion\":\"[^\"]*\"", "\"definitionVersion\":\"0.0\"")).Sealed("tables/notices.jsonl")),
            ("is twice in the archive", Fresh().Replace("tables/notices.jsonl", text => text + text).Sealed("tables/notices.jsonl")),
            ("is no notice of the archive", Fresh().Replace("tables/versions.jsonl", text => text.Replace("\"noticeId\":\"", "\"noticeId\":\"9", StringComparison.Ordinal)).Sealed("tables/versions.jsonl")),
        ];

        foreach (var (reason, archive) in cases)
        {
            var path = Path.Combine(host.DataDirectory, $"{Guid.NewGuid():N}.zip");
            archive.Write(path);
            Assert.Contains(reason, await RefusedAsync(elsewhere, path), StringComparison.Ordinal);
        }

        var noZip = Path.Combine(host.DataDirectory, "no.zip");
        await File.WriteAllTextAsync(noZip, "no archive", Cancellation);
        Assert.Contains("no ZIP archive", await RefusedAsync(elsewhere, noZip), StringComparison.Ordinal);
        Assert.False(File.Exists(outside));
        Assert.Equal((0, 0, 0), await elsewhere.UseAsync(async services =>
        {
            var database = services.GetRequiredService<RegistryDbContext>();
            return (await database.Bodies.CountAsync(Cancellation), await database.Notices.CountAsync(Cancellation), await database.Acts.CountAsync(act => act.Kind == "body-imported", Cancellation));
        }));
        Assert.False((await ImportAsync(elsewhere, good)).GetProperty("unchanged").GetBoolean());
    }

    [Fact]
    public async Task Import_AnotherBodyWithTheSameAddress_IsRefused()
    {
        var office = await Office.OpenAsync(host);
        var file = await ExportAsync(office.Slug);
        await using var elsewhere = new RegistryHost();
        await elsewhere.AddBodyAsync(office.Slug, "Un autre organisme");

        Assert.Contains("“Un autre organisme”", await RefusedAsync(elsewhere, file), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Download_ByAnAdministrator_IsTheSameArchive()
    {
        var office = await Office.OpenAsync(host);
        var id = await office.PublishAsync();
        var form = await FormPoster.OpenAsync(await office.AsAsync(MemberRole.Administrator), Links.BodyArchive("en", office.Slug));

        var answer = await form.PostAsync();

        Assert.Equal("application/zip", answer.Content.Headers.ContentType?.MediaType);
        var path = Path.Combine(host.DataDirectory, $"{Guid.NewGuid():N}.zip");
        await File.WriteAllBytesAsync(path, await answer.Content.ReadAsByteArrayAsync(Cancellation), Cancellation);
        Assert.Equal((await office.VersionsAsync(id))[0].Document, ArchiveFile.Read(path).Text($"versions/{id}/1.json"));
        Assert.Equal(HttpStatusCode.Forbidden, (await (await office.AsAsync(MemberRole.Publisher)).GetAsync(Links.BodyArchive("en", office.Slug), Cancellation)).StatusCode);
    }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private static void RemoveFile(System.Text.Json.Nodes.JsonObject manifest, string path)
    {
        var files = manifest["files"]!.AsArray();
        files.Remove(files.Single(file => file!["path"]!.GetValue<string>() == path));
    }

    private static void AddFile(System.Text.Json.Nodes.JsonObject manifest, string path) =>
        manifest["files"]!.AsArray().Add(new System.Text.Json.Nodes.JsonObject { ["path"] = path, ["bytes"] = 7, ["sha256"] = "00" });

    private Task<int> AddExchangesAsync(long bodyId, string publicId) => host.UseAsync(async services =>
    {
        var database = services.GetRequiredService<RegistryDbContext>();
        var now = host.Clock.GetUtcNow().UtcDateTime;
        var notice = await database.Notices.SingleAsync(one => one.PublicId == publicId, Cancellation);
        database.InventoryEntries.Add(new InventoryEntry { BodyId = bodyId, NoticeId = notice.Id, Title = "Tarif", Values = "{}", CreatedAt = now, ChangedAt = now });
        database.NoticeQuestions.Add(new NoticeQuestion
        {
            NoticeId = notice.Id,
            Language = "fr",
            Text = "Pourquoi ce tarif ?",
            Email = "curieux@question.example",
            MayBePublic = true,
            TokenSha256 = $"{Guid.NewGuid():N}",
            AskedAt = now,
            Standing = QuestionStanding.Answered,
            Answer = "Parce que le conseil l’a voté.",
            AnsweredAt = now,
            IsPublic = true,
            ChangedAt = now,
        });
        var link = new SharedLink { NoticeId = notice.Id, Purpose = LinkPurpose.Preview, TokenSha256 = $"{Guid.NewGuid():N}", Function = "Déléguée à la protection des données", Email = "dpo@link.example", CreatedAt = now, ExpiresAt = now.AddDays(30) };
        database.SharedLinks.Add(link);
        await database.SaveChangesAsync(Cancellation);
        database.Visas.Add(new Visa { LinkId = link.Id, NoticeId = notice.Id, Function = link.Function, Opinion = VisaOpinion.Favourable, GivenAt = now });
        return await database.SaveChangesAsync(Cancellation);
    });

    private static Task<List<string>> VersionsAsync(RegistryHost where, string slug) => where.UseAsync(services => services.GetRequiredService<RegistryDbContext>().PublishedVersions
        .Where(version => version.Notice.Body.Slug == slug).OrderBy(version => version.Notice.PublicId).ThenBy(version => version.Number)
        .Select(version => $"{version.Notice.PublicId} {version.Number} {version.Sha256} {version.Document} {version.ReservedValues} {version.Reason}").ToListAsync(Cancellation));

    private async Task<string> ExportAsync(string slug)
    {
        var path = Path.Combine(host.DataDirectory, $"{Guid.NewGuid():N}.zip");
        var (code, _, error) = await RunAsync(host, "body", "export", slug, "--out", path, "--json");
        Assert.True(code == ExitCode.Done, error);
        return path;
    }

    private static async Task<JsonElement> ImportAsync(RegistryHost where, string file)
    {
        var (code, output, error) = await RunAsync(where, "body", "import", file, "--json");
        Assert.True(code == ExitCode.Done, error);
        return JsonElement.Parse(output);
    }

    private static Task<string> RefusedAsync(RegistryHost where, string file) => where.UseAsync(async services =>
    {
        await using var stream = File.OpenRead(file);
        var refused = await Assert.ThrowsAsync<ArchiveRefusedException>(() => services.GetRequiredService<ArchiveImport>().RunAsync(stream, Actor.Registry, Cancellation));
        return refused.Message;
    });

    private static async Task<(int Code, string Output, string Error)> RunAsync(RegistryHost where, params string[] arguments)
    {
        var (output, error) = (new StringWriter(), new StringWriter());
        var code = await Verbs.RunAsync(
            arguments, new Terminal(TextReader.Null, output, error, where.DataDirectory),
            $"--Registry:DataDirectory={where.DataDirectory}", "--environment=Testing", "--applicationName=Registry.Web");
        return (code, output.ToString(), error.ToString());
    }
}
