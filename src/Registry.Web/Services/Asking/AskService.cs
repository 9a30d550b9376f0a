using Microsoft.EntityFrameworkCore;
using Registry.Web.Persistence;
using Registry.Web.Services.Together;

namespace Registry.Web.Services.Asking;

/// <param name="Email">Null when none was given.</param>
public sealed record NewQuestion(QuestionKind Kind, string Text, string? Email, bool MayBePublic, string Language);

/// <summary>A question as its asker finds it again. No address is among what is read.</summary>
/// <param name="Answer">Null until the body answers.</param>
public sealed record AskedQuestion(string NoticeId, string NoticeTitle, string NoticeLanguage, string Body, QuestionKind Kind, string Text, string Language, DateTime AskedAt, QuestionStanding Standing, string? Answer, DateTime? AnsweredAt, bool IsPublic);

/// <summary>A question and its answer, as everybody may read them.</summary>
public sealed record PublicQuestion(QuestionKind Kind, string Text, string Language, DateTime AskedAt, string Answer, DateTime AnsweredAt);

/// <summary>Questions of the public about a notice: asked by anybody, answered by its body.</summary>
public sealed class AskService(RegistryDbContext database, TimeProvider clock)
{
    /// <summary>Characters of a question.</summary>
    public const int LongestText = 3000;

    /// <summary>Characters of an e-mail address (RFC 5321).</summary>
    public const int LongestEmail = 254;

    private const int ShownOnThePage = 20;

    /// <returns>The secret with which the asker reads the answer; null when the notice is not public.</returns>
    public async Task<string?> AskAsync(string noticeId, NewQuestion asked, CancellationToken cancellation)
    {
        var notice = await database.Notices
            .FirstOrDefaultAsync(n => n.PublicId == noticeId && (n.Status == Domain.Publication.NoticeStatus.Published || n.Status == Domain.Publication.NoticeStatus.Retired), cancellation);
        if (notice is null)
        {
            return null;
        }

        var now = clock.GetUtcNow().UtcDateTime;
        var token = LinkToken.New();
        var question = new NoticeQuestion
        {
            NoticeId = notice.Id,
            Kind = asked.Kind,
            Language = asked.Language,
            Text = asked.Text,
            Email = asked.Email,
            MayBePublic = asked.MayBePublic,
            TokenSha256 = LinkToken.Hash(token),
            AskedAt = now,
            ChangedAt = now,
        };
        await using var transaction = await database.Database.BeginTransactionAsync(cancellation);
        database.NoticeQuestions.Add(question);
        await database.SaveChangesAsync(cancellation);
        database.Acts.Add(QuestionAct.Of("question-asked", question, notice, now, userId: null));
        await database.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
        return token;
    }

    /// <returns>Null for a secret that opens nothing.</returns>
    public Task<AskedQuestion?> FindAsync(string token, CancellationToken cancellation)
    {
        var hash = LinkToken.Hash(token);
        return database.NoticeQuestions.AsNoTracking()
            .Where(question => question.TokenSha256 == hash)
            .Select(question => new AskedQuestion(
                question.Notice.PublicId, question.Notice.Title, question.Notice.Language, question.Notice.Body.Name,
                question.Kind, question.Text, question.Language, question.AskedAt,
                question.Standing, question.Answer, question.AnsweredAt, question.IsPublic))
            .FirstOrDefaultAsync(cancellation);
    }

    /// <summary>What a notice shows, the last answer first.</summary>
    public async Task<IReadOnlyList<PublicQuestion>> PublicAsync(string noticeId, CancellationToken cancellation) =>
        await database.NoticeQuestions.AsNoTracking()
            .Where(question => question.IsPublic && question.Notice.PublicId == noticeId)
            .OrderByDescending(question => question.AnsweredAt)
            .Take(ShownOnThePage)
            .Select(question => new PublicQuestion(question.Kind, question.Text, question.Language, question.AskedAt, question.Answer!, question.AnsweredAt!.Value))
            .ToListAsync(cancellation);
}
