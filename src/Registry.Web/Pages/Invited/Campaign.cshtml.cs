using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Localization;
using Registry.Web.Persistence;
using Registry.Web.Resources;
using Registry.Web.Services.Inventories;
using Registry.Web.Services.Together;
using Registry.Web.Setup;

namespace Registry.Web.Pages.Invited;

/// <summary>Ten questions for a department without an account. A link that does not open says why: 404 where it never was, 410 where it is over.</summary>
[SecretAddress]
[EnableRateLimiting(SharedLinkLimits.Policy)]
public sealed class CampaignModel(CampaignService campaigns, IStringLocalizer<InventoryTexts> texts) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "token")]
    public string Token { get; set; } = "";

    [BindProperty]
    public string? Name { get; set; }

    [BindProperty]
    public string? Function { get; set; }

    /// <summary>Ticked: the service uses none of these, and every question that was left blank is answered no.</summary>
    [BindProperty]
    public bool None { get; set; }

    /// <summary>Null for a link that never was.</summary>
    public LinkStanding? Standing { get; private set; }

    public CampaignLink Link { get; private set; } = null!;

    /// <summary>When the name and the function go.</summary>
    public DateOnly ErasedOn => campaigns.ErasedOn(Link.Campaign);

    public IReadOnlyList<CampaignLine> Lines { get; private set; } = CampaignForm.Blank;

    public string Language => CultureInfo.CurrentUICulture.TwoLetterISOLanguageName;

    public async Task<IActionResult> OnGetAsync()
    {
        await OpenAsync();
        return Page();
    }

    /// <param name="action"><c>add:question</c> for one more line, or nothing to send.</param>
    public async Task<IActionResult> OnPostAsync([FromForm(Name = "do")] string? action)
    {
        if (!await OpenAsync())
        {
            return Page();
        }

        var more = action?.StartsWith("add:", StringComparison.Ordinal) == true ? action["add:".Length..] : null;
        Lines = CampaignForm.Read(Request.Form, more);
        if (more is not null)
        {
            return Page();
        }

        ModelState.Clear();
        CheckPerson(nameof(Name), Name, "Answer.NameMissing");
        CheckPerson(nameof(Function), Function, "Answer.FunctionMissing");
        foreach (var line in Lines)
        {
            Check(line);
        }

        if (!ModelState.IsValid)
        {
            Response.StatusCode = StatusCodes.Status400BadRequest;
            return Page();
        }

        await campaigns.AnswerAsync(Link, new CampaignAnswer(Name!.Trim(), Function!.Trim(), CampaignForm.Tools(Lines)), HttpContext.RequestAborted);
        TempData["Answered"] = texts["Answer.Received"].Value;
        return Redirect(Links.AnswerCampaign(Language, Token));
    }

    private void CheckPerson(string field, string? typed, string missing)
    {
        if (string.IsNullOrWhiteSpace(typed))
        {
            ModelState.AddModelError(field, texts[missing]);
        }
        else if (typed.Trim().Length > CampaignForm.LongestName)
        {
            ModelState.AddModelError(field, texts["TooLong", CampaignForm.LongestName]);
        }
    }

    private void Check(CampaignLine line)
    {
        if (line.Answer is null && !None)
        {
            ModelState.AddModelError(line.AnswerField, texts["Answer.Missing", line.Question.Text.In(Language)]);
        }
        else if (line.Answer == "yes" && None)
        {
            ModelState.AddModelError(nameof(None), texts["Answer.NoneButYes"]);
        }
        else if (line.Answer != "yes" && line.Named.Any())
        {
            ModelState.AddModelError(line.AnswerField, texts["Answer.NoButNamed"]);
        }
        else if (line.Answer == "yes" && !line.Named.Any())
        {
            ModelState.AddModelError(line.NameField(0), texts["Answer.ToolMissing"]);
        }

        for (var row = 0; row < line.Tools.Count; row++)
        {
            CheckTool(line, row);
        }
    }

    private void CheckTool(CampaignLine line, int row)
    {
        var (name, purpose) = line.Tools[row];
        if (name.Length == 0 && purpose.Length > 0)
        {
            ModelState.AddModelError(line.NameField(row), texts["Answer.ToolMissing"]);
        }

        if (name.Length > 0 && purpose.Length == 0)
        {
            ModelState.AddModelError(line.PurposeField(row), texts["Answer.PurposeMissing", name]);
        }

        if (name.Length > CampaignForm.LongestName)
        {
            ModelState.AddModelError(line.NameField(row), texts["TooLong", CampaignForm.LongestName]);
        }

        if (purpose.Length > CampaignForm.LongestPurpose)
        {
            ModelState.AddModelError(line.PurposeField(row), texts["TooLong", CampaignForm.LongestPurpose]);
        }
    }

    private async Task<bool> OpenAsync()
    {
        var found = await campaigns.FindAsync(Token, HttpContext.RequestAborted);
        Standing = found?.Standing;
        if (found is { Standing: LinkStanding.Open })
        {
            Link = found.Value.Link;
            return true;
        }

        Response.StatusCode = found is null ? StatusCodes.Status404NotFound : StatusCodes.Status410Gone;
        return false;
    }
}
