using Microsoft.Playwright;
using Registry.Browser.Tests.Hosting;

namespace Registry.Browser.Tests;

/// <summary>Prepared answers to the header and the essential tier: a fictional voted price list, level 2.</summary>
internal static class EssentialNotice
{
    public const string Summary = "Calcule la redevance de chaque jardinière et jardinier des parcelles familiales à partir de la surface cultivée.";

    /// <summary>Fills every screen from the first header form to the last essential question, as the pages lead on.</summary>
    public static async Task FillAsync(IPage page)
    {
        foreach (var screen in Screens)
        {
            await screen(page);
            await page.SaveAsync();
        }
    }

    private static readonly Func<IPage, Task>[] Screens =
    [
        async page =>
        {
            await page.EnterAsync("header.summary", Summary);
            await page.ChooseAsync("header.policy_area", "environment");
            await page.ChooseAsync("header.kind", "rules_text");
        },
        async page =>
        {
            await page.EnterAsync("header.affected_people", "Les foyers qui louent une parcelle.");
            await page.EnterAsync("header.volume.amount", "240");
            await page.ChooseAsync("header.volume.unit", "households");
            await page.ChooseAsync("header.volume.basis", "counted");
            await page.ChooseAsync("header.decision.role", "decides");
            await page.EnterAsync("header.decision.text", "Le montant de la redevance");
            await page.EnterAsync("header.main_criteria[0].name", "Surface");
            await page.EnterAsync("header.main_criteria[0].text", "Chaque mètre carré compte pour le même prix.");
        },
        async page =>
        {
            await page.EnterAsync("header.data_used[0].name", "Liste des parcelles");
            await page.EnterAsync("header.data_used[0].source", "Service des espaces verts");
            await page.ChooseAsync("header.data_used[0].personal", "yes");
        },
        async page =>
        {
            await page.EnterAsync("header.department", "Service des espaces verts");
            await page.EnterAsync("header.contact.function", "Responsable des jardins familiaux");
            await page.EnterAsync("header.contact.email", "jardins@clairvenne.example");
            await page.EnterAsync("header.recourse.service", "Service des espaces verts");
            await page.EnterAsync("header.recourse.channel", "Courrier ou guichet");
        },
        async page =>
        {
            await page.EnterAsync("header.legal_basis[0].reference", "Délibération 2025-12 (fictive)");
            await page.ChooseAsync("header.territory[0].level", "municipality");
            await page.EnterAsync("header.territory[0].name", "Clairvenne");
            await page.ChooseAsync("header.lifecycle.stage", "in_use");
        },
        page => Task.CompletedTask,
        async page =>
        {
            // The header is done: the task list shows it, and leads on to the questions.
            await page.GetByRole(AriaRole.Link, new() { Name = "Continuer", Exact = true }).ClickAsync();
            await page.ChooseAsync("DRO-01", "individual_right");
        },
        page => page.ChooseAsync("HUM-01", "full_auto"),
        page => page.ChooseAsync("EXP-01", "voted"),
        async page =>
        {
            await page.ChooseAsync("DON-01", "ordinary");
            await page.ChooseAsync("DON-02", "people");
        },
        async page =>
        {
            await page.ChooseAsync("FRU-01", "light");
            await page.ChooseAsync("SOU-01", "in_house");
        },
        page => page.ChooseAsync("FAI-01", "tasks"),
        page => page.ChooseAsync("DEM-01", "scarce_resources"),
        page => page.ChooseAsync("EQU-01", "no_more"),
        async page =>
        {
            await page.ChooseAsync("DRO-02", "inconvenience");
            await page.ChooseAsync("DRO-03", "months");
        },
        async page =>
        {
            await page.ChooseAsync("HUM-08", "no");
            await page.ChooseAsync("HUM-09", "no");
            await page.ChooseAsync("HUM-03", "yes");
        },
        page => page.ChooseAsync("EXP-02", "algorithm_used", "purpose"),
        page => page.ChooseAsync("FIN-03", "partial"),
        page => page.EnterAsync("GOU-05", "2027-09-01"),
    ];
}
