using Microsoft.EntityFrameworkCore;
using Registry.Web.Persistence;

namespace Registry.Web.Services.Together;

/// <summary>One remark of a thread.</summary>
/// <param name="By">Display name of a member, or the function a colleague gave.</param>
public sealed record Comment(long Id, string QuestionId, string Text, string By, bool ByGuest, DateTime At, DateTime? ResolvedAt);

/// <summary>Who writes a comment: a member of the body, or a colleague who gave a function.</summary>
public sealed record CommentAuthor(long? UserId, string? Function);

/// <summary>The threads of remarks on the questions of a draft.</summary>
public sealed class CommentService(RegistryDbContext database, TimeProvider clock)
{
    /// <summary>Characters of one comment.</summary>
    public const int LongestComment = 1000;

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <summary>The remarks on one question, the oldest first.</summary>
    public async Task<IReadOnlyList<Comment>> ThreadAsync(long noticeId, string questionId, CancellationToken cancellation) =>
        await ReadAsync(database.QuestionComments.Where(comment => comment.NoticeId == noticeId && comment.QuestionId == questionId), cancellation);

    /// <summary>The remarks of a notice that nobody resolved yet, the oldest first.</summary>
    public async Task<IReadOnlyList<Comment>> OpenAsync(long noticeId, CancellationToken cancellation) =>
        await ReadAsync(database.QuestionComments.Where(comment => comment.NoticeId == noticeId && comment.ResolvedAt == null), cancellation);

    /// <summary>How many remarks each question has, resolved ones included.</summary>
    public async Task<IReadOnlyDictionary<string, int>> CountsAsync(long noticeId, CancellationToken cancellation) =>
        await database.QuestionComments.Where(comment => comment.NoticeId == noticeId)
            .GroupBy(comment => comment.QuestionId)
            .ToDictionaryAsync(thread => thread.Key, thread => thread.Count(), StringComparer.Ordinal, cancellation);

    public async Task AddAsync(Notice notice, string questionId, string text, CommentAuthor author, CancellationToken cancellation)
    {
        database.QuestionComments.Add(new QuestionComment
        {
            NoticeId = notice.Id,
            QuestionId = questionId,
            Text = text,
            ByUserId = author.UserId,
            ByFunction = author.Function,
            At = Now,
        });
        Record("comment-added", notice, questionId, author.UserId);
        await database.SaveChangesAsync(cancellation);
    }

    /// <summary>Marks a remark as dealt with; false when the question has no such remark.</summary>
    public async Task<bool> ResolveAsync(Notice notice, string questionId, long commentId, long userId, CancellationToken cancellation)
    {
        var comment = await database.QuestionComments
            .FirstOrDefaultAsync(c => c.Id == commentId && c.NoticeId == notice.Id && c.QuestionId == questionId, cancellation);
        if (comment is { ResolvedAt: null })
        {
            comment.ResolvedAt = Now;
            Record("comment-resolved", notice, questionId, userId);
            await database.SaveChangesAsync(cancellation);
        }

        return comment is not null;
    }

    private async Task<IReadOnlyList<Comment>> ReadAsync(IQueryable<QuestionComment> comments, CancellationToken cancellation) =>
        await (from comment in comments.AsNoTracking()
               join user in database.Users on comment.ByUserId equals user.Id into users
               from user in users.DefaultIfEmpty()
               orderby comment.Id
               select new Comment(
                   comment.Id,
                   comment.QuestionId,
                   comment.Text,
                   user == null ? comment.ByFunction ?? "" : user.DisplayName,
                   comment.ByUserId == null,
                   comment.At,
                   comment.ResolvedAt))
            .ToListAsync(cancellation);

    private void Record(string kind, Notice notice, string questionId, long? userId) => database.Acts.Add(new Act
    {
        Kind = kind,
        At = Now,
        ByUserId = userId,
        BodyId = notice.BodyId,
        NoticeId = notice.Id,
        Reason = questionId,
    });
}
