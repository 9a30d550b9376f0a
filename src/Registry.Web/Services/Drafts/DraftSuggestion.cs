using System.Text.Json.Nodes;
using Registry.Domain.Notices;
using Registry.Domain.Questionnaire;

namespace Registry.Web.Services.Drafts;

/// <summary>The first answer of a question whose fact the header already holds. It is shown, and stored only when the person saves it.</summary>
public static class DraftSuggestion
{
    public static StatedValue? For(string path, DraftReview review)
    {
        if (review.Definition.Question(path) is not { Prefill: { } prefill } question || review.Evaluation.Header(prefill.Field) is not { } master)
        {
            return null;
        }

        // A choice of several header values that lead to different answers suggests nothing.
        var answers = master.Codes.Select(code => prefill.Map.GetValueOrDefault(code)).Distinct().ToList();
        return answers is [{ } answer]
            ? new StatedValue(question.Type == AnswerType.Multiple ? new JsonArray(answer) : JsonValue.Create(answer))
            : null;
    }
}
