using System.Globalization;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using Registry.Web.Pages.Shared;
using Registry.Web.Persistence;
using Registry.Web.Resources;
using Registry.Web.Services;
using Registry.Web.Services.Inventories;

namespace Registry.Web.Pages.Workspace.Inventory;

/// <summary>The campaigns of a body and the form of a new one; for its administrators.</summary>
public sealed class CampaignsModel(
    BodyService bodies, CurrentUser user, CampaignService campaigns, MadeInvitations made, InventoryGrid grid, TimeProvider clock,
    IStringLocalizer<InventoryTexts> texts) : InventoryPageModel(bodies, user)
{
    private const int LongestTitle = 150;
    private const int LongestMessage = 2000;
    private const int UsualDays = 21;

    [BindProperty]
    public string? Title { get; set; }

    [BindProperty]
    public string? Message { get; set; }

    [BindProperty]
    public string? ClosesOn { get; set; }

    /// <summary>One department a line.</summary>
    [BindProperty]
    public string? Departments { get; set; }

    public IReadOnlyList<Campaign> Campaigns { get; private set; } = [];

    private DateOnly Today => DateOnly.FromDateTime(clock.GetLocalNow().DateTime);

    private DateOnly? Day => DateOnly.TryParseExact(ClosesOn, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    private List<string> Names => [.. (Departments ?? "").Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Distinct(StringComparer.Ordinal)];

    public async Task<IActionResult> OnGetAsync()
    {
        if (await RefuseAsync(administratorsOnly: true) is { } refused)
        {
            return refused;
        }

        Message = texts["Campaign.UsualMessage"];
        ClosesOn = Today.AddDays(UsualDays).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        Departments = string.Join('\n', await grid.DepartmentsAsync(Body.Id, Cancellation));
        Campaigns = await campaigns.OfAsync(Body.Id, Cancellation);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (await RefuseAsync(administratorsOnly: true) is { } refused)
        {
            return refused;
        }

        ModelState.Clear();
        ModelState.Add(Check().Validate(this));
        if (!ModelState.IsValid)
        {
            Campaigns = await campaigns.OfAsync(Body.Id, Cancellation);
            return Refused();
        }

        var created = await campaigns.CreateAsync(Body.Id, new NewCampaign(Title!.Trim(), Message!.Trim(), Day!.Value, Names), Actor, Cancellation);
        // Loading the next page again makes no second campaign.
        return Redirect(Links.MadeCampaign(Language, Slug, created!.Value.Id, made.Keep(created.Value.Id, created.Value.Invitations)));
    }

    private InlineValidator<CampaignsModel> Check() => new()
    {
        page => page.RuleFor(form => form.Title).NotEmpty().WithMessage(texts["Campaign.TitleMissing"]).MaximumLength(LongestTitle).WithMessage(texts["TooLong", LongestTitle]),
        page => page.RuleFor(form => form.Message).NotEmpty().WithMessage(texts["Campaign.MessageMissing"]).MaximumLength(LongestMessage).WithMessage(texts["TooLong", LongestMessage]),
        page => page.RuleFor(form => form.ClosesOn).Must(_ => Day >= Today).WithMessage(texts["Campaign.DayWrong"]),
        page => page.RuleFor(form => form.Departments)
            .Must(_ => Names.Count is > 0 and <= CampaignService.MostDepartments).WithMessage(texts["Campaign.DepartmentsMissing", CampaignService.MostDepartments])
            .Must(_ => Names.All(name => name.Length <= InventoryService.LongestDepartment)).WithMessage(texts["TooLong", InventoryService.LongestDepartment]),
    };
}
