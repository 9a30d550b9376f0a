using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Registry.Domain.Search;
using Registry.Web.Services;
using Registry.Web.Services.Searching;
using Registry.Web.Services.Territories;

namespace Registry.Web.Pages.Public;

/// <summary>The list of notices, by words, facets and territory.</summary>
public sealed class SearchModel(AdvisedSearch search, FacetLabels labels, TerritoryFinder territories) : PageModel
{
    /// <summary>Values shown of each facet, besides the chosen ones.</summary>
    private const int MostValues = 10;

    private IReadOnlyDictionary<(string, string), string> _labels = new Dictionary<(string, string), string>();

    /// <summary>The facets of the form, in order; the others only narrow through links.</summary>
    public static IReadOnlyList<string> ShownFacets { get; } = ["area", "body", "level", "lifecycle", "kind", "territory", "supplier", "language"];

    public string Language { get; private set; } = "";

    /// <summary>What was asked for.</summary>
    public SearchRequest Asked { get; private set; } = null!;

    public SearchAnswer Answer { get; private set; } = null!;

    /// <summary>What was answered: a corrected search where the typed words found nothing.</summary>
    public SearchRequest Search => Answer.Request;

    public NoticeResults Results => Answer.Results;

    /// <summary>Territories that the typed place may be; null where none was typed.</summary>
    public IReadOnlyList<TerritoryChoice>? Places { get; private set; }

    public bool KnowsCommunes { get; private set; }

    public async Task<IActionResult> OnGetAsync(string lang, CancellationToken cancellation)
    {
        Language = lang;
        Asked = SearchRequest.Parse(Request.Query.SelectMany(pair => pair.Value.Select(value => KeyValuePair.Create(pair.Key, value)))).ReadIn(lang);
        if (Asked.Place.Length > 0)
        {
            Places = await territories.FindAsync(Asked.Place, cancellation);
            if (Places is [var place])
            {
                return LocalRedirect(Address(Asked.In(place.Key)));
            }

            KnowsCommunes = await territories.KnowsCommunesAsync(cancellation);
        }

        Answer = await search.AnswerAsync(Asked, lang, cancellation);
        _labels = await labels.OfAsync(WithAreas(Results.Facets, Answer.WaysOut), lang, cancellation);
        return Page();
    }

    /// <summary>Values of a facet to show: levels in their own order, the others the fullest first, chosen ones always.</summary>
    public IReadOnlyList<FacetCount> Values(string name)
    {
        var all = Results.Facets.GetValueOrDefault(name, []).Where(value => value.Count > 0 || value.IsSelected);
        var ordered = name == "level" ? all.OrderBy(value => value.Value, StringComparer.Ordinal) : all.OrderByDescending(value => value.Count);
        return [.. ordered.ThenBy(value => Label(name, value.Value), StringComparer.CurrentCulture).Where((value, i) => i < MostValues || value.IsSelected)];
    }

    /// <summary>Whether there is anything to filter by.</summary>
    public bool HasFacets => ShownFacets.Any(facet => Values(facet).Count > 0);

    public string Label(string name, string value) => _labels.GetValueOrDefault((name, value), value);

    /// <summary>What narrows the list now: parameter and value.</summary>
    public IEnumerable<(string Name, string Value)> Chosen => Search.Filters.SelectMany(filter => filter.Value.Select(value => (filter.Key, value)));

    /// <summary>Whether the list is of one territory, which can be widened to what also applies there.</summary>
    public bool HasTerritory => Search.Filters.ContainsKey(SearchRequest.Territory);

    public string Address(SearchRequest request) => Links.Notices(Language) + request.ToQueryString();

    /// <summary>The search, from its first page, as its machine twins take it.</summary>
    public string TwinQuery => Search.OnPage(1).ToQueryString();

    public static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static IReadOnlyDictionary<string, IReadOnlyList<FacetCount>> WithAreas(IReadOnlyDictionary<string, IReadOnlyList<FacetCount>> facets, WaysOut? ways) =>
        ways is null
            ? facets
            : new Dictionary<string, IReadOnlyList<FacetCount>>(facets, StringComparer.Ordinal)
            {
                ["area"] = [.. facets.GetValueOrDefault("area", []).Concat(ways.Areas).DistinctBy(area => area.Value)],
            };
}
