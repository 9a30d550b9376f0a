using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Options;
using Registry.Domain.Inventories;
using Registry.Web.Persistence;
using Registry.Web.Resources;
using Registry.Web.Services;
using Registry.Web.Services.Inventories;

namespace Registry.Web.Pages.Workspace.Inventory;

/// <summary>One algorithm of the inventory: its triage, what follows from it, and the way to a draft.</summary>
public sealed class EntryModel(
    BodyService bodies, CurrentUser user, InventoryService inventory, InventoryRefresh refresh, MemberService members, IOptions<InventoryOptions> options,
    IStringLocalizer<InventoryTexts> texts) : InventoryPageModel(bodies, user)
{
    [BindProperty(SupportsGet = true, Name = "id")]
    public long Id { get; set; }

    [BindProperty]
    public string? Title { get; set; }

    [BindProperty]
    public string? Department { get; set; }

    [BindProperty]
    public string? Assigned { get; set; }

    public InventoryEntry Entry { get; private set; } = null!;

    public Triage Triage { get; private set; } = new();

    public IReadOnlyList<(string Value, string Label)> Assignees { get; private set; } = [];

    public IReadOnlyList<LegalDuty> Duties => LegalDutyRules.All(Entry.Triage, Size, options.Value.Thresholds);

    /// <summary>Name of the field of a question.</summary>
    public static string FieldOf(TriageQuestion question) => "triage-" + question;

    public async Task<IActionResult> OnGetAsync()
    {
        if (await FindAsync() is { } refused)
        {
            return refused;
        }

        (Title, Department, Triage) = (Entry.Title, Entry.Department, Entry.Triage);
        Assigned = Entry.AssignedUserId?.ToString(CultureInfo.InvariantCulture);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (await FindAsync() is { } refused)
        {
            return refused;
        }

        Triage = TriageQuestions.All.Aggregate(new Triage(), (triage, question) => triage.With(question, Posted(question)));
        var assigned = long.TryParse(Assigned, NumberStyles.None, CultureInfo.InvariantCulture, out var member) ? member : (long?)null;
        var refusals = await inventory.ChangeAsync(Body.Id, Id, new EntryChange(Title ?? Entry.Title, Department, assigned, Triage), Actor, Cancellation);
        if (refusals.Count == 0)
        {
            TempData["Saved"] = texts["Entry.Saved"].Value;
            return Redirect(Links.InventoryEntry(Language, Slug, Id));
        }

        foreach (var refusal in refusals)
        {
            ModelState.AddModelError(refusal switch
            {
                InventoryRefusal.DepartmentIsTooLong => nameof(Department),
                InventoryRefusal.AssigneeIsNoMember => nameof(Assigned),
                _ => nameof(Title),
            }, texts[$"Refusal.{refusal}"]);
        }

        return Refused();
    }

    public async Task<IActionResult> OnPostDeclareAsync()
    {
        if (await FindAsync() is { } refused)
        {
            return refused;
        }

        return await inventory.DeclareAsync(Body, Id, Language, Actor, Cancellation) is { } notice ? Redirect(Links.Draft(Language, notice.PublicId)) : NotFound();
    }

    public async Task<IActionResult> OnPostDeleteAsync()
    {
        if (await FindAsync() is { } refused)
        {
            return refused;
        }

        if (await inventory.DeleteAsync(Body.Id, Id, Actor, Cancellation) is { } refusal)
        {
            ModelState.AddModelError("delete", texts[$"Refusal.{refusal}"]);
            (Title, Department, Triage) = (Entry.Title, Entry.Department, Entry.Triage);
            Response.StatusCode = StatusCodes.Status409Conflict;
            return Page();
        }

        TempData["Saved"] = texts["Entry.Deleted", Entry.Title].Value;
        return Redirect(Links.Inventory(Language, Slug));
    }

    private TriageAnswer? Posted(TriageQuestion question) =>
        Enum.TryParse<TriageAnswer>(Request.Form[FieldOf(question)], out var answer) && TriageQuestions.AnswersOf(question).Contains(answer) ? answer : null;

    private async Task<IActionResult?> FindAsync()
    {
        if (await RefuseAsync() is { } refused)
        {
            return refused;
        }

        await refresh.RunAsync(Body.Id, Cancellation);
        if (await inventory.FindAsync(Body.Id, Id, Cancellation) is not { } entry)
        {
            return NotFound();
        }

        Entry = entry;
        var people = (await members.ListAsync(Body.Id, Cancellation)).DistinctBy(member => member.UserId);
        Assignees = [("", texts["Filter.Nobody"].Value), .. people.Select(member => (member.UserId.ToString(CultureInfo.InvariantCulture), member.DisplayName))];
        return null;
    }
}
