using Registry.Domain.Inventories;
using Registry.Domain.Questionnaire;

namespace Registry.Domain.Tests.Inventories;

public sealed class UrgencyRulesTests
{
    // about people, automatic, fragile, people, learned, mention
    [Theory]
    [InlineData("Yes Alone Yes More Yes No", UrgencyLevel.Urgent, true)]
    [InlineData("Yes Alone No Hundreds No No", UrgencyLevel.Urgent, true)]
    [InlineData("Yes Alone No Hundreds No Partly", UrgencyLevel.Urgent, true)]
    [InlineData("Yes Alone Yes Hundreds No Yes", UrgencyLevel.Urgent, true)]
    [InlineData("Yes Aid Yes Hundreds No No", UrgencyLevel.Urgent, true)]
    [InlineData("Yes Alone No Hundreds No Yes", UrgencyLevel.Soon, true)]
    [InlineData("Yes Aid No Hundreds No No", UrgencyLevel.Soon, true)]
    [InlineData("Yes Aid Yes Hundreds No Yes", UrgencyLevel.Soon, true)]
    [InlineData("Yes Aid No TensOfThousands Yes Yes", UrgencyLevel.Soon, true)]
    [InlineData("Yes Aid No Thousands Yes Yes", UrgencyLevel.Later, true)]
    [InlineData("Yes Aid No Hundreds No NoDocument", UrgencyLevel.Later, true)]
    [InlineData("No Alone Yes More Yes No", UrgencyLevel.Last, true)]
    [InlineData("Yes No Yes More Yes No", UrgencyLevel.Last, true)]
    [InlineData("No - - - - -", UrgencyLevel.Last, true)]
    [InlineData("- - - - - -", UrgencyLevel.Urgent, false)]
    [InlineData("Yes Alone - - - No", UrgencyLevel.Urgent, true)]
    [InlineData("Yes Aid No Hundreds No Unknown", UrgencyLevel.Soon, false)]
    public void Of_ATriage_GivesTheLevel(string triage, UrgencyLevel level, bool isCertain)
    {
        var urgency = UrgencyRules.Of(TriageTable.Read(triage));

        Assert.Equal((level, isCertain), (urgency.Level, urgency.IsCertain));
        Assert.Equal(isCertain, urgency.ToCheck.Count == 0);
    }

    [Fact]
    public void Of_AnyTriage_IsNeverMadeLessPressingByNotKnowing()
    {
        foreach (var triage in EveryTriage())
        {
            var known = UrgencyRules.Of(triage);
            foreach (var question in TriageQuestions.All)
            {
                Assert.True(UrgencyRules.Of(triage.With(question, TriageAnswer.Unknown)).Level <= known.Level);
                Assert.True(UrgencyRules.Of(triage.With(question, null)).Level <= known.Level);
            }
        }
    }

    [Fact]
    public void Of_AnAutomaticDecisionAboutFragilePeopleWithoutMention_SaysSo()
    {
        var urgency = UrgencyRules.Of(TriageTable.Read("Yes Alone Yes Hundreds No No"));

        Assert.Equal([UrgencyReason.DecidesAlone, UrgencyReason.FragilePeople, UrgencyReason.MentionMissing], urgency.Reasons);
    }

    [Fact]
    public void Score_SortsByLevelThenCertaintyThenSize()
    {
        string[] lines = ["Yes Alone Yes More No No", "Yes Alone Yes Hundreds No No", "- - - - - -", "Yes Alone No Hundreds No Yes", "No - - - - -"];
        var scores = lines.Select(line => UrgencyRules.Of(TriageTable.Read(line)).Score).ToList();

        Assert.Equal(scores.OrderDescending(), scores);
        Assert.Equal(scores.Count, scores.Distinct().Count());
    }

    [Fact]
    public void Minutes_GrowWithWhatIsAtStakeAndShrinkWithWhatIsKnown()
    {
        var today = new DateOnly(2026, 11, 2);
        int Left(string line, Domain.Notices.AnswerSet values) => EntryMinutes.Left(Definitions.Current, values, TriageTable.Read(line), today);
        var (last, later, urgent) = (Left("No - - - - -", Domain.Notices.AnswerSet.Empty), Left("Yes Aid No Hundreds No Yes", Domain.Notices.AnswerSet.Empty), Left("Yes Alone Yes More Yes No", Domain.Notices.AnswerSet.Empty));

        Assert.True(0 < last && last < later && later < urgent, $"{last} {later} {urgent}");
        var known = TriageCorrespondences.Prefill(Domain.Notices.AnswerSet.Empty, TriageTable.Read("Yes Alone Yes More Yes No"));
        Assert.True(Left("Yes Alone Yes More Yes No", known) < urgent);
    }

    private static List<Triage> EveryTriage() => TriageQuestions.All.Aggregate(
        new List<Triage> { new() }.AsEnumerable(),
        (triages, question) => triages.SelectMany(triage => TriageQuestions.AnswersOf(question).Select(answer => triage.With(question, answer)))).ToList();
}
