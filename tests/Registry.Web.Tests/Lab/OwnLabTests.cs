using System.Net;
using System.Net.Http.Headers;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Registry.Domain.Bodies;
using Registry.Domain.Questionnaire;
using Registry.Domain.Questionnaire.Answers;
using Registry.PollutionPeaks.ModelCards;
using Registry.Web.Commands;
using Registry.Web.Services;
using Registry.Web.Services.Drafts;
using Registry.Web.Services.Evidence;
using Registry.Web.Services.Lab;
using Registry.Web.Tests.Hosting;
using Registry.Web.Tests.Workspace;

namespace Registry.Web.Tests.Lab;

/// <summary>Data of an agency in the lab, of one person or for everybody, and the notice made of a model.</summary>
public sealed class OwnLabTests(RegistryHost host) : IClassFixture<RegistryHost>
{
    private static readonly string[] Pages = ["day", "shapes", "models", "threshold", "mistakes", "data"];

    [Fact]
    public async Task Upload_Measurements_AreShownToTheirOwnerAlone()
    {
        var owner = await PersonAsync("owner@agency.example");
        var other = await PersonAsync("other@agency.example");
        var workspace = await PageAssert.PageAsync(await GetAsync(owner, Links.Workspace("en")));
        Assert.NotNull(workspace.QuerySelector($"main a[href='{Links.OwnLab("en")}']"));
        PageAssert.RedirectsTo(await SendAsync(owner, Measurements(), "valmont-2019.csv"), Links.OwnLabPage("en", "day"));

        foreach (var page in Pages)
        {
            var answer = await GetAsync(owner, Links.OwnLabPage("en", page));
            Assert.True(answer.Headers.CacheControl?.NoStore);
            var shown = await PageAssert.PageAsync(answer);
            Assert.Contains("valmont-2019.csv", shown.QuerySelector(".demonstration-line")!.TextContent, StringComparison.Ordinal);
            Assert.All(shown.QuerySelectorAll("main .lab-nav a, main .lab-picks a"), link => Assert.StartsWith(Links.OwnLab("en"), link.GetAttribute("href"), StringComparison.Ordinal));
            PageAssert.RedirectsTo(await GetAsync(other, Links.OwnLabPage("en", page)), Links.OwnLab("en"));
            var anonymous = await GetAsync(host.Browser(), Links.OwnLabPage("en", page));
            Assert.Contains("/en/account/sign-in", anonymous.Headers.Location!.ToString(), StringComparison.Ordinal);
        }

        Assert.Equal(HttpStatusCode.NotFound, (await GetAsync(other, Links.OwnLabPage("en", "model-card.json"))).StatusCode);
        var everybodys = await (await GetAsync(owner, "/en/lab/pollution-peaks")).Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.DoesNotContain("valmont", everybodys, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Upload_WrongFile_IsRefusedWithThePlaceAndLosesNothing()
    {
        var person = await PersonAsync("careful@agency.example");
        await SendAsync(person, Measurements(), "good.csv");
        var refused = await PageAssert.PageAsync(
            await SendAsync(person, "date,pm10\n2020-01-01,12\n2020-01-02,beaucoup\n", "bad.csv"), HttpStatusCode.BadRequest);

        var message = refused.QuerySelector("#file-error")!.TextContent;
        Assert.All(new[] { "bad.csv", "3", "pm10", "beaucoup" }, part => Assert.Contains(part, message, StringComparison.Ordinal));
        var few = await PageAssert.PageAsync(await SendAsync(person, "date,pm10\n2020-01-01,12\n", "few.csv"), HttpStatusCode.BadRequest);
        Assert.NotNull(few.QuerySelector("#file-error"));
        var kept = await PageAssert.PageAsync(await GetAsync(person, Links.OwnLabPage("en", "day")));
        Assert.Contains("good.csv", kept.QuerySelector(".demonstration-line")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Owner_ChoosesAnotherPeakAndDeletesEverything()
    {
        var person = await PersonAsync("tidy@agency.example");
        await SendAsync(person, Measurements(), "mine.csv");
        var form = await FormPoster.OpenAsync(person, Links.OwnLab("en"), "main form[action='?handler=Target']");
        PageAssert.RedirectsTo(await form.Fill("target", "pm10>35").PostToAsync(Links.OwnLab("en") + "?handler=Target"), Links.OwnLabPage("en", "day"));
        var card = await (await GetAsync(person, Links.OwnLabPage("en", "model-card.json"))).Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.Contains("pm10>35", card.Replace("\\u003E", ">", StringComparison.OrdinalIgnoreCase), StringComparison.Ordinal);

        var delete = await FormPoster.OpenAsync(person, Links.OwnLab("en"), "main form[action='?handler=Delete']");
        await delete.PostToAsync(Links.OwnLab("en") + "?handler=Delete");
        PageAssert.RedirectsTo(await GetAsync(person, Links.OwnLabPage("en", "day")), Links.OwnLab("en"));
        Assert.DoesNotContain(
            Directory.EnumerateFiles(host.DataDirectory, "*", SearchOption.AllDirectories).Where(file => Path.GetFileName(file) == "about.json"),
            file => File.ReadAllText(file).Contains("mine.csv", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Values_OfTheCard_AreKnownToTheQuestionnaireAndValid()
    {
        var (values, definition) = await host.UseAsync(async services =>
        {
            var lab = await services.GetRequiredService<PeakLab>().CurrentAsync(TestContext.Current.CancellationToken);
            return (services.GetRequiredService<ModelNotices>().Of(lab, isOwn: false).Values(), services.GetRequiredService<DefinitionCatalogue>().Current);
        });

        // The title and the language come with the draft.
        Assert.True(values.Count + 2 >= 35, $"{values.Count} values");
        Assert.All(values, value => Assert.Empty(DraftPaths.HeaderField(value.Key) is { } field
            ? AnswerValidation.Check(definition.Field(field)!, value.Value)
            : AnswerValidation.Check(definition.Question(value.Key)!, value.Value)));
    }

    [Fact]
    public async Task Declare_Model_StartsADraftWithAnswersAndEvidence()
    {
        var office = await Office.OpenAsync(host);
        var contributor = await office.AsAsync(MemberRole.Contributor);
        var form = await FormPoster.OpenAsync(contributor, Links.DeclareModel("en", isOwn: false));
        var started = await form.Fill("body", office.Slug).PostAsync();
        Assert.Equal(HttpStatusCode.Found, started.StatusCode);
        var id = started.Headers.Location!.OriginalString.Split('/')[^1];

        await PageAssert.PageAsync(await GetAsync(contributor, Links.Draft("en", id)));
        var (draft, evidence, review) = await host.UseAsync(async services =>
        {
            var loaded = (await services.GetRequiredService<DraftService>().LoadAsync(id, TestContext.Current.CancellationToken))!;
            var behind = await services.GetRequiredService<EvidenceService>().OfNoticeAsync(loaded.Notice.Id, loaded.Values, TestContext.Current.CancellationToken);
            return (loaded, behind, services.GetRequiredService<DraftReviews>().Review(loaded));
        });
        Assert.True(draft.Values.Header.Count + draft.Values.Answers.Count >= 35);
        Assert.True(evidence.Count >= 20, $"{evidence.Count} answers with evidence");
        // What the card does not prove says so.
        Assert.All(ModelCardAnswers.Of(await CardAsync()).Where(answer => !answer.IsHeader), answer => Assert.Equal(
            answer.IsToCheck, evidence[answer.Id].Note!.StartsWith("To check: ", StringComparison.Ordinal)));
        Assert.All(evidence.Values, stored => Assert.EndsWith("#model-card", stored.Links.Single().Url, StringComparison.Ordinal));
        Assert.NotNull(review.Evaluation.Value("FRU-01"));

        var publisher = await PageAssert.PageAsync(await GetAsync(await office.AsAsync(MemberRole.Publisher), Links.DeclareModel("en", isOwn: false)));
        Assert.Empty(publisher.QuerySelectorAll("main form"));
    }

    [Fact]
    public async Task Train_OnAnAgencysData_ShowsThemToEverybodyWithoutARestart()
    {
        using var another = new RegistryHost();
        var browser = another.Browser();
        Assert.Contains("simulated", await LineAsync(browser), StringComparison.Ordinal);
        await File.WriteAllTextAsync(Path.Combine(another.DataDirectory, "valmont.csv"), Measurements(), TestContext.Current.CancellationToken);

        using var output = new StringWriter();
        using var error = new StringWriter();
        var code = await Verbs.RunAsync(
            ["peaks", "train", "--data", "valmont.csv", "--target", "pm10>50"],
            new Terminal(new StringReader(""), output, error, another.DataDirectory),
            "--environment=Testing", $"--Registry:DataDirectory={another.DataDirectory}");

        Assert.True(code == ExitCode.Done, error.ToString());
        var line = await LineAsync(browser);
        Assert.Contains("valmont.csv", line, StringComparison.Ordinal);
        Assert.DoesNotContain("simulated", line, StringComparison.Ordinal);
        Directory.Delete(PeakLab.DirectoryIn(another.Services.GetRequiredService<Registry.Web.Setup.DataDirectory>()), recursive: true);
        Assert.Contains("simulated", await LineAsync(browser), StringComparison.Ordinal);
    }

    private Task<ModelCard> CardAsync() => host.UseAsync(async services =>
        (await services.GetRequiredService<PeakLab>().CurrentAsync(TestContext.Current.CancellationToken)).Card);

    private static async Task<string> LineAsync(HttpClient browser) =>
        (await PageAssert.PageAsync(await GetAsync(browser, "/en/lab/pollution-peaks"))).QuerySelector(".demonstration-line")!.TextContent;

    /// <summary>Three years of days whose particles follow the season, the wind and the day before.</summary>
    private static string Measurements()
    {
        var random = new Random(7);
        var text = new StringBuilder("date,pm10,temperature_mean,wind_speed_mean\n");
        var level = 25.0;
        for (var day = new DateOnly(2019, 1, 1); day < new DateOnly(2022, 1, 1); day = day.AddDays(1))
        {
            var winter = Math.Cos(2 * Math.PI * day.DayOfYear / 365.25);
            var wind = 1 + random.NextDouble() * 7;
            level = 0.45 * level + 12 + 10 * winter + 22 / wind + random.NextDouble() * 8;
            text.Append(System.Globalization.CultureInfo.InvariantCulture, $"{day:yyyy-MM-dd},{level:0.0},{12 - 8 * winter + random.NextDouble() * 4:0.0},{wind:0.0}\n");
        }

        return text.ToString();
    }

    private async Task<HttpClient> PersonAsync(string email)
    {
        await host.AddUserAsync(email);
        return await host.SignInAsync(email);
    }

    private static async Task<HttpResponseMessage> SendAsync(HttpClient browser, string text, string name)
    {
        var page = await PageAssert.PageAsync(await GetAsync(browser, Links.OwnLab("en")));
        var token = page.QuerySelector("form.send input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        using var file = new ByteArrayContent(Encoding.UTF8.GetBytes(text));
        file.Headers.ContentType = new MediaTypeHeaderValue("text/csv");
        using var form = new MultipartFormDataContent { { file, "file", name }, { new StringContent(token), "__RequestVerificationToken" } };
        return await browser.PostAsync(Links.OwnLab("en"), form, TestContext.Current.CancellationToken);
    }

    private static Task<HttpResponseMessage> GetAsync(HttpClient browser, string address) => browser.GetAsync(address, TestContext.Current.CancellationToken);
}
