using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using Registry.Web.Imports;
using Registry.Web.Imports.Reading;
using Registry.Web.Persistence;
using Registry.Web.Resources;
using Registry.Web.Services;
using Registry.Web.Services.Imports;

namespace Registry.Web.Pages.Workspace.Imports;

/// <summary>What a file that was sent is, where its columns go and what its words mean: to correct, then to import.</summary>
public sealed class CheckModel(
    BodyService bodies, CurrentUser user, ImportJobs jobs, ImportCheck check, RecordReaders readers, ImportWording words, IStringLocalizer<ImportPageTexts> texts)
    : ImportPageModel(bodies, user, jobs)
{
    private const int LooksAtTheEnd = 20;
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromMilliseconds(100);

    private readonly ImportJobs _jobs = jobs;

    [BindProperty]
    public ReadingForm Reading { get; set; } = new();

    /// <summary>The page of columns that is asked for, from 1.</summary>
    [BindProperty(SupportsGet = true, Name = "columns")]
    public int ColumnsPage { get; set; } = 1;

    /// <summary>Null when the file cannot be read as is said.</summary>
    public CheckedFile? Checked { get; private set; }

    public async Task<IActionResult> OnGetAsync()
    {
        if (await FindPreparedAsync() is { } refused)
        {
            return refused;
        }

        Reading = ReadingForm.Of(Arguments);
        await LookAsync();
        return Page();
    }

    /// <param name="start">Import now; else only read the file again.</param>
    public async Task<IActionResult> OnPostAsync([FromForm] bool start)
    {
        if (await FindPreparedAsync() is { } refused)
        {
            return refused;
        }

        await KeepAsync();
        if (!Reading.HasUsableRow)
        {
            ModelState.AddModelError("Reading.HeaderRow", texts["Check.NoRow"]);
        }

        if (!start && ModelState.IsValid)
        {
            return Redirect(Links.ImportCheck(Language, Slug, Id, ColumnsPage));
        }

        await LookAsync();
        if (Checked is { Standard: null, HasTitle: false })
        {
            ModelState.AddModelError(MappingForm.TargetName(MappingPage.Of(Checked, ColumnsPage).Ranks[0]), texts["Check.TitleMissing"]);
        }

        return ModelState.IsValid ? await StartAsync() : Refused();
    }

    public async Task<IActionResult> OnPostCancelAsync()
    {
        if (await FindPreparedAsync() is { } refused)
        {
            return refused;
        }

        await _jobs.CancelAsync(Id, Cancellation);
        return Redirect(Links.Imports(Language, Slug));
    }

    private async Task<IActionResult?> FindPreparedAsync() =>
        await FindAsync() ?? (Job.State == JobState.Prepared ? null : Redirect(Links.Import(Language, Slug, Id)));

    /// <summary>The form numbers columns and words as the file showed them when it was last read, so that is how it is read here.</summary>
    private async Task KeepAsync()
    {
        try
        {
            var shown = await check.LookAsync(Job, Arguments, Cancellation);
            Arguments = Arguments with { Mapping = MappingForm.Read(Request.Form, shown, Arguments.Mapping, readers.Questionnaire) };
        }
        catch (ImportRefusedException)
        {
            // It could not be read and showed no columns.
        }

        Arguments = Reading.Apply(Arguments);
        await _jobs.SaveAsync(Id, Arguments, Cancellation);
    }

    private async Task LookAsync()
    {
        try
        {
            Checked = await check.LookAsync(Job, Arguments, Cancellation);
        }
        catch (ImportRefusedException refused)
        {
            ModelState.AddModelError("Reading.Format", words.Sentence(refused.Refusal));
        }
    }

    private async Task<IActionResult> StartAsync()
    {
        var shown = Checked!;
        await _jobs.SaveAsync(Id, Arguments with { Format = shown.Standard?.Id ?? RecordReaders.Table, Mapping = shown.Standard is null ? shown.Mapping : null }, Cancellation);
        await _jobs.StartAsync(Id, Cancellation);
        // Most inventories are imported within a moment: their report is then the next thing seen.
        for (var look = 0; look < LooksAtTheEnd && (await _jobs.FindAsync(Body.Id, Id, Cancellation))?.EndedAt is null; look++)
        {
            await Task.Delay(BetweenLooks, Cancellation);
        }

        return Redirect(Links.Import(Language, Slug, Id));
    }
}
