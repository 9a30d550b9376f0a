using System.Text.Json;

namespace Registry.Web.Tests.Search;

/// <summary>One line of <c>queries.json</c>: what a person types and what they must and must not see. Titles are given by a part of them.</summary>
/// <param name="Q">As typed.</param>
/// <param name="Filters">The rest of the address: <c>area=education&amp;territory=Clairvenne</c>.</param>
/// <param name="First">The first result.</param>
/// <param name="Top">Each among the first five.</param>
/// <param name="Contains">Each on the first page.</param>
/// <param name="Not">None on the first page.</param>
/// <param name="Total">Exactly so many.</param>
/// <param name="Nothing">Nothing is found, and nothing is put in its place.</param>
/// <param name="Corrected">The results are those of this query, and the page says so.</param>
/// <param name="Suggested">The page offers this query, or shows its results.</param>
/// <param name="Set"><c>real</c>: only with the real records; else with the demonstration alone, and with them too.</param>
/// <param name="Lang">The language of the page.</param>
/// <param name="Everywhere">False where the real records rightly change the answer.</param>
public sealed record GoldenQuery(
    string Q,
    string? Filters = null,
    string? First = null,
    IReadOnlyList<string>? Top = null,
    IReadOnlyList<string>? Contains = null,
    IReadOnlyList<string>? Not = null,
    int? Total = null,
    bool Nothing = false,
    string? Corrected = null,
    string? Suggested = null,
    string? Set = null,
    bool Everywhere = true,
    string? About = null,
    string Lang = "fr")
{
    public static IReadOnlyList<GoldenQuery> All { get; } = JsonSerializer.Deserialize<List<GoldenQuery>>(
        File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Search", "queries.json")), JsonSerializerOptions.Web)!;
}
