using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.DependencyInjection;
using Registry.Domain.Search;
using Registry.Web.Services.Searching;
using Registry.Web.Tests.Hosting;

namespace Registry.Web.Tests.Search;

/// <summary>The golden queries: each as a person would type it, judged by what the page would show them.</summary>
public sealed class GoldenQueryTests
{
    public sealed class OnTheDemonstration(GoldenRegister register) : IClassFixture<GoldenRegister>
    {
        [Fact]
        public async Task Queries_AnswerAsAPersonExpects() =>
            await AnswerAsync(register.Host, GoldenQuery.All.Where(query => query.Set is null), atLeast: 60);
    }

    public sealed class OnRealRecords(GoldenRealRegister register) : IClassFixture<GoldenRealRegister>
    {
        [Fact]
        public async Task Queries_AnswerAsAPersonExpects()
        {
            Assert.SkipWhen(register.Missing is not null, $"The file ../shared/data/registers/{register.Missing} is not beside the repository.");
            await AnswerAsync(register.Host, GoldenQuery.All.Where(query => query.Everywhere), atLeast: 60);
        }
    }

    private static async Task AnswerAsync(RegistryHost host, IEnumerable<GoldenQuery> queries, int atLeast)
    {
        var faults = new List<string>();
        var asked = 0;
        foreach (var query in queries)
        {
            asked++;
            var answer = await host.UseAsync(services =>
                services.GetRequiredService<AdvisedSearch>().AnswerAsync(RequestOf(query), query.Lang, TestContext.Current.CancellationToken));
            faults.AddRange(Faults(query, answer).Select(fault => $"{query.Lang} {query.Q} {query.Filters}: {fault}; found {answer.Results.Total}: {string.Join(" | ", Titles(answer).Take(5))}"));
        }

        Assert.True(faults.Count == 0, string.Join(Environment.NewLine, faults));
        Assert.True(asked >= atLeast, $"Only {asked} queries were asked.");
    }

    private static SearchRequest RequestOf(GoldenQuery query) => SearchRequest.Parse(
        QueryHelpers.ParseQuery(query.Filters).SelectMany(pair => pair.Value.Select(value => KeyValuePair.Create(pair.Key, value)))
            .Append(KeyValuePair.Create("q", (string?)query.Q))).ReadIn(query.Lang);

    private static IEnumerable<string> Faults(GoldenQuery query, SearchAnswer answer)
    {
        var titles = Titles(answer);
        if (query.First is { } first && !(titles is [var title, ..] ? title : "").Contains(first, StringComparison.Ordinal))
        {
            yield return $"“{first}” is not first";
        }

        foreach (var missing in Missing(query.Top, titles.Take(5)).Concat(Missing(query.Contains, titles)))
        {
            yield return $"“{missing}” is missing";
        }

        foreach (var unwanted in (query.Not ?? []).Where(part => titles.Any(title => title.Contains(part, StringComparison.Ordinal))))
        {
            yield return $"“{unwanted}” must not be there";
        }

        if (query.Total is { } total && answer.Results.Total != total)
        {
            yield return $"{total} expected";
        }

        if (query.Nothing && answer.Results.Total > 0)
        {
            yield return "nothing expected";
        }

        if (query.Suggested is { } suggested && answer.Suggestion?.Text != suggested)
        {
            yield return $"“{suggested}” is not offered but “{answer.Suggestion?.Text}”";
        }

        if (query.Corrected is { } corrected && !(answer.IsCorrected && answer.Request.Text == corrected))
        {
            yield return $"not corrected to “{corrected}” but “{answer.Suggestion?.Text}”";
        }
    }

    private static IEnumerable<string> Missing(IEnumerable<string>? parts, IEnumerable<string> titles) =>
        (parts ?? []).Where(part => !titles.Any(title => title.Contains(part, StringComparison.Ordinal)));

    /// <summary>In the language of each notice.</summary>
    private static IReadOnlyList<string> Titles(SearchAnswer answer) =>
        [.. answer.Results.Hits.Select(hit => hit.Document.Values.Header["title"].Value!.ToString())];
}
