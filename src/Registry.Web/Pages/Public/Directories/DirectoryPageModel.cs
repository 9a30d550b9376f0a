using System.Globalization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Registry.Domain.Search;

namespace Registry.Web.Pages.Public.Directories;

/// <summary>What the directories share: words to find and the page of a list.</summary>
public abstract class DirectoryPageModel : PageModel
{
    /// <summary>What the reader looks for; empty for all.</summary>
    public string Words { get; private set; } = "";

    /// <summary>From 1.</summary>
    public int Number { get; private set; } = 1;

    public abstract int Total { get; }

    protected abstract int PageSize { get; }

    public int PageCount => Math.Min(SearchRequest.MaximumPage, (Total + PageSize - 1) / PageSize);

    protected int Skip => (Number - 1) * PageSize;

    /// <summary>Reads what was asked; a page that is no number is the first one.</summary>
    protected void Read(string? q, string? page)
    {
        Words = (q ?? "").Trim();
        Words = Words.Length > SearchQuery.MaximumLength ? Words[..SearchQuery.MaximumLength] : Words;
        Number = int.TryParse(page, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? Math.Clamp(number, 1, SearchRequest.MaximumPage) : 1;
    }
}
