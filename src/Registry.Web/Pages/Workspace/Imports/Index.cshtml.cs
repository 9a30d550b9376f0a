using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using Registry.Web.Imports.Reading;
using Registry.Web.Pages.Workspace.Inventory;
using Registry.Web.Persistence;
using Registry.Web.Resources;
using Registry.Web.Services;
using Registry.Web.Services.Imports;

namespace Registry.Web.Pages.Workspace.Imports;

/// <summary>A member of a body sends a file with its algorithms, and finds the imports made before.</summary>
public sealed class IndexModel(BodyService bodies, CurrentUser user, ImportJobs jobs, RecordReaders readers, IStringLocalizer<ImportPageTexts> texts) : InventoryPageModel(bodies, user)
{
    private const int LongestName = 200;
    private const int BytesOfAMegabyte = 1024 * 1024;

    [BindProperty]
    public string Format { get; set; } = RecordReaders.Auto;

    public IReadOnlyList<Job> Past { get; private set; } = [];

    public long Megabytes => jobs.MostBytes / BytesOfAMegabyte;

    public async Task<IActionResult> OnGetAsync() => await RefuseAsync() ?? await ShowAsync();

    public async Task<IActionResult> OnPostAsync(IFormFile? file)
    {
        if (await RefuseAsync() is { } refused)
        {
            return refused;
        }

        if (file is null || file.Length == 0)
        {
            ModelState.AddModelError("file", texts[file is null ? "Send.Missing" : "Send.Empty"]);
        }
        else if (file.Length > jobs.MostBytes)
        {
            ModelState.AddModelError("file", texts["Send.TooLarge", Megabytes]);
        }

        if (readers.Unknown(Format) is not null)
        {
            ModelState.AddModelError(nameof(Format), texts["Send.UnknownFormat"]);
        }

        if (!ModelState.IsValid)
        {
            await ShowAsync();
            return Refused();
        }

        await using var content = file!.OpenReadStream();
        var job = await jobs.PrepareAsync(Body.Id, content, Named(file.FileName), Format, Language, Actor, Cancellation);
        return Redirect(Links.ImportCheck(Language, Slug, job.Id));
    }

    private async Task<IActionResult> ShowAsync()
    {
        Past = await jobs.OfAsync(Body.Id, Cancellation);
        return Page();
    }

    // Some browsers send the whole path; the end of the name tells the kind of file.
    private static string Named(string sent)
    {
        var name = sent.Split('/', '\\')[^1];
        return name.Length <= LongestName ? name : name[^LongestName..];
    }
}
