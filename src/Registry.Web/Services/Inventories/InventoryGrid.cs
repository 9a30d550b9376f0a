using Microsoft.EntityFrameworkCore;
using Registry.Domain.Inventories;
using Registry.Domain.Publication;
using Registry.Web.Persistence;

namespace Registry.Web.Services.Inventories;

public enum GridSort
{
    Urgency,
    Title,
    Department,
    Changed,
}

/// <summary>Which entries are looked for.</summary>
/// <param name="Text">Part of the title.</param>
/// <param name="Department">Its name; <see cref="NoDepartment"/> for those without.</param>
/// <param name="AssignedTo">A member; 0 for those that nobody looks after.</param>
public sealed record GridFilter(
    string? Text = null, string? Department = null, EntryBlocker? Blocker = null, UrgencyLevel? Urgency = null, EntryState? State = null, long? AssignedTo = null)
{
    public const string NoDepartment = "-";

    public bool IsEmpty => this == new GridFilter();
}

/// <param name="Page">From 1.</param>
public sealed record GridPage(IReadOnlyList<InventoryEntry> Entries, int Total, int Page, int PageCount);

/// <summary>How many entries of a body stand where, whatever is filtered.</summary>
public sealed record GridCounts(
    int Total, IReadOnlyDictionary<EntryState, int> States, IReadOnlyDictionary<EntryBlocker, int> Blockers, IReadOnlyDictionary<UrgencyLevel, int> Urgencies);

/// <summary>Reads the inventory of a body, filtered, sorted and counted by the database.</summary>
public sealed class InventoryGrid(RegistryDbContext database)
{
    public const int PageSize = 50;

    public async Task<GridPage> PageAsync(long bodyId, GridFilter filter, GridSort sort, int page, CancellationToken cancellation)
    {
        var found = Find(bodyId, filter);
        var total = await found.CountAsync(cancellation);
        var pages = Math.Max(1, (total + PageSize - 1) / PageSize);
        page = Math.Clamp(page, 1, pages);
        var entries = await Sorted(found, sort).Skip((page - 1) * PageSize).Take(PageSize).ToListAsync(cancellation);
        return new GridPage(entries, total, page, pages);
    }

    /// <summary>All that the filter finds, one by one.</summary>
    public IAsyncEnumerable<InventoryEntry> AllAsync(long bodyId, GridFilter filter, GridSort sort) => Sorted(Find(bodyId, filter), sort).AsAsyncEnumerable();

    public async Task<GridCounts> CountAsync(long bodyId, CancellationToken cancellation)
    {
        var all = database.InventoryEntries.AsNoTracking().Where(entry => entry.BodyId == bodyId);
        var states = new Dictionary<EntryState, int>();
        foreach (var (state, test) in EntryFilters.States)
        {
            states[state] = await all.CountAsync(test, cancellation);
        }

        var blockers = new Dictionary<EntryBlocker, int>();
        foreach (var (blocker, test) in EntryFilters.Blockers)
        {
            blockers[blocker] = await all.CountAsync(test, cancellation);
        }

        var urgencies = await all.Where(entry => entry.Urgency != null).GroupBy(entry => entry.Urgency!.Value)
            .Select(group => new { group.Key, Count = group.Count() }).ToDictionaryAsync(group => group.Key, group => group.Count, cancellation);
        return new GridCounts(await all.CountAsync(cancellation), states, blockers, urgencies);
    }

    public async Task<IReadOnlyList<string>> DepartmentsAsync(long bodyId, CancellationToken cancellation) =>
        await database.InventoryEntries.Where(entry => entry.BodyId == bodyId && entry.Department != null)
            .Select(entry => entry.Department!).Distinct().OrderBy(department => EF.Functions.Collate(department, ReadingOrder.Collation)).ToListAsync(cancellation);

    /// <summary>Those of the body among the given ones, the most urgent first.</summary>
    public async Task<IReadOnlyList<InventoryEntry>> ChosenAsync(long bodyId, IReadOnlyCollection<long> ids, CancellationToken cancellation) =>
        await Sorted(Find(bodyId, new GridFilter()).Where(entry => ids.Contains(entry.Id)), GridSort.Urgency).ToListAsync(cancellation);

    private IQueryable<InventoryEntry> Find(long bodyId, GridFilter filter)
    {
        var found = database.InventoryEntries.AsNoTracking().Include(entry => entry.Notice).Where(entry => entry.BodyId == bodyId);
        if (filter.Text is { } text)
        {
            var pattern = $"%{text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("%", "\\%", StringComparison.Ordinal).Replace("_", "\\_", StringComparison.Ordinal)}%";
            found = found.Where(entry => EF.Functions.Like(entry.Title, pattern, "\\"));
        }

        found = filter.Department switch
        {
            null => found,
            GridFilter.NoDepartment => found.Where(entry => entry.Department == null),
            var department => found.Where(entry => entry.Department == department),
        };
        found = filter.Blocker is { } blocker ? found.Where(EntryFilters.Blockers[blocker]) : found;
        found = filter.State is { } state ? found.Where(EntryFilters.States[state]) : found;
        found = filter.Urgency is { } urgency ? found.Where(entry => entry.Urgency == urgency) : found;
        return filter.AssignedTo switch
        {
            null => found,
            0 => found.Where(entry => entry.AssignedUserId == null),
            var member => found.Where(entry => entry.AssignedUserId == member),
        };
    }

    /// <summary>By urgency, what still has to be published comes before what is.</summary>
    private static IQueryable<InventoryEntry> Sorted(IQueryable<InventoryEntry> entries, GridSort sort) => (sort switch
    {
        GridSort.Title => entries.OrderBy(entry => EF.Functions.Collate(entry.Title, ReadingOrder.Collation)),
        GridSort.Department => entries.OrderBy(entry => entry.Department == null)
            .ThenBy(entry => EF.Functions.Collate(entry.Department!, ReadingOrder.Collation)).ThenByDescending(entry => entry.UrgencyScore),
        GridSort.Changed => entries.OrderByDescending(entry => entry.ChangedAt),
        _ => entries.OrderBy(entry => entry.Notice != null && entry.Notice.Status != NoticeStatus.Unpublished)
            .ThenByDescending(entry => entry.UrgencyScore).ThenBy(entry => EF.Functions.Collate(entry.Title, ReadingOrder.Collation)),
    }).ThenBy(entry => entry.Id);
}
