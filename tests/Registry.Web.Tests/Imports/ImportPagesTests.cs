using System.Net;
using System.Text;
using AngleSharp.Dom;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Registry.Domain.Bodies;
using Registry.Web.Persistence;
using Registry.Web.Tests.Hosting;
using Registry.Web.Tests.Imports.Files;
using Registry.Web.Tests.Inventories;
using Registry.Web.Tests.Workspace;
using static Registry.Web.Tests.Imports.ImportVisit;

namespace Registry.Web.Tests.Imports;

/// <summary>An officer brings a table into the inventory in the browser.</summary>
public sealed class ImportPagesTests(RegistryHost host) : IClassFixture<RegistryHost>
{
    private const string Messy = """
        Inventaire des algorithmes;;;;
        ;;;;
        N°;Nom du traitement;Direction;Statut;Remarque
        1;Calcul du quotient familial;Éducation;En production;à revoir
        2;Chatbot d’accueil;Accueil;Pilote;
        3;Lecture de plaques;Police;En panne;=1+1
        4;;Finances;Pilote;sans nom
        """;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Import_MessyTable_IsCheckedCorrectedImportedMendedAndRemembered()
    {
        var office = await Office.OpenAsync(host);
        var browser = await office.AsAsync(MemberRole.Contributor);
        var check = await SendAsync(browser, office, "inventaire.csv", Encoding.GetEncoding("iso-8859-1").GetBytes(Messy.Replace('’', '\'')));
        var page = await PageAsync(browser, check);
        var found = page.QuerySelector("main .found")!.TextContent;
        Assert.All((string[])["Separated values", "WINDOWS-1252", "semicolon", "row 3", "Rows: 4"], part => Assert.Contains(part, found, StringComparison.Ordinal));
        Assert.Contains("have no name or cannot be read: 1", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Calcul du quotient familial", page.QuerySelector(".table--preview tbody")!.TextContent, StringComparison.Ordinal);

        // The first thing typed is kept when the file is only read again.
        var again = await FormPoster.In(browser, check, page).Fill(Target(page, "Remarque"), "header.summary").PostAsync("Read the file again");
        PageAssert.RedirectsTo(again, check);
        page = await PageAsync(browser, check);
        Assert.Equal("header.summary", page.QuerySelector($"[name='{Target(page, "Remarque")}'] option[selected]")!.GetAttribute("value"));
        var word = page.QuerySelectorAll("label").Single(label => label.TextContent.Contains("En panne", StringComparison.Ordinal)).GetAttribute("for")!;
        var report = await StartAsync(browser, FormPoster.In(browser, check, page).Fill(word, "suspended"));
        Assert.Equal("3 0 0 1", Counts(report));
        Assert.Contains("En panne", report.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("7", report.QuerySelector("#refused + p + p + div tbody th")!.TextContent, StringComparison.Ordinal);

        var entries = await host.EntriesAsync(office);
        Assert.Equal(["Calcul du quotient familial", "Chatbot d'accueil", "Lecture de plaques"], entries.Select(entry => entry.Title));
        Assert.Equal(("suspended", "=1+1"), (entries[2].Said("header.lifecycle.stage"), entries[2].Said("header.summary")));
        Assert.Contains("Lecture de plaques", (await PageAsync(browser, Links.Inventory("en", office.Slug))).Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal(1, await host.UseAsync(services => services.GetRequiredService<RegistryDbContext>().Acts.CountAsync(act => act.Kind == "inventory-imported" && act.BodyId == office.BodyId && act.ByUserId != null, Cancellation)));

        // The refused row comes back with its reason, is mended and sent again: the columns go where they went.
        var download = report.QuerySelectorAll("main a").Single(link => link.GetAttribute("href")!.EndsWith("refused.xlsx", StringComparison.Ordinal)).GetAttribute("href")!;
        var workbook = await browser.GetByteArrayAsync(download, Cancellation);
        var opened = await OpenedFile.ReadAsync(new MemoryStream(workbook), "refused.xlsx");
        Assert.Equal(["N°", "Nom du traitement", "Direction", "Statut", "Remarque", "Reason for refusal"], opened.File.Columns);
        Assert.Equal(("4", "sans nom"), (opened.Cell(0, "N°"), opened.Cell(0, "Remarque")));
        Assert.Contains("Nom du traitement", opened.Cell(0, "Reason for refusal"), StringComparison.Ordinal);
        var mended = $"N°;Nom du traitement;Direction;Statut;Remarque;Reason for refusal\n4;Relance des impayés;Finances;En panne;nommé;{opened.Cell(0, "Reason for refusal")}\n";
        check = await SendAsync(browser, office, "mended.csv", Encoding.UTF8.GetBytes(mended));
        page = await PageAsync(browser, check);
        Assert.Contains("where your body placed them", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal("1 0 0 0", Counts(await StartAsync(browser, FormPoster.In(browser, check, page))));
        var last = (await host.EntriesAsync(office))[^1];
        Assert.Equal(("Relance des impayés", "suspended", "nommé", null), (last.Title, last.Said("header.lifecycle.stage"), last.Said("header.summary"), last.Cell("Reason for refusal")));
    }

    [Fact]
    public async Task Send_NothingOrWhatIsNoTable_SaysWhatToDo()
    {
        var office = await Office.OpenAsync(host);
        var browser = await office.AsAsync(MemberRole.Publisher);
        var none = await PageAssert.PageAsync(await PostAsync(browser, office, null, []), HttpStatusCode.BadRequest);
        PageAssert.HasError(none, "file", "Choose the file");
        var empty = await PageAssert.PageAsync(await PostAsync(browser, office, "a.csv", []), HttpStatusCode.BadRequest);
        PageAssert.HasError(empty, "file", "empty");
        var markdown = await PageAsync(browser, await SendAsync(browser, office, "liste.md", "# Liste\n\n| a | b |\n|---|---|\n| 1 | 2 |\n"u8.ToArray()));
        PageAssert.HasError(markdown, "Reading.Format", "Markdown");
        Assert.DoesNotContain(markdown.QuerySelectorAll("button"), button => button.TextContent == "Start the import");
    }

    [Fact]
    public async Task Start_WithoutTitleColumnOrWithABadRow_KeepsWhatWasTyped()
    {
        var office = await Office.OpenAsync(host);
        var browser = await office.AsAsync(MemberRole.Contributor);
        var check = await SendAsync(browser, office, "a.csv", "Couleur;Taille\nbleu;1\nrouge;2\n"u8.ToArray());
        var page = await PageAsync(browser, check);
        var answer = await FormPoster.In(browser, check, page).Fill("target-1", "header.department").Fill("Reading.HeaderRow", "première").PostAsync("Start the import");
        page = await PageAssert.PageAsync(answer, HttpStatusCode.BadRequest);
        PageAssert.HasError(page, "target-0", "No column gives the name");
        PageAssert.HasError(page, "Reading.HeaderRow", "number of a row");
        Assert.Equal("header.department", page.QuerySelector("[name=target-1] option[selected]")!.GetAttribute("value"));
        var report = await StartAsync(browser, FormPoster.In(browser, check, page).Fill("target-0", "header.title").Fill("Reading.HeaderRow", ""));
        Assert.Equal("2 0 0 0", Counts(report));
        Assert.Equal(["1", "2"], (await host.EntriesAsync(office)).Select(entry => entry.Department));
    }

    [Fact]
    public async Task Check_ThreeHundredColumns_AsksAboutThirtyAtATimeAndKeepsWhatWasChosen()
    {
        var office = await Office.OpenAsync(host);
        var browser = await office.AsAsync(MemberRole.Contributor);
        var names = Enumerable.Range(1, 298).Select(number => $"Zone {number:000}").Prepend("Finalité").Append("Nom").ToList();
        var row = names.Select(name => name == "Nom" ? "Tri" : name == "Zone 200" ? "Voirie" : "x");
        var check = await SendAsync(browser, office, "a.csv", Encoding.UTF8.GetBytes($"{string.Join(';', names)}\n{string.Join(';', row)}\n"));
        var answer = await browser.GetAsync(check, Cancellation);
        Assert.InRange((await answer.Content.ReadAsByteArrayAsync(Cancellation)).Length, 1, 1_000_000);
        var page = await PageAsync(browser, check);
        Assert.Equal(30, page.QuerySelectorAll(".table--mapping select").Length);
        // What is proposed comes first, wherever it stands in the file.
        Assert.NotNull(Target(page, "Nom"));

        var next = await FormPoster.In(browser, check, page).Fill(Target(page, "Zone 001"), "header.contact.email").PostAsync("Columns 181 to 210");
        PageAssert.RedirectsTo(next, check + "?columns=7");
        page = await PageAsync(browser, check + "?columns=7");
        Assert.Equal(HttpStatusCode.Found, (await FormPoster.In(browser, check, page).Fill(Target(page, "Zone 200"), "header.department").PostAsync("Columns 1 to 30")).StatusCode);
        page = await PageAsync(browser, check);
        Assert.Equal("header.contact.email", page.QuerySelector($"[name='{Target(page, "Zone 001")}'] option[selected]")!.GetAttribute("value"));
        Assert.Equal("1 0 0 0", Counts(await StartAsync(browser, FormPoster.In(browser, check, page))));
        Assert.Equal(("Tri", "Voirie"), ((await host.EntriesAsync(office))[0].Title, (await host.EntriesAsync(office))[0].Department));
    }

    [Fact]
    public async Task Get_AsAStrangerOrOfAnotherBody_IsRefused()
    {
        var office = await Office.OpenAsync(host);
        var other = await Office.OpenAsync(host);
        var browser = await office.AsAsync(MemberRole.Contributor);
        var check = await SendAsync(browser, office, "a.csv", "Nom;Service\nTri;Eau\n"u8.ToArray());
        var id = long.Parse(check.Split('/')[^2], System.Globalization.CultureInfo.InvariantCulture);
        var stranger = await other.AsAsync(MemberRole.Administrator);
        string[] addresses = [Links.Imports("en", office.Slug), Links.ImportTemplate("en", office.Slug), Links.Import("en", office.Slug, id), check, Links.RefusedRows("en", office.Slug, id)];
        foreach (var address in addresses)
        {
            Assert.Equal(HttpStatusCode.Forbidden, (await stranger.GetAsync(address, Cancellation)).StatusCode);
        }

        Assert.Equal(HttpStatusCode.NotFound, (await stranger.GetAsync(Links.Import("en", other.Slug, id), Cancellation)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.GetAsync(Links.ImportCheck("en", other.Slug, id), Cancellation)).StatusCode);
        var page = await PageAsync(browser, check);
        Assert.Equal(HttpStatusCode.BadRequest, (await FormPoster.In(browser, check, page).Set("__RequestVerificationToken").PostAsync("Start the import")).StatusCode);
    }

    [Fact]
    public async Task Template_OfAMember_IsAWorkbookThatIsRecognisedOnceFilled()
    {
        var office = await Office.OpenAsync(host);
        var browser = await office.AsAsync(MemberRole.Contributor);
        var answer = await browser.GetAsync(Links.ImportTemplate("en", office.Slug), Cancellation);
        Assert.Equal("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", answer.Content.Headers.ContentType!.MediaType);
        var page = await PageAsync(browser, await SendAsync(browser, office, "inventory.xlsx", await answer.Content.ReadAsByteArrayAsync(Cancellation)));
        Assert.All(page.QuerySelectorAll(".table--mapping tbody tr td:last-child"), confidence => Assert.Equal("sure", confidence.TextContent));
    }

    private static string Target(IDocument page, string column) =>
        page.QuerySelectorAll(".table--mapping tbody tr").Single(row => row.QuerySelector("th")!.TextContent == column).QuerySelector("select")!.GetAttribute("name")!;
}
