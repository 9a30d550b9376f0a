using Registry.Domain.Questionnaire;
using Registry.Web.Services.Drafts;

namespace Registry.Web.Services.Together;

/// <summary>The questions of one theme, whatever their tier, in the order of the questionnaire.</summary>
public static class ThemeQuestions
{
    public static IReadOnlyList<Question> AskedNow(DraftReview review, string theme) =>
        [.. review.Definition.Questions.Where(question => question.Theme == theme && review.Evaluation.IsEnabled(question.Id))];
}
