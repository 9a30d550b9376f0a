using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using Registry.Domain.Inventories;
using Registry.Web.Persistence;
using Registry.Web.Resources;
using Registry.Web.Services;
using Registry.Web.Services.Inventories;

namespace Registry.Web.Pages.Workspace.Inventory;

/// <summary>Sets the department, the member or one triage answer of all the entries that were ticked.</summary>
public sealed class ChangeModel(
    BodyService bodies, CurrentUser user, InventoryService inventory, InventoryGrid grid, MemberService members, InventoryWording words,
    IStringLocalizer<InventoryTexts> texts) : InventoryPageModel(bodies, user)
{
    private const int NamedAtMost = 5;

    [BindProperty(SupportsGet = true, Name = "id")]
    public IReadOnlyList<long> Ids { get; set; } = [];

    /// <summary>Blank leaves the departments as they are.</summary>
    [BindProperty]
    public string? Department { get; set; }

    [BindProperty]
    public string? Assigned { get; set; }

    /// <summary><c>Mention:No</c>.</summary>
    [BindProperty]
    public string? Answer { get; set; }

    public IReadOnlyList<InventoryEntry> Entries { get; private set; } = [];

    public IReadOnlyList<(string Value, string Label)> Assignees { get; private set; } = [];

    public IReadOnlyList<(string Value, string Label)> Answers =>
    [
        ("", texts["Change.Unchanged"].Value),
        .. TriageQuestions.All.SelectMany(question => TriageQuestions.AnswersOf(question)
            .Select(answer => ($"{question}:{answer}", $"{texts[$"TriageShort.{question}"].Value} : {words.Answer(question, answer)}"))),
    ];

    public async Task<IActionResult> OnGetAsync()
    {
        if (await LoadAsync() is { } refused)
        {
            return refused;
        }

        return Entries.Count == 0 ? Nothing() : Page();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (await LoadAsync() is { } refused)
        {
            return refused;
        }

        if (Entries.Count == 0)
        {
            return Nothing();
        }

        var (refusals, changed) = await inventory.ChangeManyAsync(Body.Id, [.. Entries.Select(entry => entry.Id)], Read(), Actor, Cancellation);
        if (refusals.Count == 0)
        {
            var titles = Entries.Where(entry => changed.Contains(entry.Id)).Select(entry => entry.Title).ToList();
            TempData["Saved"] = titles.Count == 0 ? texts["Change.NoneDiffers"].Value
                : texts[titles.Count == 1 ? "Change.OneSaved" : "Change.Saved", titles.Count, words.List(titles.Take(NamedAtMost))].Value + (titles.Count > NamedAtMost ? " …" : "");
            return Redirect(Links.Inventory(Language, Slug));
        }

        foreach (var refusal in refusals)
        {
            ModelState.AddModelError(refusal == InventoryRefusal.AssigneeIsNoMember ? nameof(Assigned) : nameof(Department), texts[$"Refusal.{refusal}"]);
        }

        return Refused();
    }

    private EntriesChange Read()
    {
        var (question, answer) = (Answer ?? "").Split(':') is [var first, var second]
            && Enum.TryParse<TriageQuestion>(first, out var asked) && Enum.TryParse<TriageAnswer>(second, out var given) && TriageQuestions.AnswersOf(asked).Contains(given)
            ? (asked, given)
            : ((TriageQuestion?)null, (TriageAnswer?)null);
        return new EntriesChange(
            string.IsNullOrWhiteSpace(Department) ? null : Department,
            long.TryParse(Assigned, NumberStyles.None, CultureInfo.InvariantCulture, out var member) ? member : null,
            question,
            answer);
    }

    private RedirectResult Nothing()
    {
        TempData["Saved"] = texts["Change.NothingTicked"].Value;
        return Redirect(Links.Inventory(Language, Slug));
    }

    private async Task<IActionResult?> LoadAsync()
    {
        if (await RefuseAsync() is { } refused)
        {
            return refused;
        }

        Entries = await grid.ChosenAsync(Body.Id, [.. Ids], Cancellation);
        var people = (await members.ListAsync(Body.Id, Cancellation)).DistinctBy(member => member.UserId);
        Assignees =
        [
            ("", texts["Change.Unchanged"].Value), ("0", texts["Filter.Nobody"].Value),
            .. people.Select(member => (member.UserId.ToString(CultureInfo.InvariantCulture), member.DisplayName)),
        ];
        return null;
    }
}
