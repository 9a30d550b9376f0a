using System.Text.Json.Nodes;
using Registry.Domain.Notices;
using Registry.Domain.Questionnaire;

namespace Registry.Domain.Tests.Notices;

public sealed class NoticeReadingTests
{
    [Fact]
    public void Text_WithATranslation_IsReadInItAndTheRestStaysInTheOriginal()
    {
        var reading = new NoticeReading(Document(("title", "Titre"), ("summary", "Résumé")) with
        {
            Translations = [new NoticeTranslation("en", "translator", false, new Dictionary<string, JsonNode?> { ["title"] = "Title" }, new Dictionary<string, JsonNode?>())],
        }, "en");

        Assert.Equal(new WrittenText("Title", "en"), reading.Title);
        Assert.Equal(new WrittenText("Résumé", "fr"), reading.Summary);
    }

    [Fact]
    public void Text_OfATranslatedGroup_MixesWordsOfTheDefinitionAndOfTheTranslator()
    {
        var document = Document(("decision", new JsonObject { ["role"] = "influences", ["text"] = "La place" })) with
        {
            Translations =
            [
                new NoticeTranslation("en", "translator", false, new Dictionary<string, JsonNode?> { ["decision"] = new JsonObject { ["text"] = "The place" } }, new Dictionary<string, JsonNode?>()),
            ],
        };

        var parts = Assert.IsType<ReadGroup>(Assert.Single(new NoticeReading(document, "en").HeaderValue("decision")!.Items)).Parts;

        Assert.Equal(["It influences a decision", "The place"], parts.Select(part => part.Item.Text.Text));
        Assert.Equal("influences", new NoticeReading(document, "en").DecisionRole);
    }

    [Fact]
    public void Value_ThatDoesNotFitItsField_IsShownAsItStands()
    {
        var reading = new NoticeReading(Document(("policy_area", new JsonArray("education", "Openbare orde")), ("decision", "Vrij"), ("volume", new JsonObject { ["amount"] = "veel" }), ("eigen_veld", "x")), "en");

        Assert.Equal(["School, teaching, research", "Openbare orde"], reading.PolicyAreas.Select(area => area.Text));
        Assert.Equal("Vrij", reading.Text("decision")!.Text);
        Assert.Equal("veel", reading.Volume!.Text("amount")!.Text);
        Assert.Equal("eigen_veld", reading.Header[^1].Label);
    }

    [Fact]
    public void Value_NotDisclosed_HasNoItems()
    {
        var document = Document() with
        {
            Values = new AnswerSet(
                new Dictionary<string, StatedValue> { ["decision"] = new(new JsonObject { ["role"] = "decides" }, DisclosureState.Withheld, "CRPA L.311-5") },
                new Dictionary<string, StatedValue>()),
        };

        var reading = new NoticeReading(document, "fr");

        Assert.Empty(reading.HeaderValue("decision")!.Items);
        Assert.Null(reading.DecisionRole);
        Assert.Equal("CRPA L.311-5", reading.HeaderValue("decision")!.Ground);
    }

    [Theory]
    [InlineData("fr", "1er mars 2026")]
    [InlineData("en", "1 March 2026")]
    public void Date_IsReadInWords(string language, string expected)
    {
        var reading = new NoticeReading(Document(("lifecycle", new JsonObject { ["stage"] = "in_use", ["in_use_from"] = "2026-03-01" })), language);

        Assert.Equal(expected, reading.Lifecycle!.Text("in_use_from")!.Text);
    }

    [Fact]
    public void Address_ThatIsNotOfTheWeb_LeadsNowhere()
    {
        var reading = new NoticeReading(Document(("source_code", new JsonObject { ["url"] = "javascript:alert(1)" })), "fr");

        var part = Assert.Single(Assert.IsType<ReadGroup>(Assert.Single(reading.HeaderValue("source_code")!.Items)).Parts);
        Assert.Null(part.Item.Address);
    }

    private static NoticeDocument Document(params (string Field, JsonNode Value)[] header) => new()
    {
        Id = NoticeId.New(),
        Version = 1,
        Language = "fr",
        Definition = new DefinitionReference(Definitions.Current.Id, Definitions.Current.Version),
        Body = new BodyReference("valbrune", "Valbrune", Fictional: true),
        PublishedAt = new DateTime(2026, 3, 1, 9, 0, 0, DateTimeKind.Utc),
        Values = new AnswerSet(header.ToDictionary(pair => pair.Field, pair => new StatedValue(pair.Value)), new Dictionary<string, StatedValue>()),
        Salt = NoticeDocument.NewSalt(),
    };
}
