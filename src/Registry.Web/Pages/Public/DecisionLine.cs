using Registry.Domain.Notices;

namespace Registry.Web.Pages.Public;

/// <summary>The way from data to recourse, drawn from the answers: data, algorithm, person, decision, recourse.</summary>
public sealed record DecisionLine(IReadOnlyList<DecisionStep> Steps)
{
    /// <summary>Empty where the notice does not say what part the algorithm plays: a line would be invented.</summary>
    public static DecisionLine Of(NoticeView view)
    {
        var reading = view.Reading;
        if (reading.DecisionRole is null && !view.DecidesAlone)
        {
            return new DecisionLine([]);
        }

        var steps = new List<DecisionStep>
        {
            new(DecisionStepKind.Data, false, "value-data_used", reading.DataUsed.Select(data => data.Text("name")).OfType<WrittenText>().FirstOrDefault()),
            new(DecisionStepKind.Algorithm, false, "value-kind", reading.Kinds.Count > 0 ? reading.Kinds[0] : null),
        };
        if (!view.DecidesAlone)
        {
            steps.Add(new DecisionStep(DecisionStepKind.Person, true, "value-decision", reading.Department));
        }

        steps.Add(new DecisionStep(DecisionStepKind.Decision, !view.DecidesAlone, "value-decision", reading.Decision));
        steps.Add(new DecisionStep(DecisionStepKind.Recourse, true, "value-recourse", reading.Recourse?.Text("service")));
        return new DecisionLine(steps);
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
public sealed record DecisionStep(DecisionStepKind Kind, bool Human, string Anchor, WrittenText? Text);
