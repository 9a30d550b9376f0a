using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Registry.Domain.Publication;
using Registry.Web.Services;
using Registry.Web.Services.Inventories;

namespace Registry.Web.Pages.Workspace.Inventory;

/// <summary>Checks the ticked entries one by one, then submits or publishes those that pass.</summary>
public sealed class PublishModel(BodyService bodies, CurrentUser user, LinePublication lines, InventoryRefresh refresh) : InventoryPageModel(bodies, user)
{
    private const int LongestReason = 2000;

    [BindProperty(SupportsGet = true, Name = "id")]
    public IReadOnlyList<long> Ids { get; set; } = [];

    public string? Reason { get; private set; }

    public IReadOnlyList<PublicationLine> Lines { get; private set; } = [];

    /// <summary>What became of each line; null before anything was done.</summary>
    public IReadOnlyList<LineResult>? Results { get; private set; }

    public async Task<IActionResult> OnGetAsync()
    {
        if (await RefuseAsync() is { } refused)
        {
            return refused;
        }

        await refresh.RunAsync(Body.Id, Cancellation);
        Lines = await lines.CheckAsync(Body, [.. Ids], Actor, Cancellation);
        return Page();
    }

    /// <param name="line">Each ticked line as <c>entry:ticks</c>, the time being the last change that the person saw.</param>
    /// <param name="action"><c>submit</c> or <c>publish</c>.</param>
    /// <param name="reason">What changed, for readers.</param>
    public async Task<IActionResult> OnPostAsync([FromForm] string[] line, [FromForm(Name = "do")] string? action, [FromForm] string? reason)
    {
        if (await RefuseAsync() is { } refused)
        {
            return refused;
        }

        Reason = string.IsNullOrWhiteSpace(reason) ? null : reason.Trim()[..Math.Min(reason.Trim().Length, LongestReason)];
        var act = action == "publish" ? PublicationAct.Publish : PublicationAct.Submit;
        Results = await lines.CarryOutAsync(Body, act, Chosen(line), Reason, Actor, Cancellation);
        return Page();
    }

    private static Dictionary<long, DateTime> Chosen(string[] lines) => lines
        .Select(line => line.Split(':'))
        .Where(parts => parts.Length == 2)
        .Select(parts => (
            Id: long.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : 0,
            Seen: long.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var ticks) && ticks <= DateTime.MaxValue.Ticks ? ticks : 0))
        .DistinctBy(line => line.Id)
        .ToDictionary(line => line.Id, line => new DateTime(line.Seen, DateTimeKind.Utc));
}
