namespace Registry.Web.Api;

/// <param name="Total">Items in the whole list.</param>
/// <param name="Next">Cursor of the following page; null on the last one.</param>
internal sealed record ListPage<T>(IReadOnlyList<T> Items, int Total, string? Next);

/// <summary>
/// Reads the page that a cursor names. Items added before it or taken away since the last page was read move the list under the reader: the page then begins
/// after the last item that the reader knows, so that none is left out and none comes twice.
/// </summary>
internal static class ListPage
{
    private const int Window = 200;
    private const int FurthestSearched = 2_000;

    /// <param name="read">Items of the list from a place on, at most as many as are taken, with the total.</param>
    /// <param name="key">What tells an item from all others of the list.</param>
    public static async Task<ListPage<T>> ReadAsync<T>(ListCursor cursor, int size, Func<int, int, Task<(IReadOnlyList<T> Items, int Total)>> read, Func<T, string> key)
    {
        var start = cursor.Skip;
        var known = cursor.Seen.Count > 0 && start > 0 ? 1 : 0;
        var (items, total) = await read(start - known, size + known);
        if (known == 1 && items.Count > 0 && key(items[0]) == cursor.Seen[^1])
        {
            items = [.. items.Skip(1)];
        }
        else if (known == 1)
        {
            start = await FindAsync(cursor, size, read, key);
            (items, total) = await read(start, size);
        }

        var end = start + items.Count;
        var seen = cursor.Seen.Concat(items.Select(key)).TakeLast(ListCursor.KeysKept);
        return new ListPage<T>(items, total, items.Count > 0 && end < total ? new ListCursor(end, [.. seen]).ToString() : null);
    }

    /// <returns>The place after the last known item; that of the cursor where none is found.</returns>
    private static async Task<int> FindAsync<T>(ListCursor cursor, int size, Func<int, int, Task<(IReadOnlyList<T> Items, int Total)>> read, Func<T, string> key)
    {
        var found = new List<int>();
        for (var from = Math.Max(0, cursor.Skip - Window); from < cursor.Skip + FurthestSearched && found.Count < cursor.Seen.Count; from += Window)
        {
            var (items, _) = await read(from, Window);
            found.AddRange(Enumerable.Range(0, items.Count).Where(rank => cursor.Seen.Contains(key(items[rank]))).Select(rank => from + rank));
            if (items.Count < Window)
            {
                break;
            }
        }

        if (found.Count == 0)
        {
            return cursor.Skip;
        }

        // An item that was itself changed stands far from the others by now.
        var middle = found[(found.Count - 1) / 2];
        return found.Last(place => place - middle <= size) + 1;
    }
}
