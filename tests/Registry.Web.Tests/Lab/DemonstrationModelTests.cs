using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using Registry.PollutionPeaks.ModelCards;
using Registry.Web.Demonstration;
using Registry.Web.Services.Lab;
using Registry.Web.Tests.Hosting;

namespace Registry.Web.Tests.Lab;

/// <summary>The demonstration's notice about air quality is made from the card of the lab's model, and its people corrected it.</summary>
public sealed partial class DemonstrationModelTests(RegistryHost host) : IClassFixture<RegistryHost>
{
    private const string CardName = "air-quality-alert.json";

    private static readonly string[] Scale = ["no", "partial", "yes"];

    /// <summary>The criteria of the notice, in its order, by the beginnings of the names of the features that they gather.</summary>
    private static readonly string[][] Criteria =
    [
        ["pm10_", "pm25_", "no2_", "o3_"], ["wind_"], ["precipitation_", "humidity_", "pressure_"], ["season_"], ["temperature_"], ["forecast_o3"], ["saturday", "sunday"],
    ];

    private static readonly ModelCard Card = DemonstrationContent.ReadCard(CardName);
    private static readonly JsonObject File = ReadFile();
    private static readonly DemonstrationNotice Notice = DemonstrationContent.Read().Notices.Single(notice => notice.Slug == File["slug"]!.ToString());

    private static IEnumerable<CardAnswer> Proved => ModelCardAnswers.Of(Card).Where(answer => !answer.IsToCheck && !answer.Id.Contains('.', StringComparison.Ordinal));

    [Fact]
    public async Task Card_KeptWithTheNotice_IsTheOneThatTheLabMakes()
    {
        var made = await MadeCardAsync();

        Assert.Equal((made.Target, made.Rung, made.Recommended, made.Seed, made.Training), (Card.Target, Card.Rung, Card.Recommended, Card.Seed, Card.Training));
        Assert.Equal(made.Threshold, Card.Threshold, 3);
        Assert.InRange(Card.ModelJsonBytes, made.ModelJsonBytes * 0.99, made.ModelJsonBytes * 1.01);
        Assert.Equal(made.Features.Select(feature => (feature.Name, feature.Unit, feature.Source)), Card.Features.Select(feature => (feature.Name, feature.Unit, feature.Source)));
        Assert.All(made.Features.Zip(Card.Features), pair => Assert.Equal(pair.First.Share, pair.Second.Share, 3));
        Assert.Equal(Told(made), Told(Card));
    }

    [Fact]
    public void Notice_SaysWhatTheCardProves_OrMore()
    {
        var written = File["answers"]!.AsObject();
        foreach (var proved in Proved)
        {
            var said = Notice.Versions.Select(version => Texts((proved.IsHeader ? version.Values.Header : version.Values.Answers)[proved.Id].Value!)).ToList();
            Assert.All(said, texts => Assert.True(
                proved.Values.All(texts.Contains) || Array.IndexOf(Scale, texts[0]) > Array.IndexOf(Scale, proved.Values[0]),
                $"{proved.Id}: the card proves {string.Join(", ", proved.Values)}, the notice says {string.Join(", ", texts)}"));
            // Nobody typed again what the card says.
            Assert.Equal(proved.Values.SequenceEqual(said[^1]), !(proved.IsHeader ? File["header"]!.AsObject() : written).ContainsKey(proved.Id));
        }
    }

    [Fact]
    public void Evidence_OfWhatTheCardProves_IsTheCard_AndPeopleShowWhereTheySayMore()
    {
        var version = Notice.Versions[^1];
        Assert.All(Proved.Where(proved => !proved.IsHeader), proved =>
        {
            var evidence = version.Evidence[proved.Id];
            Assert.EndsWith("/en/lab/pollution-peaks/data#model-card", evidence.Links[0].Url, StringComparison.Ordinal);
            var isMore = File["answers"]!.AsObject().ContainsKey(proved.Id);
            Assert.Equal(isMore ? null : proved.English, evidence.Note);
            Assert.Equal(isMore, evidence.Links.Count > 1);
        });
    }

    [Fact]
    public void Assumptions_OfTheCard_AreDecidedByPeople()
    {
        var confirmed = Texts(File["made_from"]!["confirmed"]!);
        foreach (var assumed in ModelCardAnswers.Of(Card).Where(answer => answer.IsToCheck))
        {
            Assert.NotEqual(confirmed.Contains(assumed.Id), File["answers"]!.AsObject().ContainsKey(assumed.Id));
            Assert.Empty(Notice.Versions[^1].Evidence.GetValueOrDefault(assumed.Id)?.Links ?? []);
        }

        Assert.All(Notice.Versions.SelectMany(version => version.Evidence.Values), evidence => Assert.DoesNotContain("To check", evidence.Note ?? "", StringComparison.Ordinal));
        Assert.DoesNotContain("To check", Notice.Versions[^1].Values.Header["decision"].Value!["text"]!.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Notice_WeighsItsCriteriaAsTheModelDoes()
    {
        var features = (await MadeCardAsync()).Features;
        var measured = Criteria.Select(criterion => 100 * features.Where(feature => criterion.Any(name => feature.Name.StartsWith(name, StringComparison.Ordinal))).Sum(feature => feature.Share)).ToList();
        Assert.Equal(100, measured.Sum(), 6);

        var version = Notice.Versions[^1];
        foreach (var told in new[] { version.Values.Header["main_criteria"].Value!, version.Translations.Single().Header["main_criteria"]! })
        {
            Assert.Equal(measured.Count, told.AsArray().Count);
            Assert.All(measured.Zip(told.AsArray()), pair => Assert.InRange(Weight(pair.Second!["weight"]!.ToString()), pair.First - 1, pair.First + 1));
        }
    }

    [Fact]
    public void Notice_LeadsToTheLab_AndSaysThatItsDataAreSimulated()
    {
        var version = Notice.Versions[^1];
        var documents = version.Values.Header["documents"].Value!.AsArray();
        var rank = documents.ToList().FindIndex(document => document!["url"]!.ToString().EndsWith(Links.PollutionPeaksLab("en"), StringComparison.Ordinal));

        Assert.Contains("simulated", documents[rank]!["title"]!.ToString(), StringComparison.Ordinal);
        Assert.Contains("simulées", version.Translations.Single().Header["documents"]![rank]!["title"]!.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Criteria_ThatLeaveAFeatureOut_AreRefused()
    {
        var file = ReadFile();
        file["header"]!["main_criteria"]!.AsArray().RemoveAt(1);

        var fault = Assert.Throws<FormatException>(() => DemonstrationNoticeReader.Read(file, "https://registry.example"));
        Assert.Contains("wind_", fault.Message, StringComparison.Ordinal);
    }

    /// <summary>Without what is measured anew each time: the energy, and how many bytes the last digits take.</summary>
    private static IEnumerable<string> Told(ModelCard card) => ModelCardAnswers.Of(card)
        .Select(answer => $"{answer.Id} {string.Join(", ", answer.Values)}{(answer.Id is "FRU-01" or "FRU-05" ? "" : $": {answer.French} {answer.English}")}");

    private static JsonObject ReadFile()
    {
        using var text = new StreamReader(typeof(DemonstrationContent).Assembly.GetManifestResourceStream("demonstration/notices/air-quality-alert.yaml")!);
        return YamlValues.Read(text);
    }

    private Task<ModelCard> MadeCardAsync() => host.UseAsync(async services =>
        (await services.GetRequiredService<PeakLab>().CurrentAsync(TestContext.Current.CancellationToken)).Card);

    private static List<string> Texts(JsonNode value) => value is JsonArray items ? [.. items.Select(item => item!.ToString())] : [value.ToString()];

    private static int Weight(string text) => int.Parse(Digits().Match(text).Value, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^\d+")]
    private static partial Regex Digits();
}
