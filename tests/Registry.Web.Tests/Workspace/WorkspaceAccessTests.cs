using System.Net;
using Registry.Domain.Bodies;
using Registry.Domain.Publication;
using Registry.Web.Tests.Hosting;

namespace Registry.Web.Tests.Workspace;

/// <summary>Who may open what: every address of the workspace, for every kind of person.</summary>
public sealed class WorkspaceAccessTests(RegistryHost host) : IClassFixture<RegistryHost>
{
    // Contributor, publisher, administrator of the body; somebody of another body is always told that there is no such notice.
    public static TheoryData<string, int, int, int, int> Addresses => new()
    {
        // address, another body, contributor, publisher, administrator
        { "/en/workspace", 200, 200, 200, 200 },
        { "/en/workspace/notices/new", 200, 200, 200, 200 },
        { "/en/workspace/notices/new?body={slug}", 200, 200, 200, 200 },
        { "/en/workspace/notices/{draft}", 404, 200, 200, 200 },
        { "/en/workspace/notices/{draft}/screens/header-purpose", 404, 200, 200, 200 },
        { "/en/workspace/notices/{draft}/screens/no-such-screen", 404, 404, 404, 404 },
        { "/en/workspace/notices/{draft}/check", 404, 200, 200, 200 },
        { "/en/workspace/notices/{draft}/acts/deletedraft", 404, 200, 200, 200 },
        { "/en/workspace/notices/{draft}/acts/publish", 404, 302, 302, 302 },
        { "/en/workspace/notices/{draft}/acts/edit", 404, 404, 404, 404 },
        { "/en/workspace/notices/{submitted}", 404, 200, 200, 200 },
        { "/en/workspace/notices/{submitted}/check", 404, 200, 200, 200 },
        { "/en/workspace/notices/{submitted}/screens/header-purpose", 404, 302, 302, 302 },
        { "/en/workspace/notices/{submitted}/acts/publish", 404, 403, 200, 403 },
        { "/en/workspace/notices/{submitted}/acts/return", 404, 403, 200, 403 },
        { "/en/workspace/notices/{published}", 404, 200, 200, 200 },
        { "/en/workspace/notices/{published}/check", 404, 404, 404, 404 },
        { "/en/workspace/notices/{published}/acts/beginnewversion", 404, 200, 200, 200 },
        { "/en/workspace/notices/{published}/acts/retire", 404, 403, 200, 403 },
        { "/en/workspace/notices/{published}/acts/withdraw", 404, 403, 200, 403 },
        { "/en/workspace/notices/000000000", 404, 404, 404, 404 },
        { "/en/workspace/bodies/{slug}/members", 403, 403, 403, 200 },
        { "/en/workspace/bodies/{slug}/coverage", 403, 403, 403, 200 },
        { "/en/workspace/bodies/{slug}/questions", 403, 200, 200, 200 },
    };

    [Theory]
    [MemberData(nameof(Addresses))]
    public async Task Get_AsEveryKindOfPerson_AnswersAsTheTableSays(string address, int stranger, int contributor, int publisher, int administrator)
    {
        var office = await Office.OpenAsync(host);
        var elsewhere = await Office.OpenAsync(host);
        var place = await PlaceAsync(office, address);

        var anonymous = await host.Browser().GetAsync(place, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.Found, anonymous.StatusCode);
        Assert.Contains("/account/sign-in?returnUrl=", anonymous.Headers.Location!.OriginalString, StringComparison.OrdinalIgnoreCase);

        HttpClient[] people =
        [
            await elsewhere.AsAsync(MemberRole.Publisher), await office.AsAsync(MemberRole.Contributor),
            await office.AsAsync(MemberRole.Publisher), await office.AsAsync(MemberRole.Administrator),
        ];
        var found = new List<int>();
        foreach (var person in people)
        {
            found.Add((int)(await person.GetAsync(place, TestContext.Current.CancellationToken)).StatusCode);
        }

        Assert.Equal([stranger, contributor, publisher, administrator], found);
    }

    [Theory]
    [InlineData(PublicationAct.Publish, MemberRole.Contributor)]
    [InlineData(PublicationAct.Publish, MemberRole.Administrator)]
    [InlineData(PublicationAct.Return, MemberRole.Contributor)]
    public async Task Post_ActOfAnotherRole_IsForbiddenAndChangesNothing(PublicationAct act, MemberRole role)
    {
        var office = await Office.OpenAsync(host);
        var id = await SubmittedAsync(office);
        var form = await FormPoster.OpenAsync(await office.AsAsync(role), Links.DraftAct("en", await office.StartAsync(), PublicationAct.DeleteDraft));

        var answer = await form.Set("Reason", "Because").PostToAsync(Links.DraftAct("en", id, act));

        await PageAssert.PageAsync(answer, HttpStatusCode.Forbidden, "en");
        Assert.Equal(DraftStage.Submitted, (await office.DraftAsync(id)).Notice.DraftStage);
    }

    private static async Task<string> PlaceAsync(Office office, string address)
    {
        var place = address.Replace("{slug}", office.Slug, StringComparison.Ordinal);
        place = place.Contains("{draft}", StringComparison.Ordinal) ? place.Replace("{draft}", await office.StartAsync(), StringComparison.Ordinal) : place;
        place = place.Contains("{submitted}", StringComparison.Ordinal) ? place.Replace("{submitted}", await SubmittedAsync(office), StringComparison.Ordinal) : place;
        return place.Contains("{published}", StringComparison.Ordinal) ? place.Replace("{published}", await office.PublishAsync(), StringComparison.Ordinal) : place;
    }

    private static async Task<string> SubmittedAsync(Office office)
    {
        var id = await office.CompleteAsync();
        Assert.Null(await office.ActAsync(MemberRole.Contributor, (publication, actor) => publication.SubmitAsync(id, actor, TestContext.Current.CancellationToken)));
        return id;
    }
}
