using System.Text.Json.Nodes;
using Registry.Domain.Notices;
using Registry.Domain.Questionnaire;

namespace Registry.Domain.Tests.Questionnaire;

public class HeaderProgressTests
{
    [Fact]
    public void Of_BlankHeader_PlansEightMinutes() =>
        Assert.Equal(new Progress(0, 21, 8), HeaderProgress.Of(Definitions.Current, AnswerSet.Empty));

    [Fact]
    public void Missing_ReasonForSayingNothing_CountsAsFilled()
    {
        var answers = Notice.Empty.WithHeader("title", "Tarif de cantine").WithHeader("body", new JsonObject { ["name"] = "" }).Answers;
        answers = answers with { Header = new Dictionary<string, StatedValue>(answers.Header) { ["recourse"] = StatedValue.NotApplicable } };

        var missing = HeaderProgress.Missing(Definitions.Current, answers).Select(f => f.Id).ToList();

        Assert.DoesNotContain("title", missing);
        Assert.DoesNotContain("recourse", missing);
        Assert.DoesNotContain("suppliers", missing);
        Assert.Contains("body", missing);
        Assert.Contains("summary", missing);
    }
}
