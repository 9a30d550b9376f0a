using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Registry.Domain.Notices;
using Registry.Domain.Questionnaire;
using Registry.Web.Commands;
using Registry.Web.Demonstration.Generated;
using Registry.Web.Persistence;
using Registry.Web.Tests.Hosting;
using Registry.Web.Tests.Public;

namespace Registry.Web.Tests.Demonstration;

public sealed class GeneratedNoticeTests
{
    private static readonly DateTime Today = new(2026, 11, 2, 0, 0, 0, DateTimeKind.Utc);

    [Fact]
    public void Notice_SameSeedAndNumber_IsTheSameWhateverCameBefore()
    {
        var first = new GeneratedNotices(7, Today, Definitions.Current);
        var second = new GeneratedNotices(7, Today, Definitions.Current);
        for (var number = 0; number < 20; number++)
        {
            first.Notice(number);
        }

        Assert.Equal(Written(first, 12), Written(second, 12));
        Assert.NotEqual(Written(first, 12), Written(first, 13));
        Assert.NotEqual(Written(first, 12), Written(new GeneratedNotices(8, Today, Definitions.Current), 12));
    }

    [Fact]
    public void Notices_Many_HaveDifferentIdsAndSayThatTheyAreMadeUp()
    {
        var generated = new GeneratedNotices(1, Today, Definitions.Current);
        var notices = Enumerable.Range(0, 2_000).Select(generated.Notice).ToList();

        Assert.Equal(notices.Count, notices.DistinctBy(notice => notice.Id).Count());
        Assert.All(notices, notice => Assert.Contains("fictive", notice.Versions[^1].Values.Header["summary"].Value!.ToString(), StringComparison.Ordinal));
        Assert.All(notices, notice => Assert.True(notice.Versions.All(version => version.PublishedAt < Today.AddDays(1))));
    }

    [Fact]
    public async Task Generate_TwiceThenMore_AddsOnlyWhatIsMissing()
    {
        using var host = new RegistryHost();

        Assert.Equal((0, 60), await GenerateAsync(host, 60));
        Assert.Equal((0, 60), await GenerateAsync(host, 60));
        Assert.Equal((0, 75), await GenerateAsync(host, 75));
    }

    [Fact]
    public async Task Generate_BesideRealNotices_IsRefusedUnlessAskedFor()
    {
        using var host = new RegistryHost();
        await Published.ImportedAsync(host);

        Assert.Equal((ExitCode.Refused, 1), await GenerateAsync(host, 5));
        Assert.Equal((ExitCode.Done, 6), await GenerateAsync(host, 5, "--beside-real-notices"));
    }

    [Fact]
    public async Task Generate_Notice_IsFoundAndMarkedOnItsPage()
    {
        using var host = new RegistryHost();
        await GenerateAsync(host, 5);

        var search = await PageAssert.PageAsync(await host.Browser().GetAsync("/fr/notices?q=fictive", TestContext.Current.CancellationToken));
        var page = await PageAssert.PageAsync(await host.Browser().GetAsync(
            search.QuerySelector(".notice-list a")!.GetAttribute("href"), TestContext.Current.CancellationToken));

        Assert.Equal(5, search.QuerySelectorAll(".notice-list > li").Length);
        Assert.Single(page.QuerySelectorAll(".banner--fictional"));
    }

    private static async Task<(int Exit, int Notices)> GenerateAsync(RegistryHost host, int notices, params string[] more)
    {
        using var input = new StringReader("");
        await using var output = new StringWriter();
        await using var error = new StringWriter();
        var exit = await Verbs.RunAsync(
            ["demo", "generate", "--notices", $"{notices}", .. more],
            new Terminal(input, output, error, host.DataDirectory),
            "--environment=Testing", $"--Registry:DataDirectory={host.DataDirectory}", "--Logging:LogLevel:Default=None");
        var count = await host.UseAsync(services => services.GetRequiredService<RegistryDbContext>().Notices.CountAsync(TestContext.Current.CancellationToken));
        return (exit, count);
    }

    private static string Written(GeneratedNotices generated, int number)
    {
        var notice = generated.Notice(number);
        return notice.Id + string.Concat(notice.Versions.Select(version => version.PublishedAt + version.Reason
            + string.Concat(version.Values.Header.Concat(version.Values.Answers).Select(pair => pair.Key + pair.Value.State + CanonicalJson.Write(pair.Value.Value)))));
    }
}
