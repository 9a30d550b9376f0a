using System.Text.Json.Nodes;
using Registry.Domain.Assessment;
using Registry.Domain.Notices;
using Registry.Domain.Questionnaire;

namespace Registry.Domain.Tests.Assessment;

public class AnswerFileTests
{
    [Fact]
    public void Read_QuotedWords_AreAnswers()
    {
        var set = Read("""
            examples:
            - id: essai
              header:
                title: {state: withheld, value: Essai, ground: CRPA L.311-5}
                volume: {amount: 1_500, unit: people}
                recourse: {state: unknown}
                department: ''
              answers:
                FIN-02: 'no'
                DRO-01: [individual_right]
                DRO-09: [unknown]
                HUM-06: na
                HUM-05: 0.50
                GOU-05: 2027-01-31
                FIN-03:
            """).Answers;

        Assert.Equal(new StatedValue(set.Header["title"].Value, DisclosureState.Withheld, "CRPA L.311-5"), set.Header["title"]);
        Assert.Equal(1500, set.Header["volume"].Value!["amount"]!.GetValue<decimal>());
        Assert.Equal(DisclosureState.Unknown, set.Header["recourse"].State);
        Assert.False(set.Header.ContainsKey("department"));
        Assert.Equal("no", set.Answers["FIN-02"].Value!.GetValue<string>());
        Assert.Equal(StatedValue.Unknown, set.Answers["DRO-09"]);
        Assert.Equal(StatedValue.NotApplicable, set.Answers["HUM-06"]);
        Assert.Equal(0.5m, set.Answers["HUM-05"].Value!.GetValue<decimal>());
        Assert.Equal("2027-01-31", set.Answers["GOU-05"].Value!.GetValue<string>());
        Assert.False(set.Answers.ContainsKey("FIN-03"));
    }

    [Theory]
    [InlineData("XXX-01: 'yes'", "XXX-01")]
    [InlineData("FIN-02: maybe", "FIN-02")]
    [InlineData("FIN-02: na", "FIN-02")]
    [InlineData("FIN-02: yes", "FIN-02")]
    [InlineData("DRO-02: grave", "DRO-02")]
    [InlineData("DRO-02: [serious]", "DRO-02")]
    [InlineData("DRO-01: individual_right", "DRO-01")]
    [InlineData("DRO-01: [individual_right, individual_right]", "DRO-01")]
    [InlineData("DRO-01: [individual_right, unknown]", "DRO-01")]
    [InlineData("DRO-01: [individual_right, nothing]", "DRO-01")]
    [InlineData("HUM-05: -1", "HUM-05")]
    [InlineData("HUM-05: '12'", "HUM-05")]
    [InlineData("HUM-05: true", "HUM-05")]
    [InlineData("FIN-04: [a, b]", "FIN-04")]
    public void Read_AnswerThatTheDefinitionForbids_IsRefusedByName(string answer, string question)
    {
        var refused = Assert.Throws<AnswerFileException>(() => Read($"examples:\n- id: essai\n  answers:\n    {answer}\n"));

        Assert.Equal($"essai: {question}", Assert.Single(refused.Mistakes).Where);
    }

    [Fact]
    public void Read_UnquotedYes_SaysHowToMendIt()
    {
        var refused = Assert.Throws<AnswerFileException>(() => Read("examples:\n- id: essai\n  answers:\n    FIN-02: yes\n"));

        Assert.Contains("write 'yes' and 'no' in quotes", refused.Message, StringComparison.Ordinal);
        Assert.StartsWith("essai: FIN-02\u00a0: true n’est pas accepté. Attendu\u00a0: un code parmi yes, partial, no, unknown.", refused.Mistakes[0].In("fr"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("volume: {amount: beaucoup}", "header.volume.amount")]
    [InlineData("volume: {amount: -3}", "header.volume.amount")]
    [InlineData("title: {state: secret, value: Essai}", "header.title.state")]
    [InlineData("title: {state: unknown, value: Essai}", "header.title")]
    public void Read_HeaderThatCannotBeScored_IsRefusedByName(string field, string where)
    {
        var refused = Assert.Throws<AnswerFileException>(() => Read($"examples:\n- id: essai\n  header:\n    {field}\n"));

        Assert.Equal($"essai: {where}", Assert.Single(refused.Mistakes).Where);
    }

    [Theory]
    [InlineData("answers: {}")]
    [InlineData("- id: essai")]
    [InlineData("examples: [{answers: {}}]")]
    [InlineData("examples: [{id: essai, answers: rien}]")]
    [InlineData("examples: [{id: essai, answers: {FIN-02: 'yes', FIN-02: 'no'}}]")]
    [InlineData("examples: [")]
    [InlineData("")]
    public void Read_AnotherShape_IsRefused(string text) => Assert.NotEmpty(Assert.Throws<AnswerFileException>(() => Read(text)).Mistakes);

    [Theory]
    [InlineData("0x1F", "31")]
    [InlineData("017", "15")]
    [InlineData("-0b11", "-3")]
    [InlineData(".5", "0.5")]
    [InlineData("1.5e+3", "1500")]
    [InlineData("~", "null")]
    [InlineData("Off", "false")]
    [InlineData("1e3", "\"1e3\"")]
    [InlineData("'1'", "\"1\"")]
    [InlineData("!!str 1", "\"1\"")]
    public void Read_ScalarOfTheHeader_IsTypedAsInYamlOnePointOne(string scalar, string json)
    {
        var group = Read($"examples:\n- id: 7\n  header:\n    body: {{name: {scalar}}}\n").Answers.Header["body"].Value!;

        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(json), group["name"]), group.ToJsonString());
    }

    private static NamedAnswers Read(string text)
    {
        using var reader = new StringReader(text);
        return Assert.Single(AnswerFile.Read(reader, Definitions.Current));
    }
}
