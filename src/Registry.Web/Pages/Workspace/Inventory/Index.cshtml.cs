using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;
using Registry.Domain.Inventories;
using Registry.Web.Persistence;
using Registry.Web.Services;
using Registry.Web.Services.Directories;
using Registry.Web.Services.Inventories;

namespace Registry.Web.Pages.Workspace.Inventory;

/// <summary>The algorithms of a body, declared or not, fifty a page; for its members.</summary>
public sealed class IndexModel(
    BodyService bodies, CurrentUser user, InventoryRefresh refresh, InventoryGrid grid, MemberService members, CoverageService coverage, IOptions<InventoryOptions> options)
    : InventoryPageModel(bodies, user)
{
    public GridQuery Asked { get; private set; } = null!;

    public GridPage Grid { get; private set; } = null!;

    public GridCounts Counts { get; private set; } = null!;

    public IReadOnlyList<string> Departments { get; private set; } = [];

    /// <summary>Display names of the members by account.</summary>
    public IReadOnlyDictionary<long, string> Members { get; private set; } = new Dictionary<long, string>();

    /// <summary>What the body states in public now; null where it never did.</summary>
    public CoverageStatement? Statement { get; private set; }

    public async Task<IActionResult> OnGetAsync()
    {
        if (await RefuseAsync() is { } refused)
        {
            return refused;
        }

        await refresh.RunAsync(Body.Id, Cancellation);
        Asked = GridQuery.Read(Request.Query);
        Grid = await grid.PageAsync(Body.Id, Asked.Filter, Asked.Sort, Asked.Page, Cancellation);
        Counts = await grid.CountAsync(Body.Id, Cancellation);
        Departments = await grid.DepartmentsAsync(Body.Id, Cancellation);
        Members = (await members.ListAsync(Body.Id, Cancellation)).DistinctBy(member => member.UserId).ToDictionary(member => member.UserId, member => member.DisplayName);
        var statements = await coverage.OfAsync(Body.Id, Cancellation);
        Statement = statements.Count > 0 ? statements[0] : null;
        return Page();
    }

    public LegalDuty Publish(InventoryEntry entry) => LegalDutyRules.Publish(entry.Triage, Size, options.Value.Thresholds);

    /// <summary>The grid with one filter changed, from its first page.</summary>
    public string With(Func<GridFilter, GridFilter> change) => Links.Inventory(Language, Slug, (Asked with { Filter = change(Asked.Filter), Page = 1 }).Write());
}
