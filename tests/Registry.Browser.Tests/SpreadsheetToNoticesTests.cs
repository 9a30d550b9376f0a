using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Registry.Browser.Tests.Hosting;

namespace Registry.Browser.Tests;

/// <summary>From a messy spreadsheet to published notices, as the officer who has it does, without any script.</summary>
public sealed partial class SpreadsheetToNoticesTests(BrowserFixture fixture)
{
    private const string Inventory = "/fr/workspace/bodies/clairvenne/inventory";

    // What a publishable notice needs beside what the officer's own columns say.
    private static readonly (string Column, string Cell)[] Rest =
    [
        ("header.policy_area", "environment"), ("header.kind", "rules_text"), ("header.affected_people", "Les foyers qui louent une parcelle."),
        ("header.volume.amount", "240"), ("header.volume.unit", "households"), ("header.volume.basis", "counted"),
        ("header.decision.role", "decides"), ("header.decision.text", "Le montant de la redevance"),
        ("header.main_criteria.name", "Surface"), ("header.main_criteria.text", "Chaque mètre carré compte pour le même prix."),
        ("header.data_used.name", "Liste des parcelles"), ("header.data_used.source", "Espaces verts"), ("header.data_used.personal", "yes"),
        ("header.contact.function", "Accueil"), ("header.recourse.service", "Espaces verts"), ("header.recourse.channel", "Courrier ou guichet"),
        ("header.legal_basis.reference", "Délibération 2025-12 (fictive)"), ("header.territory.level", "municipality"), ("header.territory.name", "Clairvenne"),
        ("header.lifecycle.stage", "in_use"), ("DRO-01", "individual_right"), ("HUM-01", "full_auto"), ("EXP-01", "voted"), ("DON-01", "ordinary"), ("DON-02", "people"),
        ("FRU-01", "light"), ("SOU-01", "in_house"), ("FAI-01", "tasks"), ("DEM-01", "scarce_resources"), ("EQU-01", "no_more"), ("DRO-02", "inconvenience"),
        ("DRO-03", "months"), ("HUM-08", "no"), ("HUM-09", "no"), ("HUM-03", "yes"), ("EXP-02", "algorithm_used; purpose"), ("FIN-03", "partial"), ("GOU-05", "2027-09-01"),
    ];

    [Fact]
    public async Task Import_MessySpreadsheet_IsCorrectedMendedAskedAboutAndPublished()
    {
        var officer = await fixture.VisitAsync();
        await officer.SignInAsync(Steps.Publisher);
        await officer.GotoAsync(Inventory);
        await ImportAsync(officer, "inventaire.xlsx", Messy(), correct: true);
        await Assertions.Expect(officer.Locator(".figures")).ToContainTextAsync("2");
        await Assertions.Expect(officer.Locator("main")).ToContainTextAsync("n’a pas de titre");

        var download = await officer.RunAndWaitForDownloadAsync(() => officer.GetByRole(AriaRole.Link, new() { Name = "Télécharger les lignes refusées" }).ClickAsync());
        var refused = SmallWorkbook.Read(await download.PathAsync());
        Assert.Equal((3, "Motif du refus"), (refused.Count, refused[0][^1]));
        (refused[1][1], refused[2][1]) = ("Barème des ruches", "Barème des serres");
        await officer.GetByRole(AriaRole.Link, new() { Name = "Ouvrir l’inventaire" }).ClickAsync();
        await ImportAsync(officer, "corrigé.xlsx", SmallWorkbook.Write(refused), correct: false);
        Assert.Equal(["2", "0", "0", "0"], await officer.Locator(".figures dd").AllTextContentsAsync());

        await AskDepartmentAsync(officer);
        await officer.GotoAsync(Inventory);
        await officer.GetByText("Filtrer").First.ClickAsync();
        await officer.Locator("select[name=sort]").SelectOptionAsync("Urgency");
        await officer.Locator("input[name=q]").FillAsync("Barème");
        await officer.Locator(".grid-filter button").ClickAsync();
        await Assertions.Expect(officer.Locator("tbody tr")).ToHaveCountAsync(5);
        await Assertions.Expect(officer.Locator("main")).ToContainTextAsync("Barème des attributions");

        string[] chosen = ["Barème des jardins", "Barème des ruches", "Barème des serres"];
        var list = officer.Url;
        foreach (var title in chosen)
        {
            await officer.GotoAsync(list);
            await officer.GetByRole(AriaRole.Link, new() { Name = title }).ClickAsync();
            await officer.Locator("#declare button").ClickAsync();
        }

        await officer.GotoAsync(list);
        foreach (var title in chosen)
        {
            await officer.Locator("tbody tr").Filter(new() { HasText = title }).Locator("input[type=checkbox]").CheckAsync();
        }

        await officer.Locator("button[formaction$='/publish']").ClickAsync();
        await officer.Locator("button[value=publish]").ClickAsync();
        await Assertions.Expect(officer.GetByRole(AriaRole.Status)).ToContainTextAsync("3");
        var citizen = await fixture.VisitAsync();
        await citizen.GotoAsync("/fr/notices?q=ruches");
        await citizen.GetByRole(AriaRole.Link, new() { Name = "Barème des ruches" }).First.ClickAsync();
        await Assertions.Expect(citizen.Locator("main")).ToContainTextAsync("jardins@clairvenne.example");
    }

    /// <summary>Titles above the table, headings in the officer's own words, two columns that look like others, two rows without a name.</summary>
    private static byte[] Messy()
    {
        string[] own = ["N°", "Nom de l'outil", "Service", "À quoi il sert", "Mail", "Adresse d'accueil", "Observations"];
        IReadOnlyList<string> Row(string number, string name, string remark) =>
        [
            number, name, "Espaces verts", "Calcule la redevance de chaque parcelle à partir de sa surface.", "support@editeur.example", "jardins@clairvenne.example", remark, .. Rest.Select(cell => cell.Cell),
        ];
        return SmallWorkbook.Write(
        [
            ["Inventaire des algorithmes de la mairie"], ["mis à jour en octobre, à compléter"], [],
            [.. own, .. Rest.Select(cell => cell.Column)],
            Row("1", "Barème des jardins", "Projet"), Row("2", "Barème des garages", "Pilote"), Row("3", "", "Projet"), Row("4", "", "Pilote"),
        ]);
    }

    private static async Task ImportAsync(IPage page, string name, byte[] workbook, bool correct)
    {
        await page.GetByRole(AriaRole.Link, new() { Name = "Importer un fichier" }).ClickAsync();
        await page.Locator("#file").SetInputFilesAsync(new FilePayload { Name = name, MimeType = "application/octet-stream", Buffer = workbook });
        await page.GetByRole(AriaRole.Button, new() { Name = "Envoyer et vérifier" }).ClickAsync();
        if (correct)
        {
            await Assertions.Expect(page.Locator("main .found")).ToContainTextAsync("ligne 4");
            await Assertions.Expect(Target(page, "Mail")).ToHaveValueAsync("header.contact.email");
            await Target(page, "Mail").SelectOptionAsync("ignore");
            await Target(page, "Adresse d'accueil").SelectOptionAsync("header.contact.email");
        }

        await Assertions.Expect(Target(page, "Adresse d'accueil")).ToHaveValueAsync("header.contact.email");
        await page.GetByRole(AriaRole.Button, new() { Name = "Lancer l’import" }).ClickAsync();
        while (await page.Locator(".figures").CountAsync() == 0)
        {
            await page.GetByRole(AriaRole.Link, new() { Name = "Voir où il en est" }).ClickAsync();
        }
    }

    private static ILocator Target(IPage page, string column) => page.Locator(".table--mapping tr")
        .Filter(new() { Has = page.GetByRole(AriaRole.Rowheader, new() { Name = column, Exact = true }) }).Locator("select").First;

    /// <summary>The department opens the link that it was sent and answers without an account.</summary>
    private async Task AskDepartmentAsync(IPage officer)
    {
        await officer.GotoAsync($"{Inventory}/campaigns");
        await officer.Locator("[name=Title]").FillAsync("Recensement d’automne");
        await officer.Locator("[name=Message]").FillAsync("Merci de répondre avant la fin du mois.");
        await officer.Locator("[name=ClosesOn]").FillAsync(TimeProvider.System.GetUtcNow().AddDays(20).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
        await officer.Locator("[name=Departments]").FillAsync("Espaces verts");
        await officer.Locator("main form .button-row button").ClickAsync();
        var link = await officer.Locator("#address-0").InputValueAsync();
        var department = await fixture.VisitAsync();
        await department.GotoAsync(Path().Match(link).Value);
        foreach (var answer in await department.Locator("input[type=radio][value=no]").AllAsync())
        {
            await answer.CheckAsync(new() { Force = true });
        }

        // Without scripts a closed "which tools" opens by its summary.
        await department.Locator("#answer-ranking-yes").CheckAsync(new() { Force = true });
        await department.Locator(".question").Filter(new() { Has = department.Locator("#answer-ranking-yes") }).Locator("summary").ClickAsync();
        await department.EnterAsync("name-ranking-0", "Barème des attributions");
        await department.EnterAsync("purpose-ranking-0", "Classe les demandes de parcelles");
        await department.EnterAsync("Name", "Dominique Exemple");
        await department.EnterAsync("Function", "Responsable des espaces verts");
        await department.Locator("main form .button-row button:not([name])").Last.ClickAsync();
        await Assertions.Expect(department.GetByRole(AriaRole.Status)).ToBeVisibleAsync();
    }

    [GeneratedRegex("/fr/campaign/.+$")]
    private static partial Regex Path();
}
