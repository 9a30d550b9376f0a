using Microsoft.EntityFrameworkCore;
using Registry.Domain.Bodies;
using Registry.Web.Persistence;

namespace Registry.Web.Services.Asking;

/// <summary>Why an answer is refused; the name ends the key of the text shown.</summary>
public enum AnswerRefusal
{
    NotFound,
    NotAllowed,

    /// <summary>Somebody else of the body answered or closed it meanwhile.</summary>
    Changed,
}

/// <summary>A question as the members of the body see it.</summary>
/// <param name="ChangedAt">Given back with an answer, to find out whether somebody else was faster.</param>
public sealed record ReceivedQuestion(
    long Id, string NoticeId, string NoticeTitle, QuestionKind Kind, string Text, string Language, string? Email, bool MayBePublic,
    DateTime AskedAt, QuestionStanding Standing, string? Answer, DateTime? AnsweredAt, bool IsPublic, DateTime ChangedAt);

/// <summary>What a body does with the questions it received. All its members read them; those who speak for it answer.</summary>
public sealed class AnswerService(RegistryDbContext database, DataRevision revision, TimeProvider clock)
{
    /// <summary>Characters of an answer.</summary>
    public const int LongestAnswer = 5000;

    private const int Listed = 200;

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    public static bool MayAnswer(IReadOnlyList<MemberRole> roles) => roles.Contains(MemberRole.Publisher) || roles.Contains(MemberRole.Administrator);

    /// <summary>Open ones first, the oldest of them first; then the others, the last answered first.</summary>
    public async Task<IReadOnlyList<ReceivedQuestion>> ListAsync(long bodyId, CancellationToken cancellation)
    {
        var latest = database.NoticeQuestions.Where(question => question.Notice.BodyId == bodyId).OrderByDescending(question => question.Id).Take(Listed);
        var questions = await Received(latest).ToListAsync(cancellation);
        return [.. questions.OrderBy(question => question.Standing).ThenBy(question => question.Standing == QuestionStanding.Open ? question.AskedAt.Ticks : -question.ChangedAt.Ticks)];
    }

    /// <returns>Null when the body has received no such question.</returns>
    public Task<ReceivedQuestion?> FindAsync(long bodyId, long id, CancellationToken cancellation) =>
        Received(database.NoticeQuestions.Where(question => question.Notice.BodyId == bodyId && question.Id == id)).FirstOrDefaultAsync(cancellation);

    /// <param name="publish">Show question and answer with the notice; done only where the asker agreed.</param>
    public Task<AnswerRefusal?> AnswerAsync(long bodyId, long id, DateTime seen, string answer, bool publish, Actor by, CancellationToken cancellation) =>
        ChangeAsync(bodyId, id, seen, by, question =>
        {
            var wasPublic = question.IsPublic;
            question.Standing = QuestionStanding.Answered;
            question.Answer = answer;
            question.AnsweredAt ??= Now;
            question.IsPublic = publish && question.MayBePublic;
            return (question.IsPublic ? "question-answered-publicly" : "question-answered", wasPublic || question.IsPublic);
        }, cancellation);

    public Task<AnswerRefusal?> CloseAsSpamAsync(long bodyId, long id, DateTime seen, Actor by, CancellationToken cancellation) =>
        ChangeAsync(bodyId, id, seen, by, question =>
        {
            var wasPublic = question.IsPublic;
            question.Standing = QuestionStanding.Spam;
            question.Email = null;
            question.IsPublic = false;
            return ("question-closed-as-spam", wasPublic);
        }, cancellation);

    /// <param name="change">Gives the kind of act, and whether the page of the notice changes.</param>
    private async Task<AnswerRefusal?> ChangeAsync(
        long bodyId, long id, DateTime seen, Actor by, Func<NoticeQuestion, (string Act, bool PageChanges)> change, CancellationToken cancellation)
    {
        if (!MayAnswer(by.Roles))
        {
            return AnswerRefusal.NotAllowed;
        }

        await using var transaction = await database.Database.BeginTransactionAsync(cancellation);
        var question = await database.NoticeQuestions.Include(q => q.Notice).FirstOrDefaultAsync(q => q.Id == id && q.Notice.BodyId == bodyId, cancellation);
        if (question is null)
        {
            return AnswerRefusal.NotFound;
        }

        if (question.ChangedAt != seen)
        {
            return AnswerRefusal.Changed;
        }

        var (act, pageChanges) = change(question);
        question.ChangedAt = Now;
        if (pageChanges)
        {
            question.Notice.Revision = await revision.RaiseAsync(cancellation);
        }

        database.Acts.Add(QuestionAct.Of(act, question, question.Notice, Now, by.UserId));
        try
        {
            await database.SaveChangesAsync(cancellation);
            await transaction.CommitAsync(cancellation);
            return null;
        }
        catch (DbUpdateConcurrencyException)
        {
            return AnswerRefusal.Changed;
        }
    }

    private static IQueryable<ReceivedQuestion> Received(IQueryable<NoticeQuestion> questions) => questions.AsNoTracking().Select(question => new ReceivedQuestion(
        question.Id, question.Notice.PublicId, question.Notice.Title, question.Kind, question.Text, question.Language, question.Email, question.MayBePublic,
        question.AskedAt, question.Standing, question.Answer, question.AnsweredAt, question.IsPublic, question.ChangedAt));
}
