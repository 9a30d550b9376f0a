using System.Text.Json.Nodes;
using Registry.Domain.Notices;
using Registry.Domain.Questionnaire;
using Registry.Domain.Questionnaire.Answers;

namespace Registry.Domain.Tests.Questionnaire;

public class AnswerValidationTests
{
    [Theory]
    [InlineData("EXP-01", "\"learned\"")]
    [InlineData("DRO-01", "[\"individual_right\", \"public_info\"]")]
    [InlineData("DRO-01", "[\"internal\"]")]
    [InlineData("HUM-03", "\"partial\"")]
    [InlineData("HUM-05", "3.5")]
    [InlineData("GOU-05", "\"2028-02-29\"")]
    [InlineData("EXP-04", "\"https://valbrune.example/règles?a=1\"")]
    [InlineData("FIN-04", "\"Les familles aux horaires décalés.\"")]
    public void Check_AllowedAnswer_FindsNothing(string questionId, string json) => Assert.Empty(CheckAnswer(questionId, json));

    [Theory]
    [InlineData("EXP-01", "\"learnt\"", AnswerErrorCode.NotAnOption, "learnt")]
    [InlineData("EXP-01", "[\"learned\"]", AnswerErrorCode.WrongShape, null)]
    [InlineData("HUM-03", "\"na\"", AnswerErrorCode.NotAnOption, "na")]
    [InlineData("DRO-01", "[\"internal\", \"public_info\"]", AnswerErrorCode.ExclusiveWithOthers, "internal")]
    [InlineData("DRO-01", "[\"public_info\", \"public_info\"]", AnswerErrorCode.ChosenTwice, "public_info")]
    [InlineData("DRO-01", "\"public_info\"", AnswerErrorCode.WrongShape, null)]
    [InlineData("HUM-05", "\"beaucoup\"", AnswerErrorCode.NotANumber, null)]
    [InlineData("HUM-05", "-1", AnswerErrorCode.BelowMinimum, "0")]
    [InlineData("HUM-05", "101", AnswerErrorCode.AboveMaximum, "100")]
    [InlineData("GOU-05", "\"2027-02-29\"", AnswerErrorCode.NotADate, null)]
    [InlineData("GOU-05", "\"demain\"", AnswerErrorCode.NotADate, null)]
    [InlineData("EXP-04", "\"www.valbrune.example\"", AnswerErrorCode.NotAUrl, null)]
    [InlineData("EXP-04", "\"javascript:alert(1)\"", AnswerErrorCode.NotAUrl, null)]
    [InlineData("EXP-04", "\"https://valbrune.example@evil.example\"", AnswerErrorCode.NotAUrl, null)]
    [InlineData("EXP-04", "\"/regles\"", AnswerErrorCode.NotAUrl, null)]
    [InlineData("FIN-04", "\"  \"", AnswerErrorCode.ValueRequired, null)]
    public void Check_AnswerThatIsNotAllowed_SaysWhy(string questionId, string json, AnswerErrorCode code, string? argument)
    {
        var error = Assert.Single(CheckAnswer(questionId, json));

        Assert.Equal(code, error.Code);
        Assert.Equal(argument is null ? [] : [argument], error.Arguments);
    }

    [Fact]
    public void Check_UnknownWithoutSuchAnOption_IsRefused()
    {
        Assert.Equal(AnswerErrorCode.UnknownNotAllowed, Assert.Single(Check("DRO-05", StatedValue.Unknown)).Code);
        Assert.Empty(Check("EXP-01", StatedValue.Unknown));
        Assert.Empty(Check("FIN-04", StatedValue.Unknown));
    }

    [Fact]
    public void Check_NotApplicable_OnlyWhereTheDefinitionAllowsIt()
    {
        Assert.Empty(Check("HUM-06", StatedValue.NotApplicable));
        Assert.Equal(AnswerErrorCode.NotApplicableNotAllowed, Assert.Single(Check("HUM-07", StatedValue.NotApplicable)).Code);
    }

    [Fact]
    public void Check_WithheldWithoutGround_AsksForIt()
    {
        var withheld = new StatedValue(JsonValue.Create("learned"), DisclosureState.Withheld);

        Assert.Equal(AnswerErrorCode.GroundRequired, Assert.Single(Check("EXP-01", withheld)).Code);
        Assert.Empty(Check("EXP-01", withheld with { Ground = "CRPA L.311-5" }));
    }

    [Fact]
    public void Check_TooLong_BindsFormsAndNotImports()
    {
        var title = new StatedValue(JsonValue.Create(new string('a', 101)));
        var field = Definitions.Current.Field("title")!;

        var error = Assert.Single(AnswerValidation.Check(field, title));
        Assert.Equal((AnswerErrorCode.TooLong, "100", "101"), (error.Code, error.Arguments[0], error.Arguments[1]));
        Assert.Empty(AnswerValidation.Check(field, title, ValidationScope.Import));
    }

    [Theory]
    [InlineData("contact", """{"function": "Accueil", "email": "accueil@valbrune.example", "phone": "+33 1 23 45 67 89"}""")]
    [InlineData("body", """{"name": "Commune de Valbrune"}""")]
    [InlineData("volume", """{"amount": 640, "unit": "households", "basis": "estimated"}""")]
    [InlineData("main_criteria", """[{"name": "Fratrie", "text": "Un frère ou une sœur déjà là", "weight": "30"}]""")]
    [InlineData("languages", """["fr", "br"]""")]
    [InlineData("kind", """["statistical"]""")]
    public void Check_AllowedField_FindsNothing(string fieldId, string json) => Assert.Empty(CheckField(fieldId, json));

    [Theory]
    [InlineData("contact", """{"function": "Accueil"}""", AnswerErrorCode.PartRequired, "email")]
    [InlineData("contact", """{"function": "Accueil", "email": "accueil@valbrune"}""", AnswerErrorCode.NotAnEmail, "email")]
    [InlineData("contact", """{"function": "A", "email": "a@b.example", "phone": "appelez-nous"}""", AnswerErrorCode.NotAPhone, "phone")]
    [InlineData("contact", """{"function": "A", "email": "a@b.example", "fax": "12"}""", AnswerErrorCode.UnknownPart, "")]
    [InlineData("body", """{"name": "X", "siren": "12345678"}""", AnswerErrorCode.BadPattern, "siren")]
    [InlineData("body", """{"name": "X", "siren": "123456789"}""", AnswerErrorCode.SirenChecksum, "siren")]
    [InlineData("volume", """{"amount": 12.5, "unit": "people", "basis": "counted"}""", AnswerErrorCode.NotAWholeNumber, "amount")]
    [InlineData("main_criteria", """[{"name": "A", "text": "B"}, {"name": "C"}]""", AnswerErrorCode.PartRequired, "1.text")]
    [InlineData("main_criteria", """{"name": "A", "text": "B"}""", AnswerErrorCode.WrongShape, "")]
    [InlineData("languages", """["fr", "xx"]""", AnswerErrorCode.NotALanguage, "1")]
    public void Check_FieldThatIsNotAllowed_NamesThePart(string fieldId, string json, AnswerErrorCode code, string path)
    {
        var error = Assert.Single(CheckField(fieldId, json));

        Assert.Equal((code, path), (error.Code, error.Path));
    }

    [Fact]
    public void Check_NineCriteria_AreTooManyForAFormOnly()
    {
        var criteria = new StatedValue(new JsonArray([.. Enumerable.Range(1, 9).Select(i => JsonNode.Parse($$"""{"name": "C{{i}}", "text": "x"}"""))]));
        var field = Definitions.Current.Field("main_criteria")!;

        var error = Assert.Single(AnswerValidation.Check(field, criteria));
        Assert.Equal((AnswerErrorCode.TooManyItems, "8"), (error.Code, Assert.Single(error.Arguments)));
        Assert.Empty(AnswerValidation.Check(field, criteria, ValidationScope.Import));
    }

    private static IReadOnlyList<AnswerError> CheckAnswer(string questionId, string json) => Check(questionId, new StatedValue(JsonNode.Parse(json)));

    private static IReadOnlyList<AnswerError> Check(string questionId, StatedValue stated) =>
        AnswerValidation.Check(Definitions.Current.Question(questionId)!, stated);

    private static IReadOnlyList<AnswerError> CheckField(string fieldId, string json) =>
        AnswerValidation.Check(Definitions.Current.Field(fieldId)!, new StatedValue(JsonNode.Parse(json)));
}
