using Microsoft.Extensions.Localization;
using Registry.Domain.Assessment;
using Registry.Domain.Questionnaire;
using Registry.Web.Resources;
using Registry.Web.Services.Drafts;

namespace Registry.Web.Pages.Workspace;

/// <summary>Says what opened or closed on the route and why.</summary>
public sealed class RouteChangeText(IStringLocalizer<AssessmentTexts> texts, string language)
{
    /// <summary>The level as known, the questions it adds to the route and why the level is what it is; null when it adds none.</summary>
    public string? OfLevel(DraftReview review)
    {
        var open = RouteChange.OpenByLevel(review);
        return open.Count == 0 ? null : OpenedByLevel(review, open.Count);
    }

    /// <param name="saved">Questions of the screen just saved.</param>
    /// <returns>One line for each kind of change, separated by line feeds; null when the route is as before.</returns>
    public string? Of(RouteChange change, DraftReview after, IReadOnlyList<Question> saved)
    {
        var lines = new List<string>();
        if (change.OpenedByLevel.Count > 0)
        {
            lines.Add(OpenedByLevel(after, change.OpenedByLevel.Count));
        }

        if (change.OpenedByAnswers.Count > 0)
        {
            lines.Add(OpenedByAnswers(change.OpenedByAnswers, saved));
        }

        if (change.Closed.Count > 0)
        {
            lines.Add(Counted("Closed", change.Closed.Count) + (change.Kept > 0 ? " " + Counted("Kept", change.Kept) : ""));
        }

        return lines.Count == 0 ? null : string.Join('\n', lines);
    }

    private string OpenedByLevel(DraftReview review, int count) =>
        $"{Counted("OpenedByLevel", count)} {new AssessmentReasons(review.Definition, review.Assessment).Level().In(language)}";

    private string OpenedByAnswers(IReadOnlyList<Question> opened, IReadOnlyList<Question> saved)
    {
        var read = opened.SelectMany(question => question.EnabledWhen).SelectMany(condition => condition.Leaves())
            .OfType<AnswerCondition>().Select(condition => condition.QuestionId).ToHashSet(StringComparer.Ordinal);
        var because = saved.Where(question => read.Contains(question.Id)).Select(question => question.Text.In(language)).ToList();
        return because.Count == 0
            ? Counted("Opened", opened.Count)
            : $"{Counted("Opened", opened.Count)} {texts["Route.Because", string.Join(" · ", because)]}";
    }

    private string Counted(string what, int count) => texts["Route." + what + (count == 1 ? ".One" : ".Several"), count];
}
