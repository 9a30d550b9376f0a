using System.Globalization;

namespace Registry.Domain.Search;

/// <summary>What the address of a search page asks for. Any address can be read: junk becomes the default, never an error.</summary>
public sealed record SearchRequest
{
    public const int MaximumPage = 50;

    /// <summary>Of each filter; more are left out, and so are values longer than <see cref="MaximumValueLength"/>.</summary>
    public const int MaximumValues = 50;

    public const int MaximumValueLength = 200;

    /// <summary>The filter that is widened to what also applies in a place.</summary>
    public const string Territory = "territory";

    /// <summary>The parameter of <see cref="ChangedSince"/>.</summary>
    public const string Since = "changedSince";

    private static readonly IReadOnlyDictionary<string, IReadOnlyList<string>> NoFilters = new Dictionary<string, IReadOnlyList<string>>();

    /// <summary>The parameters that filter, in the order in which links write them.</summary>
    public static IReadOnlyList<string> FilterNames { get; } =
        ["area", "body", "level", "lifecycle", "territory", "kind", "supplier", "language", "dataset"];

    public string Text { get; private init; } = "";

    /// <summary>By filter name; a filter without a value has no entry. Values are sorted, and kept although no notice may have them.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Filters { get; private init; } = NoFilters;

    /// <summary>Only notices published on this day (UTC) or later.</summary>
    public DateOnly? ChangedSince { get; private init; }

    /// <summary>What was typed as a place, not yet understood; empty in every address that the registry writes.</summary>
    public string Place { get; private init; } = "";

    /// <summary>Notices of wider territories, which apply in the chosen ones too, are included.</summary>
    public bool IncludesWider { get; private init; } = true;

    /// <summary>Only the words as they were typed: neither corrected nor with synonyms.</summary>
    public bool IsAsTyped { get; private init; }

    /// <summary>The reader's language, <c>fr</c> or <c>en</c>: of notices that answer as well, those that can be read come first. Null for no preference.</summary>
    public string? Reading { get; private init; }

    public SearchSort Sort { get; private init; } = SearchSort.Newest;

    /// <summary>1 to <see cref="MaximumPage"/>.</summary>
    public int Page { get; private init; } = 1;

    /// <summary>Filters that narrow the search, whatever the number of their values.</summary>
    public int FilterCount => Filters.Count + (ChangedSince is null ? 0 : 1);

    private SearchSort DefaultSort => Text.Length == 0 ? SearchSort.Newest : SearchSort.Relevance;

    /// <param name="parameters">Name and value, in any order and case; a filter may come several times.</param>
    public static SearchRequest Parse(IEnumerable<KeyValuePair<string, string?>> parameters)
    {
        var values = parameters
            .Where(parameter => !string.IsNullOrWhiteSpace(parameter.Value))
            .ToLookup(parameter => parameter.Key, parameter => parameter.Value!.Trim(), StringComparer.OrdinalIgnoreCase);
        var text = values["q"].FirstOrDefault("");
        var request = new SearchRequest
        {
            Text = Shortened(text),
            Filters = FilterNames
                .Select(name => (Name: name, Values: Sorted(values[name])))
                .Where(filter => filter.Values.Count > 0)
                .ToDictionary(filter => filter.Name, filter => filter.Values, StringComparer.Ordinal),
            Place = Shortened(values["place"].FirstOrDefault("")),
            // The first counts: a form sends the value of a ticked box, then what holds where it is not ticked.
            IncludesWider = !string.Equals(values["wider"].FirstOrDefault(), "false", StringComparison.OrdinalIgnoreCase),
            IsAsTyped = string.Equals(values["spelling"].FirstOrDefault(), "typed", StringComparison.OrdinalIgnoreCase),
            ChangedSince = DateOnly.TryParseExact(values[Since].FirstOrDefault(), "yyyy-MM-dd", out var day) ? day : null,
            Reading = values["lang"].FirstOrDefault() is "fr" or "en" ? values["lang"].First() : null,
            Page = int.TryParse(values["page"].FirstOrDefault(), NumberStyles.None, CultureInfo.InvariantCulture, out var page)
                ? Math.Clamp(page, 1, MaximumPage)
                : 1,
        };
        return request with { Sort = request.Possible(ParseSort(values["sort"].FirstOrDefault())) };
    }

    /// <summary>The same search for a reader of <c>fr</c> or <c>en</c>. Pages say so in their path, so the query string does not.</summary>
    public SearchRequest ReadIn(string language) => this with { Reading = language };

    /// <summary>The first page in another order. Relevance without a text is newest first.</summary>
    public SearchRequest SortedBy(SearchSort sort) => this with { Sort = Possible(sort), Page = 1 };

    /// <summary>The first page of the same search for other words.</summary>
    public SearchRequest For(string text)
    {
        var request = this with { Text = Shortened(text.Trim()), IsAsTyped = false, Page = 1 };
        return request with { Sort = request.Possible(Sort == DefaultSort ? SearchSort.Relevance : Sort) };
    }

    /// <summary>The first page of the same search, its words taken as they are.</summary>
    public SearchRequest AsTyped() => this with { IsAsTyped = true, Page = 1 };

    /// <summary>The first page of the search in one territory, whatever was chosen before.</summary>
    public SearchRequest In(string territory) => this with
    {
        Filters = new Dictionary<string, IReadOnlyList<string>>(Filters, StringComparer.Ordinal) { [Territory] = [territory] },
        Place = "",
        Page = 1,
    };

    /// <summary>The first page of the search with or without what applies in the chosen territories too.</summary>
    public SearchRequest Wider(bool included) => this with { IncludesWider = included, Page = 1 };

    /// <summary>The first page of the search without a filter; without any where no name is given.</summary>
    public SearchRequest Without(string? filter = null) => this with
    {
        Filters = filter is null ? NoFilters : Filters.Where(other => other.Key != filter).ToDictionary(other => other.Key, other => other.Value, StringComparer.Ordinal),
        ChangedSince = filter is null or Since ? null : ChangedSince,
        Page = 1,
    };

    public SearchRequest OnPage(int page) => this with { Page = Math.Clamp(page, 1, MaximumPage) };

    /// <summary>The first page of the search with the value selected, or no longer selected.</summary>
    public SearchRequest Toggle(string filter, string value)
    {
        var selected = Filters.GetValueOrDefault(filter, []);
        var values = selected.Contains(value) ? [.. selected.Where(other => other != value)] : Sorted(selected.Append(value));
        var filters = new Dictionary<string, IReadOnlyList<string>>(Filters, StringComparer.Ordinal) { [filter] = values };
        if (values.Count == 0)
        {
            filters.Remove(filter);
        }

        return this with { Filters = filters, Page = 1 };
    }

    /// <summary>Escaped, in a fixed order and without defaults: equal searches have equal addresses. Empty or starting with "?".</summary>
    public string ToQueryString()
    {
        var parameters = new List<(string Name, string Value)>();
        if (Text.Length > 0)
        {
            parameters.Add(("q", Text));
        }

        parameters.AddRange(FilterNames.SelectMany(name => Filters.GetValueOrDefault(name, []).Select(value => (name, value))));
        if (!IncludesWider && Filters.ContainsKey(Territory))
        {
            parameters.Add(("wider", "false"));
        }

        if (IsAsTyped)
        {
            parameters.Add(("spelling", "typed"));
        }

        if (ChangedSince is { } day)
        {
            parameters.Add((Since, day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)));
        }

        if (Sort != DefaultSort)
        {
            parameters.Add(("sort", Sort.ToString().ToLowerInvariant()));
        }

        if (Page > 1)
        {
            parameters.Add(("page", Page.ToString(CultureInfo.InvariantCulture)));
        }

        var joined = string.Join('&', parameters.Select(parameter => $"{parameter.Name}={Uri.EscapeDataString(parameter.Value)}"));
        return joined.Length == 0 ? "" : "?" + joined;
    }

    private static string Shortened(string text) => text[..Math.Min(text.Length, SearchQuery.MaximumLength)].TrimEnd();

    private SearchSort Possible(SearchSort sort) => sort == SearchSort.Relevance ? DefaultSort : sort;

    private static SearchSort ParseSort(string? typed) => typed?.ToLowerInvariant() switch
    {
        "newest" => SearchSort.Newest,
        "title" => SearchSort.Title,
        _ => SearchSort.Relevance,
    };

    private static IReadOnlyList<string> Sorted(IEnumerable<string> values) =>
        [.. values.Where(value => value.Length <= MaximumValueLength).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).Take(MaximumValues)];
}
