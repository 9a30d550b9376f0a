using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using Registry.Domain.Assessment;
using Registry.Domain.Publication;
using Registry.Web.Pages.Shared.Assessments;
using Registry.Web.Pages.Workspace.Trials;
using Registry.Web.Resources;
using Registry.Web.Services;
using Registry.Web.Services.Drafts;
using Registry.Web.Services.Publication;

namespace Registry.Web.Pages.Workspace.Notices;

/// <summary>
/// The assessment of the draft, or of the current version where there is no draft: the level and its reasons, the profile, the flags, what
/// to do, what would change the level, and other answers tried without being saved.
/// </summary>
public sealed class AssessmentModel(
    DraftService drafts, CurrentUser user, DraftReviews reviews, VersionAnswers versions, ProfilePublication profiles, IStringLocalizer<AssessmentTexts> texts)
    : DraftPageModel(drafts, user, reviews)
{
    private readonly DraftReviews _reviews = reviews;

    public DraftReview Assessed { get; private set; } = null!;

    public AssessmentView View { get; private set; } = null!;

    public IReadOnlyList<LevelChange> Changes { get; private set; } = [];

    public AnswerTrial Trial { get; private set; } = null!;

    /// <summary>The assessment of the tried answers; of the stored ones while none is tried.</summary>
    public AssessmentView Tried { get; private set; } = null!;

    public IReadOnlyList<TrialField> TrialFields { get; private set; } = [];

    public bool MayChooseProfile => ProfilePublication.MayChoose(Actor);

    public async Task<IActionResult> OnGetAsync()
    {
        if (!await LoadAsync() || await AssessedDraftAsync() is not { } assessed)
        {
            return NotFound();
        }

        Assessed = _reviews.Review(assessed);
        var places = new AnswerPlaces(Language, Draft.Notice, Assessed);
        View = new AssessmentView(Assessed.Definition, Assessed.Assessment, assessed.Values, Language, places.Of);
        Changes = LevelSensitivity.Of(Assessed.Definition, assessed.Values, Assessed.Evaluation.Today);
        Try(assessed, places);
        return Page();
    }

    public async Task<IActionResult> OnPostProfileAsync(bool publishes)
    {
        if (!await LoadAsync())
        {
            return NotFound();
        }

        if (!await profiles.ChooseAsync(NoticeId, publishes, Actor, HttpContext.RequestAborted))
        {
            return StatusCode(StatusCodes.Status403Forbidden);
        }

        TempData["Saved"] = texts[publishes ? "Profile.WillBePublished" : "Profile.WillBeKept"].Value;
        return Redirect(Links.Assessment(Language, NoticeId) + "#profile");
    }

    private void Try(Draft assessed, AnswerPlaces places)
    {
        Trial = AnswerTrial.Read(Assessed.Definition, assessed.Values, Request.Query);
        var review = Trial.IsEmpty ? Assessed : _reviews.Review(assessed with { Values = Trial.Answers });
        Tried = new AssessmentView(review.Definition, review.Assessment, Trial.Answers, Language, places.Of);
        var rows = new SourceRows(new AssessmentReasons(Assessed.Definition, Assessed.Assessment), assessed.Values, Language, places.Of);
        TrialFields = TrialField.For(Assessed, review, Trial, rows, Language);
    }

    private async Task<Draft?> AssessedDraftAsync()
    {
        if (Draft.Notice.DraftStage != DraftStage.None)
        {
            return Draft;
        }

        return await versions.CurrentAsync(Draft.Notice, HttpContext.RequestAborted) is { } values ? Draft with { Values = values } : null;
    }
}
