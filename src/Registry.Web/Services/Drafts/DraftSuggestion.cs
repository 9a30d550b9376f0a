using System.Text.Json.Nodes;
using Registry.Domain.Notices;
using Registry.Domain.Questionnaire;
using Registry.Domain.Questionnaire.Answers;

namespace Registry.Web.Services.Drafts;

/// <summary>The first answer of a question whose fact the header already holds. It is shown, and stored only when the person saves it.</summary>
public static class DraftSuggestion
{
    public static StatedValue? For(string path, DraftReview review)
    {
        if (review.Definition.Question(path) is not { } question || Prefilling.Propose(question, review.Evaluation) is not { } option)
        {
            return null;
        }

        return new StatedValue(question.Type == AnswerType.Multiple ? new JsonArray(option) : JsonValue.Create(option));
    }
}
