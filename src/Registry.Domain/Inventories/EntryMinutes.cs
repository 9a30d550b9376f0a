using System.Text.Json.Nodes;
using Registry.Domain.Notices;
using Registry.Domain.Questionnaire;

namespace Registry.Domain.Inventories;

/// <summary>How long declaring an algorithm will take, from the planned seconds of the definition.</summary>
public static class EntryMinutes
{
    /// <summary>The tier that the triage leads to expect: more questions where more is at stake.</summary>
    public static Tier ExpectedTier(Urgency urgency) => urgency.Level switch
    {
        UrgencyLevel.Urgent => Tier.Reinforced,
        UrgencyLevel.Last => Tier.Essential,
        _ => Tier.Standard,
    };

    /// <summary>Whole minutes for the header fields and the questions that are still open; a question that may be asked counts as asked.</summary>
    public static int Left(QuestionnaireDefinition definition, AnswerSet values, Triage triage, DateOnly today)
    {
        var tier = ExpectedTier(UrgencyRules.Of(triage));
        var evaluation = new Evaluation(definition, Assume(values, triage), today);
        var seconds = definition.Header.Where(field => field.Step is not null && !values.Header.ContainsKey(field.Id)).Sum(field => field.Seconds)
            + definition.Questions.Where(question => question.Tier <= tier && !values.Answers.ContainsKey(question.Id)
                && evaluation.Enabling(question) != Truth.False).Sum(question => question.Seconds);
        return (seconds + 59) / 60;
    }

    /// <summary>An algorithm that decides about nobody is not asked what depends on it.</summary>
    private static AnswerSet Assume(AnswerSet values, Triage triage)
    {
        if (triage[TriageQuestion.AboutPeople] != TriageAnswer.No || values.Answers.ContainsKey("DRO-01"))
        {
            return values;
        }

        var answers = values.Answers.ToDictionary(StringComparer.Ordinal);
        answers["DRO-01"] = new StatedValue(new JsonArray("internal"));
        return values with { Answers = answers };
    }
}
