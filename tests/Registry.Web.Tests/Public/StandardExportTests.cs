using System.Net;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Registry.Domain.Notices;
using Registry.Domain.Standards;
using Registry.Domain.Standards.Reading;
using Registry.Domain.Standards.Writing.Codecs;
using Registry.Web.Exports.Spreadsheets;
using Registry.Web.Exports.Standards;
using Registry.Web.Imports.Files;
using Registry.Web.Imports.Reading;
using Registry.Web.Services;
using Registry.Web.Services.Imports;
using Registry.Web.Tests.Api;
using Registry.Web.Tests.Hosting;

namespace Registry.Web.Tests.Public;

/// <summary>A published notice in the formats of other registers: by API, on its page, and read again by the import.</summary>
public sealed class StandardExportTests(RegistryHost host) : IClassFixture<RegistryHost>
{
    [Fact]
    public async Task Api_EveryStandardAndFormat_AnswersWithTheNoticeAndNothingWithheld()
    {
        var id = await Published.SchoolAsync(host);
        var list = await (await host.SendAsync(HttpMethod.Get, Links.ApiStandards())).JsonAsync();

        foreach (var standard in list["items"]!.AsArray().Where(item => item!["formats"]!.AsArray().Count > 0))
        {
            foreach (var format in standard!["formats"]!.AsArray().Select(format => format!.GetValue<string>()))
            {
                var answer = await host.SendAsync(HttpMethod.Get, Links.ApiNoticeStandard(id, standard["id"]!.GetValue<string>(), format));
                var text = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

                Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
                Assert.Equal(format switch { "json" => "application/json", "csv" => "text/csv", _ => "text/markdown" }, answer.Content.Headers.ContentType!.MediaType);
                Assert.Contains("Affectation scolaire", text, StringComparison.Ordinal);
                Assert.DoesNotContain("secret.example", text, StringComparison.Ordinal);
                Assert.DoesNotContain("Éditeur caché", text, StringComparison.Ordinal);
            }
        }
    }

    [Fact]
    public async Task Api_OwnFormat_IsThePublishedDocumentByteForByte()
    {
        var id = await Published.SchoolAsync(host);
        var stored = await host.UseAsync(async services =>
            (await services.GetRequiredService<NoticeReader>().FindAsync(NoticeId.Parse(id), null, TestContext.Current.CancellationToken))!);

        var text = await (await host.SendAsync(HttpMethod.Get, Links.ApiNoticeStandard(id, "notice"))).Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

        Assert.Equal(stored.Current.Sha256, NoticeDocument.Hash(text));
        Assert.Equal(text, NoticeDocument.Parse(text).ToCanonicalJson());
    }

    [Fact]
    public async Task Api_LossReport_AddsUpToTheFiguresOfTheList()
    {
        var id = await Published.SchoolAsync(host);
        var list = await (await host.SendAsync(HttpMethod.Get, Links.ApiNoticeStandards(id))).JsonAsync();

        foreach (var item in list["items"]!.AsArray())
        {
            var report = await (await host.SendAsync(HttpMethod.Get, Links.ApiNoticeStandardReport(id, item!["id"]!.GetValue<string>(), "fr"))).JsonAsync();
            string[] parts = ["carried", "transformed", "notCarried"];
            Assert.All(parts, part => Assert.Equal(item[part]!.GetValue<int>(), report[part]!.AsArray().Count));
            Assert.Equal(item["values"]!.GetValue<int>(), parts.Sum(part => report[part]!.AsArray().Count));
            Assert.Equal(item["missing"]!.GetValue<int>(), report["missing"]!.AsArray().Count);
        }

        var dutch = await (await host.SendAsync(HttpMethod.Get, Links.ApiNoticeStandard(id, "nl-1.0") + "?names=schema&report=true&lang=fr")).JsonAsync();
        Assert.Equal("nl-1.0-schema", dutch["standard"]!.GetValue<string>());
        var withheld = dutch["notCarried"]!.AsArray().Single(value => value!["field"]!.GetValue<string>() == "header.source_code")!;
        Assert.Contains("réservée", withheld["why"]!.GetValue<string>(), StringComparison.Ordinal);
        Assert.Contains(dutch["missing"]!.AsArray(), value => value!["field"]!.GetValue<string>() == "contact");
    }

    [Fact]
    public async Task Api_UnknownStandardOrFormat_NamesTheKnownOnes()
    {
        var id = await Published.SchoolAsync(host);

        var unknown = await (await host.SendAsync(HttpMethod.Get, Links.ApiNoticeStandard(id, "dublin"))).ProblemAsync(HttpStatusCode.NotFound, "standard-not-found");
        var format = await (await host.SendAsync(HttpMethod.Get, Links.ApiNoticeStandard(id, "nl-1.0", "csv"))).ProblemAsync(HttpStatusCode.NotFound, "format-not-offered");
        await (await host.SendAsync(HttpMethod.Get, Links.ApiNoticeStandard("123456789", "etalab"))).ProblemAsync(HttpStatusCode.NotFound, "notice-not-found");

        Assert.Contains("etalab", unknown["allowed"]!.AsArray().Select(known => known!.GetValue<string>()));
        Assert.Equal("json", Assert.Single(format["allowed"]!.AsArray())!.GetValue<string>());
    }

    [Theory]
    [InlineData("etalab", RecordFormat.Csv)]
    [InlineData("etalab", RecordFormat.Json)]
    [InlineData("nl-1.0", RecordFormat.Json)]
    [InlineData("nl-1.0-schema", RecordFormat.Json)]
    [InlineData("l312-1-3", RecordFormat.Json)]
    [InlineData("l312-1-3", RecordFormat.Csv)]
    [InlineData("atrs-4.0", RecordFormat.Json)]
    [InlineData("atrs-4.0", RecordFormat.Csv)]
    [InlineData("eu-annex-viii-c", RecordFormat.Json)]
    public async Task Download_ReadByTheImport_IsRecognisedAndGivesTheFactsBack(string standard, RecordFormat format)
    {
        var id = await Published.SchoolAsync(host);
        var file = await (await host.SendAsync(HttpMethod.Get, Links.ApiNoticeStandard(id, standard, format.Extension()))).Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
        var readers = host.Services.GetRequiredService<RecordReaders>();

        using var stream = new MemoryStream(file);
        await using var source = await SourceFile.OpenAsync(stream, $"file.{format.Extension()}", new SourceFileOptions(), TestContext.Current.CancellationToken);
        var plan = await ImportPlan.MakeAsync(source, RecordReaders.Auto, null, readers, TestContext.Current.CancellationToken);
        Assert.Equal(standard, plan.Format);
        await foreach (var record in source.ReadAsync(TestContext.Current.CancellationToken))
        {
            var header = readers.For(plan.Standard!).Read(record.Content).Values.Header;
            Assert.Equal("Affectation scolaire", header["title"].Value!.GetValue<string>());
            Assert.Equal("L’école proposée à chaque enfant", header["decision"].Value!["text"]!.GetValue<string>());
        }
    }

    [Theory]
    [InlineData("csv")]
    [InlineData("xlsx")]
    public async Task PublicationOfRules_AsATable_GivesListsAndTextsBack(string kind)
    {
        var laws = new JsonArray(
            new JsonObject { ["reference"] = "CRPA, L.311-3-1; R.311-3-1-2" },
            new JsonObject { ["reference"] = "Délibération 12", ["url"] = "https://example.org/12" });
        var id = await Published.SchoolAsync(host, "=1+1 place", header => header["legal_basis"] = new(laws));
        var csv = await (await host.SendAsync(HttpMethod.Get, Links.ApiNoticeStandard(id, "l312-1-3", "csv"))).Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);

        var header = (await ReadAsync(kind == "csv" ? csv : Workbook(csv), kind)).Values.Header;

        Assert.Equal("=1+1 place", header["title"].Value!.GetValue<string>());
        Assert.True(JsonNode.DeepEquals(laws, header["legal_basis"].Value), header["legal_basis"].Value!.ToJsonString());
        Assert.Equal("Quotient familial", header["data_used"].Value![0]!["name"]!.GetValue<string>());
    }

    private async Task<RecordReading> ReadAsync(byte[] file, string kind)
    {
        using var stream = new MemoryStream(file);
        var readers = host.Services.GetRequiredService<RecordReaders>();
        await using var source = await SourceFile.OpenAsync(stream, $"file.{kind}", readers.Options(), TestContext.Current.CancellationToken);
        var plan = await ImportPlan.MakeAsync(source, RecordReaders.Auto, null, readers, TestContext.Current.CancellationToken);
        Assert.Equal("l312-1-3", plan.Format);
        await foreach (var record in source.ReadAsync(TestContext.Current.CancellationToken))
        {
            return readers.For(plan.Standard!).Read(record.Content);
        }

        throw new InvalidOperationException("The file holds no record.");
    }

    // As somebody saves the CSV in a spreadsheet program.
    private static byte[] Workbook(byte[] csv)
    {
        var rows = Exports.Rfc4180.Read(System.Text.Encoding.UTF8.GetString(csv).TrimStart('\uFEFF'), ';');
        using var file = new MemoryStream();
        using (var workbook = new SpreadsheetWriter(file))
        {
            workbook.AddSheet(new SheetLayout("Table", [.. rows[0].Select(_ => 20.0)]), rows);
        }

        return file.ToArray();
    }

    [Theory]
    [InlineData("fr", "Dans les formats d’autres registres")]
    [InlineData("en", "In other registers’ formats")]
    public async Task Page_OfANotice_TellsTheLossBeforeTheDownload(string language, string heading)
    {
        var id = await Published.SchoolAsync(host);
        var notice = await PageAssert.PageAsync(await host.Browser().GetAsync(Links.Notice(language, id, "Affectation scolaire"), TestContext.Current.CancellationToken), language: language);
        Assert.NotNull(notice.QuerySelector($"a[href='{Links.NoticeStandards(language, id)}']"));

        var page = await PageAssert.PageAsync(await host.Browser().GetAsync(Links.NoticeStandards(language, id), TestContext.Current.CancellationToken), language: language);

        Assert.Equal(heading, page.QuerySelector("h1")!.TextContent);
        var exports = host.Services.GetRequiredService<StandardExports>();
        Assert.Equal(exports.All.Select(offered => offered.Id), page.QuerySelectorAll("main section").Select(section => section.Id));
        var dutch = page.GetElementById("nl-1.0")!;
        Assert.Contains("contact_email", dutch.TextContent, StringComparison.Ordinal);
        foreach (var link in page.QuerySelectorAll("main section a").Select(link => link.GetAttribute("href")!))
        {
            Assert.Equal(HttpStatusCode.OK, (await host.Browser().GetAsync(link, TestContext.Current.CancellationToken)).StatusCode);
        }
    }

    [Fact]
    public async Task Page_OfAWithdrawnNotice_IsGone()
    {
        var id = await Published.SchoolAsync(host);
        await Published.WithdrawAsync(host, id, "CRPA L.311-6");

        Assert.Equal(HttpStatusCode.Gone, (await host.Browser().GetAsync(Links.NoticeStandards("fr", id), TestContext.Current.CancellationToken)).StatusCode);
        await (await host.SendAsync(HttpMethod.Get, Links.ApiNoticeStandard(id, "etalab"))).ProblemAsync(HttpStatusCode.Gone, "notice-withdrawn");
    }
}
