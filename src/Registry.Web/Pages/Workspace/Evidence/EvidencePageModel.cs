using Registry.Domain.Notices;
using Registry.Domain.Publication;
using Registry.Domain.Questionnaire;
using Registry.Web.Pages.Workspace.Forms;
using Registry.Web.Services;
using Registry.Web.Services.Drafts;
using Registry.Web.Services.Evidence;

namespace Registry.Web.Pages.Workspace.Evidence;

/// <summary>A page about what stands behind the answers of a notice that is not withdrawn.</summary>
public abstract class EvidencePageModel(DraftService drafts, CurrentUser user, DraftReviews reviews, CurrentReviews current, EvidenceService evidence)
    : DraftPageModel(drafts, user, reviews)
{
    /// <summary>What the notice says now, drafted or published.</summary>
    public DraftReview Current { get; private set; } = null!;

    public IReadOnlyDictionary<string, StoredEvidence> Stored { get; private set; } = null!;

    public AnswerSet Values => Current.Evaluation.Answers;

    public StoredEvidence Of(Question question) => Stored.GetValueOrDefault(question.Id, StoredEvidence.None);

    /// <summary>The answer in words; null for a blank.</summary>
    public string? AnswerText(Question question) => FormText.Of(FormItem.Of(question), Values.Answers.GetValueOrDefault(question.Id), Language);

    protected EvidenceService Evidence => evidence;

    protected async Task<bool> FindAsync()
    {
        if (!await LoadAsync() || Draft.Notice.Status == NoticeStatus.Withdrawn)
        {
            return false;
        }

        Current = await current.ReviewAsync(Draft, HttpContext.RequestAborted);
        Stored = await evidence.OfNoticeAsync(Draft.Notice.Id, Values, HttpContext.RequestAborted);
        return true;
    }
}
