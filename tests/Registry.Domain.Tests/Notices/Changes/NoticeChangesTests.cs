using System.Text.Json.Nodes;
using CsCheck;
using Registry.Domain.ActionPlans;
using Registry.Domain.Assessment;
using Registry.Domain.Evidence;
using Registry.Domain.Notices;
using Registry.Domain.Notices.Changes;
using Registry.Domain.Questionnaire;

namespace Registry.Domain.Tests.Notices.Changes;

public sealed class NoticeChangesTests
{
    [Fact]
    public void Between_OneContent_FindsNothing()
    {
        var first = Document(("title", new("Cantine")), ("summary", new("Calcule le tarif.")));

        Assert.True(NoticeChanges.Between(first, first with { Version = 2, Salt = "other", PublishedAt = first.PublishedAt.AddDays(1) }, "fr").IsEmpty);
    }

    [Fact]
    public void Between_TwoContents_TurnsTheOldIntoTheNew()
    {
        var value = Gen.OneOf(
            Gen.String[Gen.Char['a', 'e'], 0, 8].Select(text => new StatedValue(JsonValue.Create(text))),
            Gen.Const(StatedValue.Unknown),
            Gen.Const(new StatedValue(null, DisclosureState.Withheld, "CRPA L.311-6")),
            One("a", "b", "c").List[0, 4].Select(texts => new StatedValue(new JsonArray([.. texts.Select(text => JsonValue.Create(text))]))),
            One("a", "b").Select(text => new StatedValue(new JsonArray(new JsonObject { ["name"] = text, ["source"] = text + text }))));
        var values = Gen.Select(One("title", "summary", "data_used", "policy_area", "GOU-01", "HUM-03", "ZZZ-99"), value).List[0, 7]
            .Select(pairs => pairs.DistinctBy(pair => pair.Item1).ToDictionary(pair => pair.Item1, pair => pair.Item2));
        Gen.Select(values, values).Sample((before, after) =>
        {
            var changes = NoticeChanges.Between(Document(before), Document(after), "en");

            var applied = before.ToDictionary();
            foreach (var change in changes.Themes.SelectMany(theme => theme.Values))
            {
                Assert.Equal(before.GetValueOrDefault(change.Id), change.Before);
                applied.Remove(change.Id);
                if (change.After is not null)
                {
                    applied.Add(change.Id, change.After);
                }
            }

            Assert.Equal(Written(after), Written(applied));
        });
    }

    [Fact]
    public void Between_OptionsChosenOtherwise_SpeaksTheReadersLanguage()
    {
        var changes = NoticeChanges.Between(
            Document(("policy_area", new(new JsonArray("education", "health")))), Document(("policy_area", new(new JsonArray("education", "mobility")))), "en");

        var items = Assert.Single(Assert.Single(changes.Themes).Values).Items;
        var area = Definitions.Current.Field("policy_area")!;
        Assert.Equal(
            [(WordChangeKind.Removed, Label(area, "health")), (WordChangeKind.Kept, Label(area, "education")), (WordChangeKind.Added, Label(area, "mobility"))],
            items.Select(item => (item.Kind, item.Parts[0].Words[0].Text)));
    }

    [Fact]
    public void Between_ValueNowWithheld_SaysSoWithItsGround()
    {
        var change = OnlyValue(NoticeChanges.Between(
            Document(("source_code", new(new JsonObject { ["url"] = "https://code.example" }))),
            Document(("source_code", new(null, DisclosureState.Withheld, "CRPA L.311-6"))),
            "fr"));

        Assert.Equal(ValueChangeKind.State, change.Kind);
        Assert.Equal("CRPA L.311-6", change.After!.Ground);
        Assert.Equal(WordChangeKind.Removed, Assert.Single(change.Items).Kind);
    }

    [Fact]
    public void Between_TranslationAddedMeanwhile_ComparesTheOriginals()
    {
        var before = Document(("summary", new("Classe les demandes.")));
        var after = Document(("summary", new("Classe toutes les demandes."))) with { Translations = [English("Ranks all requests.")] };

        var changes = NoticeChanges.Between(before, after, "en");

        var part = Assert.Single(Assert.Single(OnlyValue(changes).Items).Parts);
        Assert.Equal("fr", part.Language);
        Assert.Contains(part.Words, word => word.Kind == WordChangeKind.Added && word.Text.Contains("toutes", StringComparison.Ordinal));
        Assert.Null(Assert.Single(changes.Translations).Before);
    }

    [Fact]
    public void Between_TranslationThatDidNotFollow_ComparesTheOriginals()
    {
        var before = Document(("summary", new("Classe les demandes."))) with { Translations = [English("Ranks requests.")] };
        var after = Document(("summary", new("Classe toutes les demandes."))) with { Translations = [English("Ranks requests.")] };

        Assert.Equal("fr", OnlyValue(NoticeChanges.Between(before, after, "en")).Items[0].Parts[0].Language);
    }

    [Fact]
    public void Between_OneRowOfAListChanged_MarksItsWordsAndKeepsTheOthers()
    {
        static JsonObject Row(string name, string weight) => new() { ["name"] = name, ["weight"] = weight };
        var change = OnlyValue(NoticeChanges.Between(
            Document(("main_criteria", new(new JsonArray(Row("Fratrie", "40 points"), Row("Distance", "35 points"))))),
            Document(("main_criteria", new(new JsonArray(Row("Fratrie", "40 points"), Row("Distance", "40 points"))))),
            "fr"));

        Assert.True(change.Items[0].IsSame);
        Assert.False(change.Items[1].IsSame);
        Assert.Equal(["35", "40", " points"], change.Items[1].Parts[1].Words.Select(word => word.Text));
    }

    [Fact]
    public void Between_OtherEvidence_IsAChangeOfItsOwn()
    {
        var before = Document(("HUM-03", new("yes"))) with { Evidence = Evidence(EvidenceStatus.Declared) };
        var after = Document(("HUM-03", new("yes"))) with { Evidence = Evidence(EvidenceStatus.Reviewed) };

        var change = OnlyValue(NoticeChanges.Between(before, after, "fr"));

        Assert.Equal((ValueChangeKind.Evidence, true), (change.Kind, change.EvidenceDiffers));
    }

    [Fact]
    public void Between_Plans_TellsNewDoneAndDropped()
    {
        static PlannedAction Action(string text, ActionStatus status) => new(null, text, "body", null, null, status);
        var changes = NoticeChanges.Between(
            Document() with { Plan = [Action("a", ActionStatus.Kept), Action("b", ActionStatus.Kept), Action("c", ActionStatus.Kept)] },
            Document() with { Plan = [Action("b", ActionStatus.Done), Action("c", ActionStatus.Kept), Action("d", ActionStatus.Kept)] },
            "fr").Plan!;

        Assert.Equal([("a", null), ("b", "b"), (null, "d")], changes.Actions.Select(change => (change.Before?.Text, change.After?.Text)));
    }

    [Theory]
    [InlineData("fr", "(79,9\u00a0%).", "(90,2\u00a0%).")]
    [InlineData("en", "(79.9%).", "(90.2%).")]
    public void Between_SafeguardsThatChanged_WritesTheIndexAsTheReaderDoes(string language, string was, string now)
    {
        var safeguards = NoticeChanges.Between(Assessed("79.9"), Assessed("90.2"), language).Safeguards!;

        Assert.EndsWith(was, safeguards.Before, StringComparison.Ordinal);
        Assert.EndsWith(now, safeguards.After, StringComparison.Ordinal);
    }

    private static NoticeDocument Assessed(string overall)
    {
        var assessment = AssessmentJson.Write(Assessor.Assess(Definitions.Current, AnswerSet.Empty, new DateOnly(2026, 1, 1)));
        assessment["safeguards"]!["overall"] = overall;
        return Document() with { Assessment = assessment };
    }

    private static Gen<string> One(params string[] texts) => Gen.Int[0, texts.Length - 1].Select(i => texts[i]);

    private static ValueChange OnlyValue(NoticeChanges changes) => Assert.Single(Assert.Single(changes.Themes).Values);

    private static string Label(Field field, string code) => field.Options.Single(option => option.Value == code).Label.English;

    private static NoticeTranslation English(string summary) =>
        new("en", "Town hall", false, new Dictionary<string, JsonNode?> { ["summary"] = summary }, new Dictionary<string, JsonNode?>());

    private static Dictionary<string, PublicEvidence> Evidence(EvidenceStatus status) => new() { ["HUM-03"] = new(status, []) };

    private static NoticeDocument Document(params (string Id, StatedValue Value)[] values) => Document(values.ToDictionary(pair => pair.Id, pair => pair.Value));

    private static NoticeDocument Document(IReadOnlyDictionary<string, StatedValue> values) => new()
    {
        Id = NoticeId.New(),
        Version = 1,
        Language = "fr",
        Definition = new DefinitionReference(Definitions.Current.Id, Definitions.Current.Version),
        Body = new BodyReference("valbrune", "Valbrune"),
        PublishedAt = new DateTime(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc),
        Values = new AnswerSet(
            values.Where(pair => !pair.Key.Contains('-', StringComparison.Ordinal)).ToDictionary(), values.Where(pair => pair.Key.Contains('-', StringComparison.Ordinal)).ToDictionary()),
        Salt = "",
    };

    private static IEnumerable<(string, string)> Written(IReadOnlyDictionary<string, StatedValue> values) =>
        values.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => (pair.Key, StatedValueJson.Write(pair.Value).ToJsonString()));
}
