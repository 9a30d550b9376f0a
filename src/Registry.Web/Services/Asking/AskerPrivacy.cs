using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Registry.Web.Persistence;
using Registry.Web.Setup;

namespace Registry.Web.Services.Asking;

/// <summary>Keeps the promise of the form: what identifies an asker goes when it has served.</summary>
public sealed class AskerPrivacy(RegistryDbContext database, IOptions<RegistryOptions> options, TimeProvider clock)
{
    /// <summary>An address is never kept longer, answered or not.</summary>
    public const int LongestKeptDays = 365;

    public async Task EraseAsync(CancellationToken cancellation)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var served = now.AddDays(-options.Value.AskerEmailDays);
        var tooOld = now.AddDays(-LongestKeptDays);
        await database.NoticeQuestions
            .Where(question => question.Email != null && (question.AnsweredAt <= served || question.AskedAt <= tooOld))
            .ExecuteUpdateAsync(question => question.SetProperty(q => q.Email, (string?)null), cancellation);
        await database.NoticeQuestions
            .Where(question => question.Standing == QuestionStanding.Spam && question.ChangedAt <= served)
            .ExecuteDeleteAsync(cancellation);
    }
}
