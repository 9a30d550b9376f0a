using Microsoft.AspNetCore.Mvc;
using Registry.Web.Persistence;
using Registry.Web.Services;
using Registry.Web.Services.Imports;

namespace Registry.Web.Pages.Workspace.Imports;

/// <summary>How far an import is, then what came of it.</summary>
public sealed class ImportModel(BodyService bodies, CurrentUser user, ImportJobs jobs) : ImportPageModel(bodies, user, jobs)
{
    private readonly ImportJobs _jobs = jobs;

    /// <summary>Null before the first rows.</summary>
    public KeptReport? Report { get; private set; }

    public bool IsEnded => Job.EndedAt is not null;

    /// <summary>The refused rows can still be read from the file.</summary>
    public bool HasFile => _jobs.HasFile(Id);

    public async Task<IActionResult> OnGetAsync()
    {
        if (await FindAsync() is { } refused)
        {
            return refused;
        }

        if (Job.State == JobState.Prepared)
        {
            return Redirect(Links.ImportCheck(Language, Slug, Id));
        }

        Report = ImportArguments.ReportOf(Job);
        return Page();
    }

    public async Task<IActionResult> OnPostCancelAsync()
    {
        if (await FindAsync() is { } refused)
        {
            return refused;
        }

        await _jobs.CancelAsync(Id, Cancellation);
        return Redirect(Links.Import(Language, Slug, Id));
    }
}
