using System.Globalization;
using Registry.Domain.Questionnaire;
using Registry.Domain.Search;
using Registry.Web.Pages.Shared;
using Registry.Web.Persistence;
using Registry.Web.Services.Territories;

namespace Registry.Web.Services;

/// <summary>Facet values in the words of the reading language.</summary>
public sealed class FacetLabels(
    RegistryDbContext database, RevisionWatch revisions, BodyNames bodyNames, DefinitionCatalogue definitions, TerritoryFinder territories)
{
    /// <param name="values">By search parameter.</param>
    /// <returns>The label of each (parameter, value).</returns>
    public async Task<IReadOnlyDictionary<(string Name, string Value), string>> OfAsync(
        IReadOnlyDictionary<string, IReadOnlyList<FacetCount>> values, string language, CancellationToken cancellation)
    {
        var bodies = await bodyNames.AtAsync(revisions.Current(), database, cancellation);
        var places = await territories.NamesAsync([.. values.GetValueOrDefault(SearchRequest.Territory, []).Select(value => value.Value)], cancellation);
        return values.SelectMany(facet => facet.Value.Select(value => (facet.Key, value.Value))).ToDictionary(pair => pair, pair => pair.Key switch
        {
            "body" => bodies.GetValueOrDefault(pair.Value)?.In(language) ?? pair.Value,
            SearchRequest.Territory => places[pair.Value],
            _ => Of(pair.Key, pair.Value, language),
        });
    }

    private string Of(string name, string value, string language) => name switch
    {
        "level" => int.TryParse(value, CultureInfo.InvariantCulture, out var level) && definitions.Current.Impact.LevelNames.TryGetValue(level, out var word) ? $"{level} – {word.In(language)}" : value,
        "language" => LanguageNames.In(language, value),
        _ => Options(name).FirstOrDefault(option => option.Value == value)?.Label.In(language) ?? value,
    };

    private IReadOnlyList<Option> Options(string name)
    {
        var fieldId = NoticeFacets.ParameterByField.FirstOrDefault(pair => pair.Value == name).Key;
        return fieldId is null || definitions.Current.Field(fieldId) is not { } header
            ? []
            : header.Options.Count > 0 ? header.Options : header.Fields.FirstOrDefault(part => part.Id == "stage")?.Options ?? [];
    }
}
