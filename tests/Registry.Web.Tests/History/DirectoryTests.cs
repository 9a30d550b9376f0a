using System.Net;
using System.Text.Json.Nodes;
using System.Xml.Linq;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Registry.Domain.Bodies;
using Registry.Domain.Datasets;
using Registry.Domain.Notices;
using Registry.Domain.Suppliers;
using Registry.Web.Persistence;
using Registry.Web.Services.Directories;
using Registry.Web.Tests.Hosting;
using Registry.Web.Tests.Public;

namespace Registry.Web.Tests.History;

public sealed class DirectoryTests(RegistryHost host) : IClassFixture<RegistryHost>
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Supplier_NamedByNotices_HasItsPageProductsAndFeed()
    {
        await Published.SchoolAsync(host, "Chez Préau", Supplied("Préau", "Cartable"));
        var id = SupplierIdentity.IdOf("PREAU");

        var page = await PageAsync(Links.Supplier("fr", id));

        Assert.Contains("Chez Préau", page.QuerySelector(".uses")!.TextContent);
        Assert.Contains("Cartable", page.QuerySelector(".side")!.TextContent);
        Assert.NotNull(page.QuerySelector(".banner--fictional"));
        Assert.Contains(await EntriesAsync(Links.Feed("suppliers", id)), title => title.EndsWith("Chez Préau", StringComparison.Ordinal));
        Assert.Contains(Links.Supplier("fr", id), await host.Browser().GetStringAsync(Links.Page(Links.Suppliers("fr"), "cartab", 1), Cancellation));
        Assert.Equal("Préau", (await JsonAsync(Links.ApiSupplier(id)))["name"]!.GetValue<string>());
    }

    [Fact]
    public async Task Supplier_KeptInternal_IsNowhere()
    {
        await Published.SchoolAsync(host);

        Assert.DoesNotContain("caché", await host.Browser().GetStringAsync(Links.Suppliers("fr"), Cancellation));
        Assert.Equal(HttpStatusCode.NotFound, (await host.Browser().GetAsync(Links.Supplier("fr", SupplierIdentity.IdOf("Éditeur caché")), Cancellation)).StatusCode);
    }

    [Fact]
    public async Task Dataset_UsedByTwoNotices_ShowsBothUntilWithdrawn()
    {
        await Published.SchoolAsync(host, "Premier usage", Uses("Mesures de l’air", "Observatoire", "https://air.example/mesures/"));
        var second = await Published.SchoolAsync(host, "Second usage", Uses("Air", "Autre nom", "http://www.air.example/mesures?utm_source=x"));
        var id = DatasetIdentity.IdOf("", null, "https://air.example/mesures");

        Assert.Equal(2, (await PageAsync(Links.Dataset("en", id))).QuerySelectorAll(".uses > li").Length);

        await Published.WithdrawAsync(host, second, "Loi");
        var page = await PageAsync(Links.Dataset("en", id));
        Assert.Single(page.QuerySelectorAll(".uses > li"));
        Assert.DoesNotContain("Second usage", page.DocumentElement.TextContent);
        Assert.Single(await EntriesAsync(Links.Feed("datasets", id)));
    }

    [Fact]
    public async Task Merge_ByTheOperator_LeadsTheOldAddressToTheNewAndCanBeUndone()
    {
        await Published.SchoolAsync(host, "Sous un nom", Supplied("Mesurance SA", null));
        await Published.SchoolAsync(host, "Sous un autre", Supplied("Mesurance", null));
        var (from, into) = (SupplierIdentity.IdOf("Mesurance SA"), SupplierIdentity.IdOf("Mesurance"));
        await host.AddUserAsync("operator@registry.example", isOperator: true);
        var browser = await host.SignInAsync("operator@registry.example");

        var address = Links.Merges("en") + "?kind=suppliers&q=mesurance";
        var form = await FormPoster.OpenAsync(browser, address, "main form[action*=Merge]");
        PageAssert.RedirectsTo(await form.Fill("First", from).Fill("Second", into).PostAsync(), Links.Merges("en"));

        PageAssert.RedirectsTo(await host.Browser().GetAsync(Links.Supplier("fr", from), Cancellation), Links.Supplier("fr", into));
        Assert.Equal(2, (await PageAsync(Links.Supplier("fr", into))).QuerySelectorAll(".uses > li").Length);
        // What is published after the merge follows it.
        await Published.SchoolAsync(host, "Plus tard", Supplied("MESURANCE S.A.", null));
        await Published.SchoolAsync(host, "Plus tard encore", Supplied("mesurance sa", null));
        Assert.Equal(3, (await PageAsync(Links.Supplier("fr", into))).QuerySelectorAll(".uses > li").Length);

        var undo = await FormPoster.OpenAsync(browser, Links.Merges("en"), "main form[action*=Undo]");
        PageAssert.RedirectsTo(await undo.PostAsync(), Links.Merges("en"));
        Assert.Single((await PageAsync(Links.Supplier("fr", into))).QuerySelectorAll(".uses > li"));
        Assert.Equal(2, (await PageAsync(Links.Supplier("fr", from))).QuerySelectorAll(".uses > li").Length);
        var acts = await host.UseAsync(services => services.GetRequiredService<RegistryDbContext>().Acts
            .Where(act => act.Kind == "mentions-merged" || act.Kind == "mentions-parted").Select(act => act.Kind).ToListAsync(Cancellation));
        Assert.Equal(["mentions-merged", "mentions-parted"], acts);
    }

    [Fact]
    public async Task Backfill_OfOlderNotices_FindsWhatTheyName()
    {
        await Published.SchoolAsync(host, "Ancienne", Supplied("Vieille Maison", null));
        await host.UseAsync(async services =>
        {
            var database = services.GetRequiredService<RegistryDbContext>();
            await database.NoticeMentions.ExecuteDeleteAsync(Cancellation);
            await services.GetRequiredService<MentionBackfill>().RunAsync(Cancellation);
            return true;
        });

        Assert.Single((await PageAsync(Links.Supplier("fr", SupplierIdentity.IdOf("Vieille Maison")))).QuerySelectorAll(".uses > li"));
    }

    [Fact]
    public async Task Body_Page_MarksFictionalAndListsItsNotices()
    {
        var id = await Published.SchoolAsync(host, "Une fiche de Valbrune");

        var page = await PageAsync(Links.Body("fr", "valbrune"));

        Assert.NotNull(page.QuerySelector(".banner--fictional"));
        Assert.NotNull(page.QuerySelector($".notice-list a[href*='{id}']"));
        Assert.Contains(Links.Body("fr", "valbrune"), await host.Browser().GetStringAsync(Links.Page(Links.Bodies("fr"), "VALBRUNE", 1), Cancellation));
        Assert.Equal(HttpStatusCode.NotFound, (await host.Browser().GetAsync(Links.Body("fr", "nowhere"), Cancellation)).StatusCode);
        Assert.NotEmpty(await EntriesAsync(Links.Feed("bodies", "valbrune")));
    }

    [Fact]
    public async Task Coverage_StatedByTheAdministrator_IsPublicAndDatedAndKept()
    {
        var body = await host.AddBodyAsync("couverte", "Ville couverte");
        await host.AddUserAsync("admin@couverte.example", bodyId: body, roles: MemberRole.Administrator);
        await host.AddUserAsync("contributor@couverte.example", bodyId: body, roles: MemberRole.Contributor);
        var browser = await host.SignInAsync("admin@couverte.example");

        var refused = await (await FormPoster.OpenAsync(browser, Links.Coverage("en", "couverte")))
            .Fill("Uses", "some").Fill("Inventory", "3").Fill("Withheld", "4").PostAsync();
        PageAssert.HasError(await PageAssert.PageAsync(refused, HttpStatusCode.BadRequest), "Withheld", "above that of the inventory");

        var form = await FormPoster.OpenAsync(browser, Links.Coverage("en", "couverte"));
        PageAssert.RedirectsTo(await form.Fill("Uses", "some").Fill("Inventory", "12").Fill("Withheld", "2").Fill("Note", "CRPA L.311-5").PostAsync(), Links.Body("en", "couverte"));
        PageAssert.RedirectsTo(await (await FormPoster.OpenAsync(browser, Links.Coverage("en", "couverte"))).Fill("Uses", "none").PostAsync(), Links.Body("en", "couverte"));

        var page = await PageAsync(Links.Body("en", "couverte"));
        Assert.Contains("uses no algorithm", page.QuerySelector(".coverage")!.TextContent);
        Assert.Contains("counts 12 algorithms", page.QuerySelector("details .timeline")!.TextContent);
        Assert.Equal(2, (await JsonAsync(Links.ApiBody("couverte")))["coverage"]!.AsArray().Count);
        Assert.Equal(HttpStatusCode.Forbidden, (await (await host.SignInAsync("contributor@couverte.example")).GetAsync(Links.Coverage("en", "couverte"), Cancellation)).StatusCode);
    }

    [Fact]
    public async Task Head_OfEveryPublicAddress_AnswersWithoutCookie()
    {
        await Published.SchoolAsync(host, "Pour tous", Supplied("Tête SARL", null));
        var supplier = SupplierIdentity.IdOf("Tête SARL");
        string[] addresses =
        [
            Links.Changes("fr"), Links.Compare("en"), Links.Bodies("fr"), Links.Body("en", "valbrune"), Links.Suppliers("fr"), Links.Supplier("fr", supplier), Links.Datasets("en"),
            Links.ApiChanges(), Links.ApiBodies(), Links.ApiBody("valbrune"), Links.ApiSuppliers(), Links.ApiSupplier(supplier), Links.ApiDatasets(), Links.ChangesFeed(), Links.Feed("bodies", "valbrune"),
        ];
        foreach (var address in addresses)
        {
            using var request = new HttpRequestMessage(HttpMethod.Head, address);
            var answer = await host.Browser().SendAsync(request, Cancellation);
            Assert.True(answer.StatusCode == HttpStatusCode.OK, $"{address} answers HEAD with {answer.StatusCode}.");
            Assert.False(answer.Headers.Contains("Set-Cookie"), $"{address} sets a cookie.");
        }
    }

    [Theory]
    [InlineData("/api/v1/bodies/nobody", "body-not-found")]
    [InlineData("/api/v1/suppliers/nobody", "supplier-not-found")]
    [InlineData("/api/v1/datasets/nothing", "dataset-not-found")]
    public async Task Api_Unknown_IsAProblemWithItsCode(string address, string code)
    {
        var answer = await host.Browser().GetAsync(address, Cancellation);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Equal(code, JsonNode.Parse(await answer.Content.ReadAsStringAsync(Cancellation))!["code"]!.GetValue<string>());
    }

    private static Action<Dictionary<string, StatedValue>> Supplied(string name, string? product) =>
        header => header["suppliers"] = new(new JsonArray(product is null ? new JsonObject { ["name"] = name } : new JsonObject { ["name"] = name, ["product"] = product }));

    private static Action<Dictionary<string, StatedValue>> Uses(string name, string producer, string address) =>
        header => header["data_used"] = new(new JsonArray(new JsonObject { ["name"] = name, ["source"] = producer, ["personal"] = "no", ["url"] = address }));

    private async Task<AngleSharp.Dom.IDocument> PageAsync(string address) => await PageAssert.PageAsync(await host.Browser().GetAsync(address, Cancellation));

    private async Task<JsonObject> JsonAsync(string address) => JsonNode.Parse(await host.Browser().GetStringAsync(address, Cancellation))!.AsObject();

    private async Task<IReadOnlyList<string>> EntriesAsync(string feed)
    {
        var root = XDocument.Parse(await host.Browser().GetStringAsync(feed, Cancellation)).Root!;
        return [.. root.Elements(root.Name.Namespace + "entry").Select(entry => entry.Element(root.Name.Namespace + "title")!.Value)];
    }
}
