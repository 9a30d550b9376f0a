using Registry.Domain.Publication;
using Registry.Web.Pages.Workspace.Forms;
using Registry.Web.Persistence;
using Registry.Web.Services;
using Registry.Web.Services.Drafts;

namespace Registry.Web.Pages.Workspace;

/// <summary>
/// Where the answer behind a figure is: the screen that asks it while the draft may be changed, the answers to read over once it is
/// submitted, the public page when there is no draft.
/// </summary>
public sealed class AnswerPlaces(string language, Notice notice, DraftReview review)
{
    /// <param name="source">As a step of the path names it: a question id, <c>header.volume</c>, <c>derived.ai_act_class</c>.</param>
    public string? Of(string source)
    {
        if (review.Definition.Derived.FirstOrDefault(derived => source == "derived." + derived.Id) is { } found)
        {
            return $"#class-{found.Id}";
        }

        var field = DraftPaths.HeaderField(source)?.Split('.')[0];
        var path = field is null ? source : DraftPaths.Header(field);
        return notice.DraftStage switch
        {
            DraftStage.Draft => Screen(path, field),
            DraftStage.Submitted => $"{Links.DraftCheck(language, notice.PublicId)}#{FormNames.Id(path)}",
            _ => $"{Links.Notice(language, notice.PublicId)}#value-{(field ?? source).ToLowerInvariant()}",
        };
    }

    /// <summary>Null for a question that is not asked now.</summary>
    private string? Screen(string path, string? field)
    {
        var screen = review.Plan.Screens.FirstOrDefault(screen =>
            field is null ? screen.Questions.Any(question => question.Id == path) : screen.Fields.Any(asked => asked.Id == field));
        return screen is null ? null : $"{Links.DraftScreen(language, notice.PublicId, screen.Id)}#{FormNames.Id(path)}";
    }
}
