using Registry.Domain.Inventories;
using Registry.Domain.LegalTexts;

namespace Registry.Domain.Tests.Inventories;

public sealed class LegalDutyRulesTests
{
    private static readonly DutyThresholds Thresholds = new(50, 3500, new DateOnly(2027, 12, 2), new DateOnly(2027, 12, 2));

    // CRPA L.312-1-3, D.312-1-4: below 50 agents no duty; Etalab's guide: above 3,500 inhabitants.
    [Theory]
    [InlineData("Yes Alone - - - -", 50, null, DutyAnswer.Yes, DutyReason.IndividualDecision)]
    [InlineData("Yes Aid - - - -", 120, 3501, DutyAnswer.Yes, DutyReason.IndividualDecision)]
    [InlineData("Yes Alone - - - -", 49, null, DutyAnswer.No, DutyReason.FewAgents)]
    [InlineData("Yes Alone - - - -", 80, 3500, DutyAnswer.No, DutyReason.FewInhabitants)]
    [InlineData("Yes Alone - - - -", null, 3500, DutyAnswer.No, DutyReason.FewInhabitants)]
    [InlineData("Yes Alone - - - -", null, null, DutyAnswer.ToCheck, DutyReason.AgentsUnknown)]
    [InlineData("Yes Alone - - - -", null, 90000, DutyAnswer.ToCheck, DutyReason.AgentsUnknown)]
    [InlineData("No - - - - -", null, null, DutyAnswer.No, DutyReason.NoIndividualDecision)]
    [InlineData("- No - - - -", 500, null, DutyAnswer.No, DutyReason.TakesNoPart)]
    [InlineData("- Alone - - - -", 500, null, DutyAnswer.ToCheck, DutyReason.DecisionUnknown)]
    [InlineData("Yes Unknown - - - -", 500, null, DutyAnswer.ToCheck, DutyReason.DecisionUnknown)]
    [InlineData("- - - - - -", 10, null, DutyAnswer.No, DutyReason.FewAgents)]
    public void Publish_ByTriageAndSize(string triage, int? agents, int? inhabitants, DutyAnswer answer, DutyReason reason)
    {
        var duty = LegalDutyRules.Publish(TriageTable.Read(triage), new BodySize(agents, inhabitants), Thresholds);

        Assert.Equal((answer, reason), (duty.Answer, duty.Reason));
        Assert.Equal([new(LegalSource.Crpa, "L.312-1-3"), new(LegalSource.Crpa, "D.312-1-4")], duty.Texts);
    }

    [Theory]
    [InlineData("Yes Alone - - No No", LegalDutyKind.Automated, DutyAnswer.Yes, DutyReason.VoidWithoutMention)]
    [InlineData("Yes Alone - - No Yes", LegalDutyKind.Automated, DutyAnswer.Yes, DutyReason.AloneWithMention)]
    [InlineData("Yes Alone - - No Unknown", LegalDutyKind.Automated, DutyAnswer.ToCheck, DutyReason.AloneUnknown)]
    [InlineData("Yes Aid - - No No", LegalDutyKind.Automated, DutyAnswer.No, DutyReason.NotAlone)]
    [InlineData("- - - - - -", LegalDutyKind.Automated, DutyAnswer.ToCheck, DutyReason.DecisionUnknown)]
    [InlineData("Yes Aid - - No Partly", LegalDutyKind.Mention, DutyAnswer.Yes, DutyReason.MentionMissing)]
    [InlineData("Yes Aid - - No -", LegalDutyKind.Mention, DutyAnswer.Yes, DutyReason.MentionUnknown)]
    [InlineData("Yes Aid - - No NoDocument", LegalDutyKind.Mention, DutyAnswer.ToCheck, DutyReason.NobodyIsSentAnything)]
    [InlineData("No - - - No -", LegalDutyKind.Explain, DutyAnswer.No, DutyReason.NoIndividualDecision)]
    [InlineData("Yes Aid - - Yes -", LegalDutyKind.RegisterHighRisk, DutyAnswer.ToCheck, DutyReason.HighRiskUnknown)]
    [InlineData("Yes Aid - - - -", LegalDutyKind.InformOnHighRisk, DutyAnswer.ToCheck, DutyReason.HighRiskUnknown)]
    [InlineData("Yes Aid - - No -", LegalDutyKind.InformOnHighRisk, DutyAnswer.No, DutyReason.NotLearned)]
    public void All_ByTriage(string triage, LegalDutyKind kind, DutyAnswer answer, DutyReason reason)
    {
        var duty = LegalDutyRules.All(TriageTable.Read(triage), new BodySize(100, null), Thresholds).Single(duty => duty.Kind == kind);

        Assert.Equal((answer, reason), (duty.Answer, duty.Reason));
    }

    [Fact]
    public void All_WithAnAnswerUnknown_NeverSaysNoWhereAnAnswerWouldSayYes()
    {
        var size = new BodySize(100, null);
        foreach (var line in new[] { "Yes Alone Yes More Yes No", "Yes Aid No Hundreds No Partly" })
        {
            foreach (var question in TriageQuestions.All)
            {
                var known = LegalDutyRules.All(TriageTable.Read(line), size, Thresholds);
                var unknown = LegalDutyRules.All(TriageTable.Read(line).With(question, TriageAnswer.Unknown), size, Thresholds);
                Assert.All(known.Zip(unknown), pair => Assert.False(pair.First.Answer == DutyAnswer.Yes && pair.Second.Answer == DutyAnswer.No));
            }
        }
    }
}
