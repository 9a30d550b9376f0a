using System.Globalization;
using System.Text.Json.Nodes;
using Registry.Domain.Notices;
using Registry.Domain.Questionnaire;
using Registry.Domain.Questionnaire.Answers;

namespace Registry.Domain.Tests.Questionnaire;

public class AnswerReadingTests
{
    private static readonly CultureInfo French = CultureInfo.GetCultureInfo("fr-FR");
    private static readonly CultureInfo English = CultureInfo.GetCultureInfo("en-GB");

    [Theory]
    [InlineData("EXP-01", "learned", "\"learned\"")]
    [InlineData("FIN-04", "  Les familles.\r\nLes agents. ", "\"Les familles.\\nLes agents.\"")]
    [InlineData("GOU-05", "2028-01-15", "\"2028-01-15\"")]
    [InlineData("GOU-05", "15/1/2028", "\"2028-01-15\"")]
    [InlineData("GOU-05", "bientôt", "\"bientôt\"")]
    [InlineData("SOU-08", "12 000,5", "12000.5")]
    [InlineData("SOU-08", "12\u202F000", "12000")]
    [InlineData("SOU-08", "environ 12", "\"environ 12\"")]
    public void Read_OneText_GivesTheValue(string questionId, string raw, string json)
    {
        var stated = AnswerReading.Read(Definitions.Current.Question(questionId)!, [raw], French);

        Assert.Equal(DisclosureState.Disclosed, stated?.State);
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(json), JsonNode.Parse(stated!.Value!.ToJsonString())), stated.Value.ToJsonString());
    }

    [Fact]
    public void Read_EnglishNumber_TakesCommasAsThousands() =>
        Assert.Equal("12000.5", AnswerReading.Read(Definitions.Current.Question("SOU-08")!, ["12,000.5"], English)?.Value?.ToJsonString());

    [Fact]
    public void Read_DecimalCommaInAnEnglishPage_IsNotReadTenTimesTooLarge() =>
        Assert.Equal("\"12,5\"", AnswerReading.Read(Definitions.Current.Question("SOU-08")!, ["12,5"], English)?.Value?.ToJsonString());

    [Fact]
    public void Read_UnknownAndNotApplicable_BecomeStates()
    {
        Assert.Equal(StatedValue.Unknown, Read("EXP-01", "unknown"));
        Assert.Equal(StatedValue.Unknown, Read("DRO-01", "unknown"));
        Assert.Equal(StatedValue.Unknown, Read("HUM-03", "unknown"));
        Assert.Equal(StatedValue.NotApplicable, Read("HUM-06", "na"));
    }

    [Fact]
    public void Read_NothingTicked_IsBlank()
    {
        Assert.Null(Read("DRO-01"));
        Assert.Null(Read("FIN-04", "   "));
    }

    [Fact]
    public void Read_BoxesTicked_GivesAListThatTheValidationAccepts()
    {
        var stated = Read("DRO-01", "public_info", "individual_right", "public_info");

        Assert.Equal("[\"public_info\",\"individual_right\"]", stated?.Value?.ToJsonString());
        Assert.Empty(AnswerValidation.Check(Definitions.Current.Question("DRO-01")!, stated!));
    }

    [Fact]
    public void Read_UnknownAmongOthers_IsLeftForTheValidationToRefuse()
    {
        var stated = Read("DRO-01", "public_info", "unknown");

        Assert.Equal(AnswerErrorCode.ExclusiveWithOthers, Assert.Single(AnswerValidation.Check(Definitions.Current.Question("DRO-01")!, stated!)).Code);
    }

    [Fact]
    public void ReadGroup_Parts_AreReadByTheirTypeAndBlanksLeftOut()
    {
        var volume = AnswerReading.ReadGroup(Definitions.Current.Field("volume")!, [Texts(("amount", "1 200"), ("unit", "people"), ("basis", ""))], French);
        var body = AnswerReading.ReadGroup(Definitions.Current.Field("body")!, [Texts(("name", "Valbrune"), ("siren", "732 829 320"))], French);

        Assert.Equal("""{"amount":1200,"unit":"people"}""", volume?.Value?.ToJsonString());
        Assert.Equal("""{"name":"Valbrune","siren":"732829320"}""", body?.Value?.ToJsonString());
    }

    [Fact]
    public void ReadGroup_RepeatedWithABlankItem_LeavesItOut()
    {
        var field = Definitions.Current.Field("legal_basis")!;

        var stated = AnswerReading.ReadGroup(field, [Texts(("reference", "CRPA L.311-3-1")), Texts(("reference", " "))], French);

        Assert.Equal("""[{"reference":"CRPA L.311-3-1"}]""", stated?.Value?.ToJsonString());
        Assert.Null(AnswerReading.ReadGroup(field, [Texts(("reference", ""))], French));
    }

    [Fact]
    public void Propose_SeveralKinds_TakesTheLowestInTheListOfTheQuestion()
    {
        var question = Definitions.Current.Question("EXP-01")!;
        var notice = Notice.Empty.WithHeader("kind", new JsonArray("generative", "rules_body"));

        Assert.Equal("generative", Prefilling.Propose(question, notice.Evaluate()));
        Assert.Null(Prefilling.Propose(question, Notice.Empty.Evaluate()));
        Assert.Null(Prefilling.Propose(question, Notice.Empty.WithHeader("kind", new JsonArray("other")).Evaluate()));
    }

    private static StatedValue? Read(string questionId, params string[] raw) =>
        AnswerReading.Read(Definitions.Current.Question(questionId)!, raw, French);

    private static Dictionary<string, string> Texts(params (string Part, string Text)[] parts) => parts.ToDictionary(p => p.Part, p => p.Text);
}
