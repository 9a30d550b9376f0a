using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using Registry.Domain.Notices;
using Registry.PollutionPeaks.ModelCards;
using Registry.Web.Demonstration;
using Registry.Web.Services.Lab;
using Registry.Web.Tests.Hosting;

namespace Registry.Web.Tests.Lab;

/// <summary>The demonstration's notice about air quality says what the model card of the lab proves, and its people added the rest.</summary>
public sealed partial class DemonstrationModelTests(RegistryHost host) : IClassFixture<RegistryHost>
{
    private static readonly string[] Scale = ["no", "partial", "yes"];

    /// <summary>The criteria of the notice, in its order, by the beginnings of the names of the features that they gather.</summary>
    private static readonly string[][] Criteria =
    [
        ["pm10_", "pm25_", "no2_", "o3_"], ["wind_"], ["precipitation_", "humidity_", "pressure_"], ["season_"], ["temperature_"], ["forecast_o3"], ["saturday", "sunday"],
    ];

    [Fact]
    public async Task Notice_SaysAtLeastWhatTheCardProves()
    {
        var notice = Notice();
        foreach (var proved in ModelCardAnswers.Of(await CardAsync()).Where(answer => !answer.IsToCheck && !answer.Id.Contains('.', StringComparison.Ordinal)))
        {
            var stated = Texts((proved.IsHeader ? notice.Header : notice.Answers)[proved.Id].Value!);
            Assert.True(
                proved.Values.All(value => stated.Contains(value) || Array.IndexOf(Scale, stated[0]) > Array.IndexOf(Scale, value)),
                $"{proved.Id}: the card proves {string.Join(", ", proved.Values)}, the notice says {string.Join(", ", stated)}");
        }
    }

    [Fact]
    public async Task Notice_WeighsItsCriteriaAsTheModelDoes()
    {
        var features = (await CardAsync()).Features;
        var told = Notice().Header["main_criteria"].Value!.AsArray().Select(criterion => Weight(criterion!["weight"]!.GetValue<string>())).ToList();

        var measured = Criteria.Select(criterion => 100 * features.Where(feature => criterion.Any(name => feature.Name.StartsWith(name, StringComparison.Ordinal))).Sum(feature => feature.Share)).ToList();
        Assert.Equal(100, measured.Sum(), 6);
        Assert.Equal(measured.Count, told.Count);
        Assert.All(measured.Zip(told), pair => Assert.InRange(pair.Second, pair.First - 1, pair.First + 1));
    }

    [Fact]
    public void Notice_LeadsToTheLab() => Assert.Contains(
        Notice().Header["documents"].Value!.AsArray(), document => document!["url"]!.GetValue<string>().EndsWith(Links.PollutionPeaksLab("en"), StringComparison.Ordinal));

    private static AnswerSet Notice() => DemonstrationContent.Read().Notices.Single(notice => notice.Versions[^1].Values.Header["title"].Value!.ToString().Contains("pollution-peak", StringComparison.Ordinal)).Versions[^1].Values;

    private Task<ModelCard> CardAsync() => host.UseAsync(async services =>
        (await services.GetRequiredService<PeakLab>().CurrentAsync(TestContext.Current.CancellationToken)).Card);

    private static List<string> Texts(JsonNode value) => value is JsonArray items ? [.. items.Select(item => item!.ToString())] : [value.ToString()];

    private static int Weight(string text) => int.Parse(Digits().Match(text).Value, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^\d+")]
    private static partial Regex Digits();
}
