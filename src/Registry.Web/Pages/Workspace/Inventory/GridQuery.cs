using System.Globalization;
using Microsoft.AspNetCore.Http.Extensions;
using Registry.Domain.Inventories;
using Registry.Web.Services.Inventories;

namespace Registry.Web.Pages.Workspace.Inventory;

/// <summary>The filters of the grid as its address writes them. A value that is none of those offered filters nothing.</summary>
public sealed record GridQuery(GridFilter Filter, GridSort Sort, int Page)
{
    public static GridQuery Read(IQueryCollection query) => new(
        new GridFilter(
            Text(query["q"]),
            Text(query["department"]),
            Named<EntryBlocker>(query["blocker"]),
            Named<UrgencyLevel>(query["urgency"]),
            Named<EntryState>(query["state"]),
            long.TryParse(query["assigned"], NumberStyles.None, CultureInfo.InvariantCulture, out var member) ? member : null),
        Named<GridSort>(query["sort"]) ?? GridSort.Urgency,
        int.TryParse(query["page"], NumberStyles.None, CultureInfo.InvariantCulture, out var page) ? page : 1);

    /// <summary>The query string without its question mark; empty where nothing is filtered.</summary>
    public string Write()
    {
        var pairs = new (string Name, string? Value)[]
        {
            ("q", Filter.Text), ("department", Filter.Department), ("blocker", Filter.Blocker?.ToString()), ("urgency", Filter.Urgency?.ToString()),
            ("state", Filter.State?.ToString()), ("assigned", Filter.AssignedTo?.ToString(CultureInfo.InvariantCulture)),
            ("sort", Sort == GridSort.Urgency ? null : Sort.ToString()), ("page", Page == 1 ? null : Page.ToString(CultureInfo.InvariantCulture)),
        };
        return new QueryBuilder(pairs.Where(pair => pair.Value is not null).Select(pair => KeyValuePair.Create(pair.Name, pair.Value!))).ToString().TrimStart('?');
    }

    private static string? Text(string? typed) => string.IsNullOrWhiteSpace(typed) ? null : typed.Trim();

    private static T? Named<T>(string? name)
        where T : struct, Enum => Enum.TryParse<T>(name, ignoreCase: true, out var value) && Enum.IsDefined(value) ? value : null;
}
