using Microsoft.AspNetCore.Mvc.RazorPages;
using Registry.Domain.Search;
using Registry.Web.Services;

namespace Registry.Web.Pages.Public;

/// <summary>The list of notices, by words and facets.</summary>
public sealed class SearchModel(NoticeSearch search, FacetLabels labels) : PageModel
{
    /// <summary>Values shown of each facet, besides the chosen ones.</summary>
    private const int MostValues = 12;

    private IReadOnlyDictionary<(string, string), string> _labels = new Dictionary<(string, string), string>();

    /// <summary>The facets of the form, in order; the others only narrow through links.</summary>
    public static IReadOnlyList<string> ShownFacets { get; } = ["area", "body", "kind", "lifecycle", "level", "territory", "language"];

    public string Language { get; private set; } = "";

    public SearchRequest Search { get; private set; } = null!;

    public NoticeResults Results { get; private set; } = null!;

    public async Task OnGetAsync(string lang, CancellationToken cancellation)
    {
        Language = lang;
        Search = SearchRequest.Parse(Request.Query.SelectMany(pair => pair.Value.Select(value => KeyValuePair.Create(pair.Key, value))));
        Results = await search.FindAsync(Search, lang, cancellation);
        _labels = await labels.OfAsync(Results.Facets, lang, cancellation);
    }

    /// <summary>Values of a facet to show: levels in their own order, the others the fullest first, chosen ones always.</summary>
    public IReadOnlyList<FacetCount> Values(string name)
    {
        var all = Results.Facets.GetValueOrDefault(name, []).Where(value => value.Count > 0 || value.IsSelected);
        var ordered = name == "level" ? all.OrderBy(value => value.Value, StringComparer.Ordinal) : all.OrderByDescending(value => value.Count);
        return [.. ordered.ThenBy(value => Label(name, value.Value), StringComparer.CurrentCulture).Where((value, i) => i < MostValues || value.IsSelected)];
    }

    public string Label(string name, string value) => _labels.GetValueOrDefault((name, value), value);

    /// <summary>What narrows the list now: parameter and value.</summary>
    public IEnumerable<(string Name, string Value)> Chosen => Search.Filters.SelectMany(filter => filter.Value.Select(value => (filter.Key, value)));

    public string Address(SearchRequest request) => Links.Notices(Language) + request.ToQueryString();
}
