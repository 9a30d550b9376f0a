using Registry.PollutionPeaks.Explanations;
using Registry.PollutionPeaks.Features;
using Registry.PollutionPeaks.ModelCards;
using Registry.PollutionPeaks.Models;
using Registry.PollutionPeaks.Rungs;
using Registry.PollutionPeaks.Targets;
using Registry.PollutionPeaks.Tests.Rungs;

namespace Registry.PollutionPeaks.Tests.Models;

public sealed class PeakModelTests : IDisposable
{
    private static readonly LadderOptions Options = new() { PeakLevel = 50, BootstrapDraws = 50, Rungs = [Rung.Climatology, Rung.Logistic, Rung.Additive] };
    private static readonly FeatureTable Table = Days.Make(900);
    private static readonly PeakQuestion Question = new(new PeakTarget("pm10", 50), Horizon.Today, "made-up.csv", IsSimulated: true);

    private readonly string directory = Directory.CreateTempSubdirectory("peak-model-").FullName;

    public void Dispose() => Directory.Delete(directory, recursive: true);

    [Theory]
    [InlineData(Rung.Logistic)]
    [InlineData(Rung.Additive)]
    public async Task Explain_EveryTestDay_AddsUpToTheScoreAlsoAfterLoading(Rung rung)
    {
        var training = PeakTraining.Train(Table, Question, Options, rung, cancellation: TestContext.Current.CancellationToken);
        var card = ModelCard.Of(training, Table, Options, DateTimeOffset.UnixEpoch);
        await ModelDirectory.SaveAsync(directory, training, card, Table, null, TestContext.Current.CancellationToken);

        var loaded = ModelDirectory.Load(directory);

        foreach (var row in new Split(Table, Options.TestShare).Test)
        {
            var explanation = loaded.Explain(row.Values);
            Assert.Equal(training.Model.Predict(row.Values).Score, explanation.Prediction.Score, 1e-5);
            Assert.Equal(explanation.Prediction.Score, explanation.Bias + explanation.Contributions.Sum(part => part.Addend), 1e-5);
            Assert.Equal(explanation.Prediction.Score, explanation.Baseline + explanation.Contributions.Sum(part => part.Difference), 1e-5);
        }

        Assert.InRange(card.ModelJsonBytes, 1, 50_000);
        Assert.Equal(Table.Rows.Select(row => row.Level), ModelDirectory.LoadDays(directory, loaded).Rows.Select(row => row.Level));
    }

    [Fact]
    public void Counterfactual_EveryTestDay_FlipsWithinPlausibleBounds()
    {
        var model = PeakTraining.Train(Table, Question, Options, cancellation: TestContext.Current.CancellationToken).Model;
        var found = 0;
        foreach (var row in new Split(Table, Options.TestShare).Test)
        {
            var change = Counterfactual.Find(model, row.Values);
            if (change.IsFound)
            {
                found++;
                Assert.NotEqual(model.Predict(row.Values).IsAlert, change.Probability >= model.Threshold);
                Assert.All(change.Changes, part => Assert.InRange(part.To, Profile(model, part.Feature).Low, Profile(model, part.Feature).High));
            }
        }

        Assert.NotEqual(0, found);
    }

    [Fact]
    public void Predict_FarBeyondWhatWasSeen_IsRefusedWithTheFeatureNamed()
    {
        var model = PeakTraining.Train(Table, Question, Options, Rung.Logistic, cancellation: TestContext.Current.CancellationToken).Model;

        var prediction = model.Predict([30, 40, 10]);

        Assert.True(prediction.IsRefused);
        Assert.Contains("mean wind is 40", new Wording("en").Sentence(Assert.Single(prediction.OutOfRange)), StringComparison.Ordinal);
    }

    [Fact]
    public void Nearest_ADayLearntFrom_IsItself()
    {
        var model = PeakTraining.Train(Table, Question, Options, Rung.Logistic, cancellation: TestContext.Current.CancellationToken).Model;

        var similar = new PastDays(model, Table.Rows).Nearest(Table.Rows[100].Values);

        Assert.Equal(Table.Rows[100].Date, similar.Days[0].Row.Date);
        Assert.Equal(0, similar.Days[0].Distance);
    }

    [Theory]
    [InlineData("fr", "Le vent moyen, deux fois plus faible que d’habitude (1,2\u00a0m/s au lieu de 2,4\u00a0m/s), ajoute 0,80 au score\u00a0: la cote d’un pic est multipliée par 2,2.")]
    [InlineData("en", "Mean wind, half the usual value (1.2\u00a0m/s instead of 2.4\u00a0m/s), adds 0.80 to the score: the odds of a peak are multiplied by 2.2.")]
    public void Sentence_Contribution_ComparesWithTheUsual(string language, string expected)
    {
        var contribution = new Contribution(Table.Features[1], 1.2f, 2.4f, 1, 0.8);

        Assert.Equal(expected, new Wording(language).Sentence(contribution));
    }

    [Theory]
    [InlineData("fr", "Le niveau de PM10 de la veille moins celui de l’avant-veille (12\u00a0µg/m³) ajoute 0,80 au score\u00a0: la cote d’un pic est multipliée par 2,2.")]
    [InlineData("en", "PM10 the day before minus that of two days before (12\u00a0µg/m³) adds 0.80 to the score: the odds of a peak are multiplied by 2.2.")]
    public void Sentence_Rise_IsNotToldInTimesTheUsual(string language, string expected)
    {
        var contribution = new Contribution(new Feature("pm10_rise_yesterday", "µg/m³", FeatureSource.Observed), 12, 0.3f, 1, 0.8);

        Assert.Equal(expected, new Wording(language).Sentence(contribution));
    }

    [Fact]
    public async Task OwnColumn_HeavilySkewedInTheTrainingDays_IsReadOnALogarithmAlsoAfterLoading()
    {
        // Millions at times: on a straight line, one such day would drown all others.
        var rows = Table.Rows.Select((row, day) => row with { Values = [.. row.Values, MathF.Exp((day * 37 % 101) / 7f)] }).ToList();
        var table = new FeatureTable([.. Table.Features, new Feature("lorries", "", FeatureSource.Observed)], rows);
        var training = PeakTraining.Train(table, Question, Options, Rung.Logistic, cancellation: TestContext.Current.CancellationToken);
        await ModelDirectory.SaveAsync(directory, training, ModelCard.Of(training, table, Options, DateTimeOffset.UnixEpoch), table, null, TestContext.Current.CancellationToken);

        var loaded = ModelDirectory.Load(directory);

        Assert.True(loaded.Features[^1].Feature.IsSkewed && loaded.Sum.Shapes[^1].IsLogarithmic);
        Assert.Equal(Table.Features.Select(feature => feature.IsSkewed), loaded.Features.SkipLast(1).Select(profile => profile.Feature.IsSkewed));
        Assert.All(rows, row => Assert.Equal(training.Model.Predict(row.Values).Score, loaded.Explain(row.Values).Prediction.Score, 1e-5));
    }

    private static FeatureProfile Profile(PeakModel model, Feature feature) => model.Features.Single(profile => profile.Feature.Name == feature.Name);
}
