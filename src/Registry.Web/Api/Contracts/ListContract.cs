namespace Registry.Web.Api.Contracts;

/// <summary>One page of a list.</summary>
/// <param name="Total">Items in the whole list.</param>
/// <param name="Next">To be given back as <c>cursor</c>; null on the last page.</param>
public sealed record ListContract<T>(IReadOnlyList<T> Items, int Total, string? Next);

internal static class ListContract
{
    public static ListContract<TContract> Of<TItem, TContract>(ListPage<TItem> page, Func<TItem, TContract> write) =>
        new([.. page.Items.Select(write)], page.Total, page.Next);
}
