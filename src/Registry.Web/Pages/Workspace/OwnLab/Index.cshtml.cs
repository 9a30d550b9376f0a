using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;
using Registry.PollutionPeaks.Data;
using Registry.PollutionPeaks.Readers;
using Registry.PollutionPeaks.Targets;
using Registry.Web.Commands;
using Registry.Web.Resources;
using Registry.Web.Services;
using Registry.Web.Services.Lab;

namespace Registry.Web.Pages.Workspace.OwnLab;

/// <summary>A person sends measurements of their own, chooses what counts as a peak, and deletes them.</summary>
public sealed class IndexModel(OwnLabs labs, CurrentUser user, IStringLocalizer<OwnLabTexts> texts, IStringLocalizer<PeakDataTexts> refusals) : PageModel
{
    public string Language => CultureInfo.CurrentUICulture.TwoLetterISOLanguageName;

    public Services.Lab.OwnLab? Current { get; private set; }

    /// <summary>Peaks that the data can be asked about.</summary>
    public IReadOnlyList<PeakCount> Targets { get; private set; } = [];

    public IReadOnlyList<(string Anchor, string Message)> Errors { get; private set; } = [];

    private long UserId => user.UserId!.Value;

    private CancellationToken Aborted => HttpContext.RequestAborted;

    public Task OnGetAsync() => LoadAsync();

    public async Task<IActionResult> OnPostAsync(IFormFile? file)
    {
        if (file is null || file.Length == 0)
        {
            return await RefuseAsync("file", texts["Missing"]);
        }

        if (file.Length > OwnLabs.MostBytes)
        {
            return await RefuseAsync("file", texts["TooLarge"]);
        }

        using var content = new MemoryStream((int)file.Length);
        await file.CopyToAsync(content, Aborted);
        try
        {
            await labs.StoreAsync(UserId, content.ToArray(), Path.GetFileName(file.FileName), target: null, Aborted);
        }
        catch (DataRefusedException refused)
        {
            return await RefuseAsync("file", PeakDataSentences.Of(refused, refusals));
        }
        catch (ArgumentException)
        {
            return await RefuseAsync("file", texts["TooLittle"]);
        }

        return Redirect(Links.OwnLabPage(Language, "day"));
    }

    public async Task<IActionResult> OnPostTargetAsync(string? target)
    {
        await LoadAsync();
        if (Targets.All(count => count.Target != target))
        {
            return await RefuseAsync("target", texts["UnknownTarget"]);
        }

        try
        {
            await labs.AskAboutAsync(UserId, PeakTarget.Parse(target!), Aborted);
        }
        catch (ArgumentException)
        {
            return await RefuseAsync("target", texts["TooLittle"]);
        }

        return Redirect(Links.OwnLabPage(Language, "day"));
    }

    public IActionResult OnPostDelete()
    {
        labs.Delete(UserId);
        return Redirect(Links.OwnLab(Language));
    }

    private async Task<IActionResult> RefuseAsync(string anchor, string message)
    {
        await LoadAsync();
        Errors = [(anchor, message)];
        Response.StatusCode = StatusCodes.Status400BadRequest;
        return Page();
    }

    private async Task LoadAsync()
    {
        Current = labs.Of(UserId);
        Targets = Current is null ? [] : [.. (await labs.CurrentAsync(UserId, Aborted))!.Sheet.Peaks.Where(count => count.Peaks > 0)];
    }
}
