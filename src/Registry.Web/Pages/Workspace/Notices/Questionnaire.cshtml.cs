using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using Registry.Domain.Publication;
using Registry.Domain.Questionnaire;
using Registry.Web.Resources;
using Registry.Web.Services;
using Registry.Web.Services.Drafts;

namespace Registry.Web.Pages.Workspace.Notices;

/// <summary>Shows what a newer questionnaire changes for a draft, and moves it there.</summary>
public sealed class QuestionnaireModel(
    DraftService drafts,
    CurrentUser user,
    DraftReviews reviews,
    DraftMigration migration,
    DefinitionCatalogue definitions,
    IStringLocalizer<QuestionnaireTexts> texts) : DraftPageModel(drafts, user, reviews)
{
    /// <summary>Null when the draft follows the newest version.</summary>
    public DraftMove? Move { get; private set; }

    public IReadOnlyList<SetAsideValue> SetAside { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync()
    {
        if (!await LoadAsync())
        {
            return NotFound();
        }

        if (Refuses(PublicationAct.Edit) is not null)
        {
            return Redirect(Links.Draft(Language, NoticeId));
        }

        Move = migration.Report(Draft);
        SetAside = DraftMigration.SetAside(Draft);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (!await LoadAsync() || Refuses(PublicationAct.Edit) is not null)
        {
            return NotFound();
        }

        var version = await migration.MoveAsync(Draft.Notice.Id, Actor, HttpContext.RequestAborted);
        TempData["Saved"] = texts["Move.Done", version].Value;
        return Redirect(Links.Draft(Language, NoticeId));
    }

    /// <summary>The words of a field or a question, in the version that knows it best.</summary>
    public string Label(string path) =>
        Label(Review.Definition, path) ?? definitions.All.Reverse().Select(definition => Label(definition, path)).FirstOrDefault(label => label is not null) ?? path;

    private string? Label(QuestionnaireDefinition definition, string path) =>
        (DraftPaths.HeaderField(path) is { } field ? definition.Field(field)?.Label : definition.Question(path)?.Text)?.In(Language);
}
