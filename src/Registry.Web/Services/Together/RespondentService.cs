using Microsoft.EntityFrameworkCore;
using Registry.Domain.Questionnaire;
using Registry.Web.Persistence;
using Registry.Web.Services.Drafts;

namespace Registry.Web.Services.Together;

/// <summary>A person who may be asked: a member of the body.</summary>
public sealed record Colleague(long UserId, string Name);

/// <summary>An answer that was saved.</summary>
/// <param name="By">Display name; null for the registry itself.</param>
public sealed record SavedAnswer(Question Question, string? By, DateTime At);

/// <summary>Where one theme stands and who works on it.</summary>
/// <param name="Suggested">Levers of the definition whose people usually know.</param>
/// <param name="Asked">Members of the body who were asked.</param>
/// <param name="Links">Answering links that were made for it, the newest first.</param>
/// <param name="Questions">Asked now.</param>
/// <param name="Saved">Who answered what, the last one first.</param>
public sealed record ThemeWork(
    Theme Theme,
    IReadOnlyList<Lever> Suggested,
    IReadOnlyList<Colleague> Asked,
    IReadOnlyList<FoundLink> Links,
    IReadOnlyList<Question> Questions,
    IReadOnlyList<SavedAnswer> Saved)
{
    public int Answered { get; init; }
}

/// <summary>Who answers which theme of a draft.</summary>
public sealed class RespondentService(RegistryDbContext database, LinkService links, TimeProvider clock)
{
    public async Task<IReadOnlyList<Colleague>> MembersAsync(long bodyId, CancellationToken cancellation)
    {
        var members = await database.Members.AsNoTracking().Where(member => member.BodyId == bodyId)
            .Select(member => new Colleague(member.UserId, member.User.DisplayName)).Distinct().ToListAsync(cancellation);
        return [.. members.OrderBy(member => member.Name, StringComparer.CurrentCulture)];
    }

    /// <summary>Notes that a member is asked to answer a theme; once is enough.</summary>
    public async Task AskAsync(Notice notice, string theme, long userId, Actor by, CancellationToken cancellation)
    {
        if (await database.Respondents.AnyAsync(r => r.NoticeId == notice.Id && r.Theme == theme && r.UserId == userId, cancellation))
        {
            return;
        }

        var now = clock.GetUtcNow().UtcDateTime;
        database.Respondents.Add(new Respondent { NoticeId = notice.Id, Theme = theme, UserId = userId, AskedAt = now });
        database.Acts.Add(new Act
        {
            Kind = "respondent-asked",
            At = now,
            ByUserId = by.UserId,
            BodyId = notice.BodyId,
            NoticeId = notice.Id,
            Reason = $"user:{userId} {theme}",
        });
        await database.SaveChangesAsync(cancellation);
    }

    /// <summary>The themes in the order of the questionnaire; those that ask nothing now are left out.</summary>
    public async Task<IReadOnlyList<ThemeWork>> ThemesAsync(Draft draft, DraftReview review, CancellationToken cancellation)
    {
        var noticeId = draft.Notice.Id;
        var asked = await database.Respondents.AsNoTracking().Where(respondent => respondent.NoticeId == noticeId)
            .Select(respondent => new { respondent.Theme, Colleague = new Colleague(respondent.UserId, respondent.User.DisplayName) })
            .ToListAsync(cancellation);
        var sent = await links.OfNoticeAsync(draft.Notice, LinkPurpose.Answer, cancellation);
        var names = await NamesAsync(draft, cancellation);
        return
        [
            .. review.Definition.Themes.Select(theme => Work(theme, draft, review, names) with
            {
                Asked = [.. asked.Where(row => row.Theme == theme.Id).Select(row => row.Colleague)],
                Links = [.. sent.Where(found => found.Link.Theme == theme.Id)],
            }).Where(work => work.Questions.Count > 0),
        ];
    }

    private static ThemeWork Work(Theme theme, Draft draft, DraftReview review, IReadOnlyDictionary<long, string> names)
    {
        var questions = ThemeQuestions.AskedNow(review, theme.Id);
        var levers = review.Definition.Levers.Where(lever => theme.SuggestedRespondents.Contains(lever.Id));
        var saved = questions.Where(question => draft[question.Id] is not null && draft.Rows.ContainsKey(question.Id))
            .Select(question => (Question: question, Row: draft.Rows[question.Id]))
            .Select(pair => new SavedAnswer(pair.Question, pair.Row.ByUserId is { } by ? names.GetValueOrDefault(by) : null, pair.Row.At))
            .OrderByDescending(answer => answer.At).ToList();
        return new ThemeWork(theme, [.. levers], [], [], questions, saved)
        {
            Answered = questions.Count(question => review.Evaluation.State(question.Id) != AnswerState.Blank),
        };
    }

    private async Task<IReadOnlyDictionary<long, string>> NamesAsync(Draft draft, CancellationToken cancellation)
    {
        var authors = draft.Rows.Values.Select(row => row.ByUserId).OfType<long>().Distinct().ToList();
        return await database.Users.Where(user => authors.Contains(user.Id)).ToDictionaryAsync(user => user.Id, user => user.DisplayName, cancellation);
    }
}
