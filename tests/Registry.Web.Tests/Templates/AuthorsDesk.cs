using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Registry.Domain.Bodies;
using Registry.Web.Persistence;
using Registry.Web.Tests.Hosting;
using Registry.Web.Tests.Workspace;

namespace Registry.Web.Tests.Templates;

/// <summary>A supplier with one draft, out of which it publishes a template through the pages.</summary>
internal sealed class AuthorsDesk
{
    private readonly RegistryHost _host;

    private AuthorsDesk(RegistryHost host, Office office, string draftId) => (_host, Office, DraftId) = (host, office, draftId);

    public Office Office { get; }

    public string DraftId { get; }

    public static async Task<AuthorsDesk> OpenAsync(RegistryHost host, string title)
    {
        var office = await Office.OpenAsync(host, kind: BodyKind.Supplier, name: "Logiciels Fictifs");
        return new AuthorsDesk(host, office, await office.CompleteAsync(title));
    }

    /// <returns>The id of the template.</returns>
    public async Task<string> PublishAsync()
    {
        var browser = await Office.AsAsync(MemberRole.Publisher);
        var form = await FormPoster.OpenAsync(browser, Links.MakeTemplate("en", DraftId));
        var answer = await form.Fill("Product", "Jardin+").Fill("help:header.contact", "Le guichet qui répond.").PostAsync("Publish version 1");
        PageAssert.RedirectsTo(answer, Links.BodyTemplates("en", Office.Slug));
        return await IdAsync();
    }

    /// <summary>Compares with the current version, then publishes the next one.</summary>
    public async Task PublishNextAsync(int number, string remark)
    {
        var browser = await Office.AsAsync(MemberRole.Publisher);
        var address = Links.MakeTemplate("en", DraftId);
        var compared = await (await FormPoster.OpenAsync(browser, address)).Fill("Remark", remark).PostAsync("See what changes");
        var page = await PageAssert.PageAsync(compared);
        var answer = await FormPoster.In(browser, address, page).PostAsync($"Publish version {number}");
        Assert.Equal(HttpStatusCode.Found, answer.StatusCode);
    }

    private Task<string> IdAsync() => _host.UseAsync(services => services.GetRequiredService<RegistryDbContext>().Templates
        .Where(template => template.BodyId == Office.BodyId).Select(template => template.PublicId).SingleAsync(TestContext.Current.CancellationToken));
}
