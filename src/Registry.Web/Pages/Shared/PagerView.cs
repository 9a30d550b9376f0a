namespace Registry.Web.Pages.Shared;

/// <summary>What the partial <c>_Pager</c> shows. Pages count from 1.</summary>
/// <param name="Address">Address of a page of the same list.</param>
public sealed record PagerView(int Page, int PageCount, Func<int, string> Address)
{
    /// <summary>First, last and the neighbours of the current page, in order; a null is a gap.</summary>
    public IEnumerable<int?> Shown()
    {
        var previous = 0;
        foreach (var page in Enumerable.Range(1, PageCount).Where(page => page == 1 || page == PageCount || Math.Abs(page - Page) <= 1))
        {
            if (page > previous + 1)
            {
                yield return null;
            }

            yield return previous = page;
        }
    }
}
