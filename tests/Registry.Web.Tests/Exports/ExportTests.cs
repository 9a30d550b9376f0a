using System.IO.Compression;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using Microsoft.Extensions.DependencyInjection;
using Registry.Domain.Exports;
using Registry.Domain.Notices;
using Registry.Domain.Standards.Writing.Codecs;
using Registry.Web.Exports.Standards;
using Registry.Web.Tests.Api;
using Registry.Web.Tests.Hosting;
using Registry.Web.Tests.Public;

namespace Registry.Web.Tests.Exports;

/// <summary>Files of notices, as people and programs open them.</summary>
public sealed class ExportTests(RegistryHost host) : IClassFixture<RegistryHost>, IAsyncLifetime
{
    private static readonly string Id = NoticeId.FromNumber(2026).ToString();

    public async ValueTask InitializeAsync()
    {
        if ((await (await host.SendAsync(HttpMethod.Get, "/api/v1/notices")).JsonAsync())["total"]!.GetValue<int>() == 0)
        {
            await DeclaredNotices.PublishAsync(host, [("valmont", "Commune de Valmont")], NoticeId.Parse(Id));
            await Published.SchoolAsync(host);
            await Published.ImportedAsync(host);
        }
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Theory]
    [InlineData("csv", "notice.csv")]
    [InlineData("csv?form=long", "values.csv")]
    [InlineData("csv?for=spreadsheet", "spreadsheet.csv")]
    [InlineData("csv?for=spreadsheet&lang=en", "spreadsheet.en.csv")]
    [InlineData("json", "notice.json")]
    [InlineData("jsonl", "notice.jsonl")]
    public async Task Notice_InEachTextFormat_IsTheGoldenFile(string format, string golden) =>
        Golden.Match(Encoding.UTF8.GetString(await BytesAsync(Links.NoticeExport(Id, format))), golden);

    [Fact]
    public async Task Search_AsJson_SaysWhatItIs_AndHoldsWhatTheApiGives()
    {
        var file = await (await host.SendAsync(HttpMethod.Get, Links.Export("json", "?body=valmont"))).JsonAsync();
        var lines = (await TextAsync(Links.Export("jsonl"))).Split('\n', StringSplitOptions.RemoveEmptyEntries);

        Assert.Equal("Registre des algorithmes publics", file["register"]!["name"]!.GetValue<string>());
        Assert.Equal("etalab-2.0", file["licence"]!["id"]!.GetValue<string>());
        Assert.Equal("2026-11-02T09:00:00Z", file["generatedAt"]!.GetValue<string>());
        Assert.Equal(1, file["total"]!.GetValue<int>());
        var given = await (await host.SendAsync(HttpMethod.Get, Links.ApiNotice(Id))).JsonAsync();
        Assert.True(JsonNode.DeepEquals(given, Assert.Single(file["items"]!.AsArray())));
        Assert.Equal(3, lines.Length);
        Assert.Contains(lines, line => JsonNode.DeepEquals(given, JsonNode.Parse(line)));
        Assert.Equal(["valmont"], (await RowsAsync(Links.Export("csv", "?origin=declared"))).Select(row => row["bodyId"]));
    }

    [Fact]
    public async Task Formulas_AreTextInEveryTable_AndOnlyRawAndJsonKeepThem()
    {
        Assert.Equal("'" + DeclaredNotices.Formula, Assert.Single(await RowsAsync(Links.NoticeExport(Id, "csv")))["title"]);
        Assert.Equal(DeclaredNotices.Formula, Assert.Single(await RowsAsync(Links.NoticeExport(Id, "csv?raw=true")))["title"]);
        string[] tables = [Links.NoticeExport(Id, "csv"), Links.NoticeExport(Id, "csv?form=long"), Links.NoticeExport(Id, "csv?for=spreadsheet"), Links.NoticeExport(Id, "csv?for=spreadsheet&lang=en")];
        foreach (var address in tables)
        {
            var text = (await TextAsync(address)).TrimStart('\uFEFF');
            Assert.All(
                Rfc4180.Read(text, address.EndsWith("spreadsheet", StringComparison.Ordinal) ? ';' : ',').SelectMany(row => row),
                cell => Assert.False(cell is ['=' or '+' or '-' or '@' or '\t' or '\r', ..], $"{address}: {cell}"));
        }

        var values = await RowsAsync(Links.NoticeExport(Id, "csv?form=long"));
        Assert.Contains(values, row => row["field"] == "header.data_used.source" && SpreadsheetText.Original(row["value"]) == "'=déjà précédé");
    }

    [Fact]
    public async Task Spreadsheet_InFrench_HasSemicolonsABomAndLabels()
    {
        var bytes = await BytesAsync(Links.Export("csv", "?for=spreadsheet"));
        var rows = Rfc4180.ReadNamed(Encoding.UTF8.GetString(bytes)[1..], ';');

        Assert.Equal(Encoding.UTF8.Preamble.ToArray(), bytes[..3]);
        Assert.Equal(3, rows.Count);
        var row = Assert.Single(rows, row => row["Organisme"] == "Commune de Valmont");
        Assert.Equal("En service", row["Étape de vie"]);
        Assert.Equal("2024-09-01", row["Étape de vie – Depuis le"]);
        Assert.Equal("[non communiqué, CRPA L.311-6]", row.First(cell => cell.Key.StartsWith("Code source", StringComparison.Ordinal)).Value);
    }

    [Fact]
    public async Task Workbook_OpensInTheOfficeSdk_WithoutAFormula()
    {
        using var file = new MemoryStream(await BytesAsync(Links.Export("xlsx", "?lang=fr")));
        using var workbook = SpreadsheetDocument.Open(file, isEditable: false);
        var sheets = workbook.WorkbookPart!.Workbook!.Descendants<Sheet>().ToList();
        var parts = sheets.Select(sheet => ((WorksheetPart)workbook.WorkbookPart.GetPartById(sheet.Id!)).Worksheet!).ToList();

        Assert.Empty(new OpenXmlValidator().Validate(workbook, TestContext.Current.CancellationToken).Select(fault => fault.Description));
        Assert.Equal(["Fiches", "Colonnes", "À propos"], sheets.Select(sheet => sheet.Name!.Value!));
        Assert.Equal(1 + 3, parts[0].Descendants<Row>().Count());
        Assert.All(parts, part => Assert.Empty(part.Descendants<CellFormula>()));
        Assert.Contains(parts[0].Descendants<Cell>(), cell => cell.InnerText == "'" + DeclaredNotices.Formula);
        Assert.Contains(parts[2].Descendants<Cell>(), cell => cell.InnerText.Contains("etalab-2.0", StringComparison.Ordinal));
        using var longFile = new MemoryStream(await BytesAsync(Links.Export("xlsx", "?form=long&lang=en")));
        using var values = SpreadsheetDocument.Open(longFile, isEditable: false);
        Assert.Equal(["Values", "Columns", "About"], values.WorkbookPart!.Workbook!.Descendants<Sheet>().Select(sheet => sheet.Name!.Value!));
    }

    [Fact]
    public async Task Bundle_HoldsEveryFormat_AndItsChecksumsVerify()
    {
        var files = await UnzipAsync(Links.NoticeExport(Id, "zip"));

        string[] expected =
        [
            "README.md", "checksums.txt", "datapackage.json", "dictionary.csv", "notices-fr.xlsx", "notices-spreadsheet-fr.csv", "notices.csv", "notices.json", "notices.jsonl",
            "notices.schema.json", .. StandardFileNames(), "values.csv", "values.schema.json", "versions/1.json",
        ];
        Assert.Equal(expected, files.Keys.Order(StringComparer.Ordinal));
        Assert.Equal("etalab", JsonNode.Parse(files["standards/etalab.losses.json"])!["standard"]!.GetValue<string>());
        var checksums = Encoding.UTF8.GetString(files["checksums.txt"]).Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split("  ")).ToDictionary(line => line[1], line => line[0]);
        Assert.Equal(expected.Except(["checksums.txt"]), checksums.Keys.Order(StringComparer.Ordinal));
        Assert.All(checksums, sum => Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(files[sum.Key])), sum.Value));
        var published = await (await host.SendAsync(HttpMethod.Get, Links.ApiNotice(Id))).JsonAsync();
        Assert.Equal(published["sha256"]!.GetValue<string>(), checksums["versions/1.json"]);
        var package = JsonNode.Parse(files["datapackage.json"])!;
        Assert.All(package["resources"]!.AsArray(), resource => Assert.True(files.ContainsKey(resource!["path"]!.GetValue<string>()) && files.ContainsKey(resource["schema"]!.GetValue<string>())));
        Assert.Equal(12, (await UnzipAsync(Links.Export("zip", "?lang=en"))).Count);
    }

    [Fact]
    public async Task WithheldAndInternalValues_LeaveInNoFormat_ButTheirStateDoes()
    {
        var files = await UnzipAsync(Links.Export("zip"));
        var texts = files.SelectMany(file => file.Key.EndsWith("xlsx", StringComparison.Ordinal) ? Unzip(file.Value).Values.ToArray() : [file.Value]).Select(Encoding.UTF8.GetString).ToList();

        Assert.All(texts, text => Assert.DoesNotContain(DeclaredNotices.Secret, text));
        var values = Rfc4180.ReadNamed(Encoding.UTF8.GetString(files["values.csv"])).Where(row => row["notice"] == Id).ToList();
        Assert.Contains(values, row => (row["field"], row["value"], row["state"], row["ground"]) == ("header.source_code", "", "withheld", "CRPA L.311-6"));
        Assert.Contains(values, row => (row["field"], row["value"], row["state"]) == ("header.suppliers", "", "internal"));
        Assert.Contains(values, row => (row["field"], row["value"], row["state"]) == ("HUM-04", "", "unknown"));
    }

    [Fact]
    public async Task Answers_SayTheirLicenceAndDay_AndAnUnchangedOneIsNotSentAgain()
    {
        var answer = await host.SendAsync(HttpMethod.Head, Links.Export("csv"));

        Assert.Equal("text/csv", answer.Content.Headers.ContentType!.MediaType);
        Assert.Equal("notices-2026-11-02.csv", answer.Content.Headers.ContentDisposition!.FileName);
        var link = string.Join(", ", answer.Headers.GetValues("Link"));
        Assert.Contains("rel=\"license\"", link);
        Assert.Contains($"<http://localhost:5080{Links.TableSchema()}>; rel=\"describedby\"", link);
        var again = await host.SendAsync(HttpMethod.Get, Links.Export("csv"), headers: ("If-None-Match", answer.Headers.ETag!.ToString()));
        Assert.Equal(HttpStatusCode.NotModified, again.StatusCode);
    }

    [Fact]
    public async Task BadAddresses_AreRefusedWithWhatWouldBeRight()
    {
        var format = await (await host.SendAsync(HttpMethod.Get, Links.Export("docx"))).ProblemAsync(HttpStatusCode.NotFound, "format-not-offered");
        Assert.Equal(["json", "jsonl", "csv", "xlsx", "zip"], format["allowed"]!.AsArray().Select(value => value!.GetValue<string>()));
        await (await host.SendAsync(HttpMethod.Get, Links.Export("csv", "?form=tall"))).ProblemAsync(HttpStatusCode.BadRequest, "parameter-invalid");
        await (await host.SendAsync(HttpMethod.Get, Links.Export("csv", "?page=2"))).ProblemAsync(HttpStatusCode.BadRequest, "parameter-unknown");
        await (await host.SendAsync(HttpMethod.Get, Links.NoticeExport("123456789", "csv"))).ProblemAsync(HttpStatusCode.NotFound, "notice-not-found");
        var withdrawn = await Published.SchoolAsync(host);
        await Published.WithdrawAsync(host, withdrawn, "CRPA L.311-5");
        await (await host.SendAsync(HttpMethod.Get, Links.NoticeExport(withdrawn, "zip"))).ProblemAsync(HttpStatusCode.Gone, "notice-withdrawn");
        Assert.DoesNotContain(withdrawn, await TextAsync(Links.Export("jsonl")));
    }

    [Fact]
    public async Task Pages_LeadToTheFiles()
    {
        var search = await PageAssert.PageAsync(await host.Browser().GetAsync("/fr/notices?body=valmont", TestContext.Current.CancellationToken));
        var notice = await PageAssert.PageAsync(await host.SendAsync(HttpMethod.Get, $"/fr/notices/{Id}/hyperlink-https-evil-example-a-b-second-line"));
        var data = await PageAssert.PageAsync(await host.Browser().GetAsync(Links.Data("en"), TestContext.Current.CancellationToken));

        Assert.Contains(Links.SpreadsheetExport("xlsx", "fr", "?body=valmont"), search.QuerySelectorAll(".downloads a").Select(link => link.GetAttribute("href")));
        Assert.Contains(Links.NoticeExport(Id, "zip"), notice.QuerySelectorAll("aside a").Select(link => link.GetAttribute("href")));
        var doors = data.QuerySelectorAll("article a, head link").Select(link => link.GetAttribute("href")).ToList();
        Assert.All([Links.Export("jsonl"), Links.TableSchema() + "?lang=en", Links.Catalogue("ttl"), Links.OpenApi(), Links.ApiDocumentation(), Links.ChangesFeed()], door => Assert.Contains(door, doors));
        foreach (var door in search.QuerySelectorAll(".downloads a").Concat(data.QuerySelectorAll("article a[href^='/']")).Select(link => link.GetAttribute("href")!))
        {
            Assert.Equal(HttpStatusCode.OK, (await host.SendAsync(HttpMethod.Head, door)).StatusCode);
        }
    }

    private IEnumerable<string> StandardFileNames() => host.Services.GetRequiredService<StandardExports>().All.Where(offered => offered.Standard is not null)
        .SelectMany(offered => offered.Formats.Select(format => $"standards/{offered.Id}.{format.Extension()}").Append($"standards/{offered.Id}.losses.json"))
        .Order(StringComparer.Ordinal);

    private async Task<byte[]> BytesAsync(string address)
    {
        var answer = await host.SendAsync(HttpMethod.Get, address);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
    }

    private async Task<string> TextAsync(string address) => Encoding.UTF8.GetString(await BytesAsync(address));

    private async Task<IReadOnlyList<IReadOnlyDictionary<string, string>>> RowsAsync(string address) => Rfc4180.ReadNamed(await TextAsync(address));

    private async Task<Dictionary<string, byte[]>> UnzipAsync(string address) => Unzip(await BytesAsync(address));

    private static Dictionary<string, byte[]> Unzip(byte[] file)
    {
        using var archive = new ZipArchive(new MemoryStream(file));
        return archive.Entries.ToDictionary(entry => entry.FullName, entry =>
        {
            using var content = entry.Open();
            using var bytes = new MemoryStream();
            content.CopyTo(bytes);
            return bytes.ToArray();
        });
    }
}
