using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Registry.Domain.Search;
using Registry.Web.Services;
using Registry.Web.Services.History;

namespace Registry.Web.Pages.Public.History;

/// <summary>Up to four notices side by side; the reader adds them by code or by words.</summary>
public sealed class CompareModel(NoticeComparison comparison, NoticeSearch search) : PageModel
{
    private const int Suggestions = 5;

    public Comparison Compared { get; private set; } = null!;

    public IReadOnlyList<string> Ids => [.. Compared.Notices.Select(one => one.Notice.Id)];

    /// <summary>What the reader looks for, to add it.</summary>
    public string Words { get; private set; } = "";

    /// <summary>Notices that answer the words and are not compared yet.</summary>
    public IReadOnlyList<NoticeHit> Found { get; private set; } = [];

    public bool HidesSame { get; private set; }

    public bool IsFull => Compared.Notices.Count == NoticeComparison.Most;

    public async Task<IActionResult> OnGetAsync(string lang, [FromQuery(Name = "id")] string[] ids, string? q, string? same, CancellationToken cancellation)
    {
        Words = SearchQuery.Parse(q).IsEmpty ? "" : q!.Trim();
        // A code in the field for words is the notice itself.
        var isCode = Domain.Notices.NoticeId.TryParse(Words, out var code);
        Compared = await comparison.CompareAsync(isCode ? ids.Append(code.ToString()) : ids, lang, cancellation);
        Words = isCode ? "" : Words;
        HidesSame = same == "hidden";
        if (Words.Length > 0 && !IsFull)
        {
            var request = SearchRequest.Parse([KeyValuePair.Create("q", (string?)Words)]);
            var results = await search.FindAsync(request, lang, 0, Suggestions + NoticeComparison.Most, cancellation);
            Found = [.. results.Hits.Where(hit => !Ids.Contains(hit.Reading.Id)).Take(Suggestions)];
        }

        return Page();
    }

    /// <summary>The same page with other notices.</summary>
    public string Address(string language, IEnumerable<string> ids, bool? hideSame = null) =>
        Links.Compare(language, ids) + (hideSame ?? HidesSame ? (ids.Any() ? "&" : "?") + "same=hidden" : "");
}
