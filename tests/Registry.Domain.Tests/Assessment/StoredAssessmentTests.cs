using System.Text.Json;
using System.Text.Json.Nodes;
using Registry.Domain.Assessment;
using Registry.Domain.Notices;
using Registry.Domain.Questionnaire;

namespace Registry.Domain.Tests.Assessment;

public class StoredAssessmentTests
{
    [Fact]
    public void Read_WhatWasWritten_GivesTheSameResult()
    {
        foreach (var seed in Enumerable.Range(0, 200))
        {
            var written = AssessmentJson.Write(Assess(new RandomAnswers(Definitions.Current, seed).Next()));

            var again = AssessmentJson.Write(AssessmentJson.Read(JsonNode.Parse(written.ToJsonString())!.AsObject()));

            Assert.Equal(written.ToJsonString(), again.ToJsonString());
        }
    }

    [Fact]
    public void Write_AResult_KeepsItsPublishedShape()
    {
        var written = AssessmentJson.Write(Assess(Answers(
            ("DRO-01", "individual_right"), ("HUM-01", "full_auto"), ("EXP-02", "purpose"), ("FIN-02", "partial"))));

        Assert.Equal(
            ["questionnaireId", "questionnaireVersion", "assessedOn", "mode", "impact", "safeguards", "derived", "flags", "flagsToCheck", "weakAnswers", "requiredMissing", "enabledQuestions"],
            written.Select(part => part.Key));
        Assert.Equal("\"2026-11-23\"", written["assessedOn"]!.ToJsonString());
        Assert.Equal("\"in_use\"", written["mode"]!.ToJsonString());
        Assert.Equal("null", written["impact"]!["level"]?.ToJsonString() ?? "null");
        Assert.Equal("1", written["impact"]!["levelMinimum"]!.ToJsonString());
        Assert.Equal(
            """{"from":{"source":"DRO-01","answer":["individual_right"],"masked":false},"dimension":"rights","points":"10","pointsMinimum":"10","maximum":"12"}""",
            written["impact"]!["scored"]![0]!.ToJsonString());
        Assert.Equal("\"partial\"", written["safeguards"]!["status"]!.ToJsonString());
        Assert.Equal("""{"questionId":"FIN-02","theme":"FIN","weight":"2","share":"0.5"}""", written["safeguards"]!["shares"]![0]!.ToJsonString());
        Assert.Equal("\"0.333\"", written["safeguards"]!["shares"]![1]!["share"]!.ToJsonString());
        Assert.Equal("""{"questionId":"EXP-02","share":"0.333","mustHave":false,"levers":["metier","juridique","com"],"effort":"small"}""", written["weakAnswers"]![0]!.ToJsonString());
        Assert.Contains("""{"id":"L04","severity":"blocker"}""", written["flags"]!.AsArray().Select(flag => flag!.ToJsonString()));
    }

    [Fact]
    public void Write_NumberWithDecimalsInThePath_IsText()
    {
        var set = AnswerSet.Empty with { Header = new Dictionary<string, StatedValue> { ["volume"] = new(new JsonObject { ["amount"] = 499.5m }) } };

        Assert.Equal("\"499.5\"", AssessmentJson.Write(Assess(set))["impact"]!["scored"]![0]!["from"]!["answer"]!.ToJsonString());
    }

    [Fact]
    public void Read_AnObjectOfAnotherShape_Throws() =>
        Assert.Throws<JsonException>(() => AssessmentJson.Read(new JsonObject { ["questionnaireId"] = "x" }));

    [Fact]
    public void ForPublic_WithheldAndInternalAnswers_KeepPointsAndHideAnswers()
    {
        var shown = Answers(("DRO-01", "control_sanction"), ("DRO-02", "serious"), ("EXP-01", "learned"), ("DRO-09", "benefits"), ("DRO-10", "yes"), ("DRO-11", "none"), ("FIN-02", "no"), ("FIN-06", "no"));
        var hidden = Hide(Hide(Hide(shown, "DRO-01", DisclosureState.Withheld), "EXP-01", DisclosureState.Internal), "FIN-02", DisclosureState.Withheld);

        var result = Assess(hidden).ForPublic(Definitions.Current, hidden);

        var rights = result.Impact.Scored.Single(step => step.From.Source == "DRO-01");
        Assert.Equal(new PathAnswer("DRO-01", null, Masked: true), rights.From);
        Assert.Equal(12, rights.Points);
        Assert.False(result.Impact.Scored.Single(step => step.From.Source == "DRO-02").From.Masked);
        Assert.Equal([true, false], result.Impact.Floors.Single(floor => floor.RuleId == "F1").Because.Select(answer => answer.Masked));
        Assert.All(result.Impact.Floors.Single(floor => floor.RuleId == "F6").Because, answer => Assert.True(answer.Masked));
        Assert.True(Assert.Single(result.Derived).Masked);
        Assert.Equal(["FIN-06"], result.WeakAnswers.Select(weak => weak.QuestionId));
        Assert.Equal(["FIN-06"], result.Safeguards.Shares.Select(share => share.QuestionId));
        Assert.DoesNotContain("control_sanction", AssessmentJson.Write(result).ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public void ForPublic_EverythingDisclosed_ChangesNothing()
    {
        var answers = Answers(("DRO-01", "control_sanction"), ("FIN-02", "no"));
        var result = Assess(answers);

        Assert.Equal(AssessmentJson.Write(result).ToJsonString(), AssessmentJson.Write(result.ForPublic(Definitions.Current, answers)).ToJsonString());
    }

    private static AssessmentResult Assess(AnswerSet answers) => Assessor.Assess(Definitions.Current, answers, new DateOnly(2026, 11, 23));

    private static AnswerSet Hide(AnswerSet set, string id, DisclosureState state) =>
        set with { Answers = new Dictionary<string, StatedValue>(set.Answers) { [id] = set.Answers[id] with { State = state } } };

    internal static AnswerSet Answers(params (string Id, string Code)[] answers) => AnswerSet.Empty with
    {
        Answers = answers.ToDictionary(answer => answer.Id, answer => answer.Code == "unknown"
            ? StatedValue.Unknown
            : new StatedValue(Definitions.Current.Question(answer.Id)!.Type == AnswerType.Multiple ? new JsonArray(answer.Code) : answer.Code)),
    };
}
