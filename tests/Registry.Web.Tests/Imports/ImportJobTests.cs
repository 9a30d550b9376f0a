using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Registry.Domain.Bodies;
using Registry.Web.Jobs;
using Registry.Web.Persistence;
using Registry.Web.Services.Imports;
using Registry.Web.Tests.Hosting;
using Registry.Web.Tests.Inventories;
using Registry.Web.Tests.Workspace;
using static Registry.Web.Tests.Imports.ImportVisit;

namespace Registry.Web.Tests.Imports;

/// <summary>What becomes of a file behind the pages: a job that goes on, and one that is left.</summary>
public sealed class ImportJobTests(RegistryHost host) : IClassFixture<RegistryHost>
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Run_JobThatWasInterrupted_GoesOnAfterItsLastRow()
    {
        var office = await Office.OpenAsync(host);
        var browser = await office.AsAsync(MemberRole.Contributor);
        var rows = string.Concat(Enumerable.Range(1, 120).Select(row => $"{row};Traitement {row}\n"));
        var check = await SendAsync(browser, office, "a.csv", Encoding.UTF8.GetBytes("Identifiant;Nom\n" + rows));
        var id = long.Parse(check.Split('/')[^2], System.Globalization.CultureInfo.InvariantCulture);
        var before = new KeptReport("table", "utf-8", 49, 0, 0, null, [new(7, new(Registry.Web.Imports.ImportFault.TitleIsMissing, "Nom"))], [], []);
        await host.UseAsync(async services => await services.GetRequiredService<RegistryDbContext>().Jobs.Where(job => job.Id == id).ExecuteUpdateAsync(
            job => job.SetProperty(one => one.State, JobState.Running).SetProperty(one => one.DoneRows, 50).SetProperty(one => one.Result, ImportArguments.Write(before)), Cancellation));
        host.Services.GetRequiredService<JobSignal>().Call();
        Assert.Equal("119 0 0 1", Counts(await ReportAsync(browser, Links.Import("en", office.Slug, id))));
        Assert.Equal(Enumerable.Range(51, 70).Select(row => $"{row}"), (await host.EntriesAsync(office)).Select(entry => entry.SourceId));
    }

    [Fact]
    public async Task Leave_FileThatWaits_CancelsItAndItsFileGoesAfterSomeDays()
    {
        var office = await Office.OpenAsync(host);
        var browser = await office.AsAsync(MemberRole.Contributor);
        var check = await SendAsync(browser, office, "a.csv", "Nom;Service\nTri;Eau\n"u8.ToArray());
        var file = Path.Combine(host.DataDirectory, "uploads", "imports", check.Split('/')[^2]);
        Assert.True(File.Exists(file));
        var answer = await FormPoster.In(browser, check, await PageAsync(browser, check)).PostAsync("Leave this file");
        PageAssert.RedirectsTo(answer, Links.Imports("en", office.Slug));
        Assert.Contains("cancelled", (await PageAsync(browser, Links.Imports("en", office.Slug))).QuerySelector("#past + ul")!.TextContent, StringComparison.Ordinal);
        await host.UseAsync(async services =>
        {
            var jobs = services.GetRequiredService<RegistryDbContext>().Jobs.Where(job => job.BodyId == office.BodyId);
            var ended = host.Clock.GetUtcNow().UtcDateTime.AddDays(-8);
            await jobs.ExecuteUpdateAsync(job => job.SetProperty(one => one.EndedAt, ended), Cancellation);
            await services.GetRequiredService<ImportJobs>().DeleteOldFilesAsync(Cancellation);
            return true;
        });
        Assert.False(File.Exists(file));
    }
}
