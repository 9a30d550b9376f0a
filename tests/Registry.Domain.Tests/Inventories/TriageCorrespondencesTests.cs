using System.Text.Json.Nodes;
using Registry.Domain.Inventories;
using Registry.Domain.Notices;
using Registry.Domain.Questionnaire;
using Registry.Domain.Questionnaire.Answers;

namespace Registry.Domain.Tests.Inventories;

/// <summary>The triage and the questionnaire agree on what they both ask, in both directions.</summary>
public sealed class TriageCorrespondencesTests
{
    [Fact]
    public void Readings_NameOptionsThatTheDefinitionHas()
    {
        foreach (var reading in TriageCorrespondences.Readings)
        {
            var options = OptionsAt(reading.Path);
            Assert.All(reading.Codes, code => Assert.Contains(code, options));
            Assert.Contains(reading.Answer, TriageQuestions.AnswersOf(reading.Question));
        }
    }

    [Fact]
    public void Prefills_AreValuesThatTheDefinitionAllowsAndReadBackAsTheSameAnswer()
    {
        foreach (var prefill in TriageCorrespondences.Prefills)
        {
            var triage = new Triage().With(prefill.Question, prefill.Answer);
            var values = TriageCorrespondences.Prefill(AnswerSet.Empty, triage);

            foreach (var (id, stated) in values.Header)
            {
                Assert.Empty(AnswerValidation.Check(Definitions.Current.Field(id)!, stated, ValidationScope.Import));
            }

            foreach (var (id, stated) in values.Answers)
            {
                Assert.Empty(AnswerValidation.Check(Definitions.Current.Question(id)!, stated));
            }

            Assert.Equal(prefill.Answer, TriageCorrespondences.Read(values)[prefill.Question]);
        }
    }

    [Fact]
    public void RangeOf_FollowsTheBandsOfTheVolume()
    {
        var bands = Assert.IsType<ImpactByBands>(Definitions.Current.Field("volume")!.Scoring).Bands;

        Assert.Equal(bands.Select(band => band.From), [0, 500, 5_000, 50_000]);
        Assert.Equal(
            [TriageAnswer.Hundreds, TriageAnswer.Thousands, TriageAnswer.TensOfThousands, TriageAnswer.More],
            bands.Select(band => TriageCorrespondences.RangeOf(band.From)));
    }

    [Theory]
    [InlineData("""{"answers": {"HUM-01": "full_auto"}, "header": {"decision": {"role": "none"}}}""", TriageQuestion.Automatic, TriageAnswer.Alone)]
    [InlineData("""{"answers": {"HUM-01": "support"}, "header": {"decision": {"role": "decides"}}}""", TriageQuestion.Automatic, TriageAnswer.Alone)]
    [InlineData("""{"answers": {"HUM-01": "information"}}""", TriageQuestion.Automatic, TriageAnswer.Aid)]
    [InlineData("""{"answers": {"DRO-01": ["internal", "individual_right"]}}""", TriageQuestion.AboutPeople, TriageAnswer.Yes)]
    [InlineData("""{"answers": {"DRO-01": ["public_info"]}}""", TriageQuestion.AboutPeople, TriageAnswer.No)]
    [InlineData("""{"answers": {"EXP-02": ["algorithm_used"]}}""", TriageQuestion.Mention, TriageAnswer.Partly)]
    [InlineData("""{"answers": {"EXP-02": ["how_to_ask", "purpose", "algorithm_used"]}}""", TriageQuestion.Mention, TriageAnswer.Yes)]
    [InlineData("""{"header": {"kind": ["rules_text", "machine_learning"]}}""", TriageQuestion.Learned, TriageAnswer.Yes)]
    [InlineData("""{"header": {"volume": {"amount": 640, "unit": "households"}}}""", TriageQuestion.People, TriageAnswer.Thousands)]
    [InlineData("""{"header": {"kind": ["rules_text", "other"]}}""", TriageQuestion.Learned, null)]
    [InlineData("""{"answers": {"DRO-01": "?"}}""", TriageQuestion.AboutPeople, TriageAnswer.Unknown)]
    public void Read_WhatIsSaidForTheNotice_AnswersTheTriage(string said, TriageQuestion question, TriageAnswer? expected) =>
        Assert.Equal(expected, TriageCorrespondences.Read(Values(said))[question]);

    [Fact]
    public void Prefill_ABlankOnly_KeepsWhatIsSaid()
    {
        var said = Values("""{"answers": {"HUM-01": "support"}}""");

        var values = TriageCorrespondences.Prefill(said, new Triage().With(TriageQuestion.Automatic, TriageAnswer.Alone));

        Assert.Equal("support", values.Answers["HUM-01"].Value!.GetValue<string>());
        Assert.Equal("decides", values.Header["decision"].Value!["role"]!.GetValue<string>());
    }

    [Fact]
    public void Campaign_AsksTenQuestionsInBothLanguages()
    {
        Assert.Equal(10, CampaignQuestions.All.Select(question => question.Id).Distinct().Count());
        Assert.All(CampaignQuestions.All, question => Assert.NotEqual(question.Text.French, question.Text.English));
        Assert.Equal(TriageAnswer.Alone, CampaignQuestions.All.Single(question => question.Id == "granting").Implies[TriageQuestion.Automatic]);
    }

    private static IEnumerable<string> OptionsAt(string path) => path.StartsWith("header.", StringComparison.Ordinal)
        ? Definitions.Current.FieldAt(path["header.".Length..])!.Options.Select(option => option.Value)
        : Definitions.Current.Question(path)!.Options.Select(option => option.Value);

    /// <summary>Plain values as they are said; a question mark for "I don't know".</summary>
    private static AnswerSet Values(string json)
    {
        var node = JsonNode.Parse(json)!;
        return new AnswerSet(Read(node["header"]), Read(node["answers"]));
    }

    private static Dictionary<string, StatedValue> Read(JsonNode? node) => (node as JsonObject ?? []).ToDictionary(
        pair => pair.Key,
        pair => pair.Value is JsonValue value && value.ToString() == "?" ? StatedValue.Unknown : new StatedValue(pair.Value!.DeepClone()));
}
