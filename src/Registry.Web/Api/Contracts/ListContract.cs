namespace Registry.Web.Api.Contracts;

/// <summary>One page of a list.</summary>
/// <param name="Total">Items in the whole list.</param>
/// <param name="Next">To be given back as <c>cursor</c>; null on the last page.</param>
public sealed record ListContract<T>(IReadOnlyList<T> Items, int Total, string? Next);

public static class ListContract
{
    /// <param name="skip">Items before the page.</param>
    public static ListContract<T> Of<T>(IEnumerable<T> items, int total, int skip)
    {
        IReadOnlyList<T> page = [.. items];
        var end = skip + page.Count;
        return new ListContract<T>(page, total, page.Count > 0 && end < total ? ListCursor.Write(end) : null);
    }
}
