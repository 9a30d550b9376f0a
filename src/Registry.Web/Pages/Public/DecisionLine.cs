using Registry.Domain.Notices;

namespace Registry.Web.Pages.Public;

/// <summary>The way from data to recourse, drawn from the answers: data, algorithm, person, decision, recourse.</summary>
/// <param name="CaseIsReopened">A person can have a human go through the case again: the way leads back.</param>
public sealed record DecisionLine(IReadOnlyList<DecisionStep> Steps, bool CaseIsReopened = false)
{
    // See the definition: whether a human goes through the whole case again.
    private const string HumanGoesThroughItAgain = "HUM-03";

    /// <summary>Empty where the notice does not say what part the algorithm plays: a line would be invented.</summary>
    public static DecisionLine Of(NoticeView view)
    {
        var reading = view.Reading;
        if (reading.DecisionRole is null && !view.DecidesAlone)
        {
            return new DecisionLine([]);
        }

        WrittenText[] data = [.. reading.DataUsed.Select(item => item.Text("name")).OfType<WrittenText>()];
        var steps = new List<DecisionStep>
        {
            new(DecisionStepKind.Data, false, "value-data_used", data.FirstOrDefault()) { More = Math.Max(0, data.Length - 1) },
            new(DecisionStepKind.Algorithm, false, "value-kind", reading.Kinds.Count > 0 ? reading.Kinds[0] : null),
        };
        if (!view.DecidesAlone)
        {
            steps.Add(new DecisionStep(DecisionStepKind.Person, true, "value-decision", reading.Department) { Practice = view.PracticeLabel });
        }

        steps.Add(new DecisionStep(DecisionStepKind.Decision, !view.DecidesAlone, "value-decision", reading.Decision));
        steps.Add(new DecisionStep(DecisionStepKind.Recourse, true, "value-recourse", reading.Recourse?.Text("service")) { Days = reading.Recourse?.Text("deadline_days") });
        return new DecisionLine(steps, view.Says(HumanGoesThroughItAgain, "yes") || view.Says(HumanGoesThroughItAgain, "partial"));
    }
}

public enum DecisionStepKind
{
    Data,
    Algorithm,
    Person,
    Decision,
    Recourse,
}

/// <param name="Human">A person acts here; else the machine.</param>
/// <param name="Anchor">Where the page tells more.</param>
public sealed record DecisionStep(DecisionStepKind Kind, bool Human, string Anchor, WrittenText? Text)
{
    /// <summary>How many more there are than the one named.</summary>
    public int More { get; init; }

    /// <summary>What the person does with the output.</summary>
    public WrittenText? Practice { get; init; }

    /// <summary>Days to ask for a review, as written.</summary>
    public WrittenText? Days { get; init; }
}
