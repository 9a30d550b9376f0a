using System.Net;
using Registry.Web.Persistence;
using Registry.Web.Tests.Api;
using Registry.Web.Tests.Public;

namespace Registry.Web.Tests.Hosting;

/// <summary>What opens something to whoever holds it stands in no log and in no page about an error, not even when the register itself fails.</summary>
public sealed class SecretsTests
{
    private const string Secret = "registry_drafts_Zq7secretXw3secretPb9secretLk5secretMn1";

    private static readonly string[] Tables = ["SharedLinks", "CampaignLinks", "NoticeQuestions", "ApiTokens", "AspNetUsers", "Notices"];

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Secrets_OfEveryKind_StandInNoLogAndNoErrorPage(bool registerFails)
    {
        await using var host = new RegistryHost();
        host.Settings["Logging:LogLevel:Default"] = "Information";
        var log = LogCapture.Of(host);
        await Published.SchoolAsync(host);
        var signIn = await FormPoster.OpenAsync(host.Browser(), Links.SignIn("en"), "main form[method=post]");
        if (registerFails)
        {
            await host.LoseAsync(Tables);
        }

        HttpResponseMessage[] answers =
        [
            await host.SendAsync(HttpMethod.Get, Links.ApiDraft("valbrune", "x"), Secret),
            await host.SendAsync(HttpMethod.Put, Links.ApiDraft("valbrune", "x"), Secret, "{}"),
            await host.SendAsync(HttpMethod.Get, Links.AnswerCampaign("fr", Secret)),
            await host.SendAsync(HttpMethod.Get, Links.Asked("en", Secret)),
            .. await Task.WhenAll(Enum.GetValues<LinkPurpose>().Select(purpose => host.SendAsync(HttpMethod.Get, Links.Shared("fr", purpose, Secret)))),
            await host.SendAsync(HttpMethod.Get, $"/api/v1/notices/x?token={Secret}", headers: ("Cookie", $"session={Secret}")),
            await signIn.Fill("Email", "nobody@example.org").Fill("Password", Secret).PostAsync(),
        ];

        Assert.All(answers, answer => Assert.True((int)answer.StatusCode >= 400, $"{answer.RequestMessage!.RequestUri} answers {(int)answer.StatusCode}"));
        Assert.Equal(registerFails, answers.Any(answer => answer.StatusCode == HttpStatusCode.InternalServerError));
        Assert.Equal(registerFails, log.Text.Contains("no such table", StringComparison.Ordinal));
        Assert.DoesNotContain(Secret, log.Text, StringComparison.Ordinal);
        foreach (var answer in answers.Where(answer => !answer.RequestMessage!.RequestUri!.Query.Contains(Secret, StringComparison.Ordinal)))
        {
            Assert.DoesNotContain(Secret, await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task LetterCode_ThatIsNotKnown_StandsInNoLog()
    {
        await using var host = new RegistryHost();
        host.Settings["Logging:LogLevel:Default"] = "Information";
        var log = LogCapture.Of(host);

        Assert.True((await host.SendAsync(HttpMethod.Get, $"{Links.Decision("fr")}?code={Secret}")).StatusCode < HttpStatusCode.InternalServerError);
        Assert.DoesNotContain(Secret, log.Text, StringComparison.Ordinal);
    }
}
