using System.Globalization;
using Registry.Domain.Notices;
using Registry.Domain.Questionnaire;
using Registry.Domain.Search;

namespace Registry.Web.Services.Decisions;

/// <summary>Notices that may be about a decision.</summary>
/// <param name="Place">How the place that was typed was understood.</param>
public sealed record DecisionMatches(IReadOnlyList<NoticeHit> Hits, int Total, PlaceFound Place);

public enum PlaceFound
{
    NotAsked,
    Found,

    /// <summary>No body and no territory is called so: the notices are from anywhere.</summary>
    Nowhere,
}

/// <summary>Finds the notice behind a decision: by its id, or by what was decided and where.</summary>
public sealed class DecisionFinder(NoticeReader notices, NoticeSearch search, FacetLabels labels, DefinitionCatalogue definitions)
{
    /// <summary>Notices offered at once: more would be a list to search again.</summary>
    public const int MostHits = 10;

    // Where a place is looked for, the narrowest first.
    private static readonly string[] PlaceFilters = ["body", "territory"];

    /// <returns>Null when no such notice was ever published.</returns>
    public async Task<DecisionCase?> FindAsync(NoticeId id, string language, CancellationToken cancellation) =>
        await notices.FindAsync(id, null, cancellation) is { } notice ? DecisionCase.Of(notice, language, definitions) : null;

    /// <summary>A decision for which no notice exists.</summary>
    public DecisionCase Undeclared(string language) => DecisionCase.Undeclared(language, definitions);

    /// <param name="words">What was decided.</param>
    /// <param name="place">Part of the name of a body or a territory; empty for anywhere.</param>
    public async Task<DecisionMatches> SearchAsync(string words, string place, string language, CancellationToken cancellation)
    {
        var anywhere = await search.FindAsync(Request(words), language, 0, MostHits, cancellation);
        if (place.Length == 0)
        {
            return new DecisionMatches(anywhere.Hits, anywhere.Total, PlaceFound.NotAsked);
        }

        var names = await labels.OfAsync(anywhere.Facets, language, cancellation);
        foreach (var filter in PlaceFilters)
        {
            var values = names.Where(name => name.Key.Name == filter && Holds(name.Value, place)).Select(name => KeyValuePair.Create(filter, (string?)name.Key.Value)).ToList();
            if (values.Count > 0)
            {
                var there = await search.FindAsync(Request(words, values), language, 0, MostHits, cancellation);
                return new DecisionMatches(there.Hits, there.Total, PlaceFound.Found);
            }
        }

        return new DecisionMatches(anywhere.Hits, anywhere.Total, PlaceFound.Nowhere);
    }

    private static SearchRequest Request(string words, IEnumerable<KeyValuePair<string, string?>>? filters = null) =>
        SearchRequest.Parse([KeyValuePair.Create("q", (string?)words), .. filters ?? []]);

    private static bool Holds(string name, string place) => CultureInfo.InvariantCulture.CompareInfo.IndexOf(
        name, place, CompareOptions.IgnoreCase | CompareOptions.IgnoreNonSpace | CompareOptions.IgnoreSymbols) >= 0;
}
