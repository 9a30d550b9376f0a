using Microsoft.EntityFrameworkCore;
using Registry.Domain.ActionPlans;
using Registry.Web.Persistence;
using Registry.Web.Services.Drafts;

namespace Registry.Web.Services.ActionPlans;

/// <summary>What the members of a body make of the actions that their answers suggest. Each act is recorded.</summary>
public sealed class ActionPlanService(RegistryDbContext database, CurrentReviews reviews, DraftReviews definitions, TimeProvider clock)
{
    public async Task<NoticePlan> LoadAsync(Draft draft, CancellationToken cancellation)
    {
        var review = await reviews.ReviewAsync(draft, cancellation);
        var rows = await database.PlanActions.AsNoTracking()
            .Where(action => action.NoticeId == draft.Notice.Id)
            .OrderBy(action => action.CreatedAt)
            .ToListAsync(cancellation);
        var suggestions = ActionPlan.Suggest(review.Definition, review.Evaluation, review.Assessment);
        return new NoticePlan(review, new ActionPlan(suggestions, [.. rows.Select(PlanRows.Read)]));
    }

    public Task<ActionOutcome> KeepAsync(Draft draft, string questionId, Actor actor, CancellationToken cancellation) =>
        TakeUpAsync(draft, questionId, ActionStatus.Kept, null, actor, cancellation);

    public Task<ActionOutcome> DeclineAsync(Draft draft, string questionId, string? reason, Actor actor, CancellationToken cancellation) =>
        TakeUpAsync(draft, questionId, ActionStatus.Declined, reason, actor, cancellation);

    /// <summary>An action of the body's own.</summary>
    public Task<ActionOutcome> AddAsync(Draft draft, ActionChange change, Actor actor, CancellationToken cancellation) =>
        AddAsync(draft.Notice, NewItem(null, change), actor, cancellation);

    /// <param name="expectedVersion">The version that the person was looking at.</param>
    /// <returns>Null when the notice has no such action.</returns>
    public async Task<ActionOutcome?> SaveAsync(
        Draft draft, Guid id, ActionChange change, int expectedVersion, Actor actor, CancellationToken cancellation)
    {
        await using var transaction = await database.Database.BeginTransactionAsync(cancellation);
        var row = await database.PlanActions.FirstOrDefaultAsync(action => action.NoticeId == draft.Notice.Id && action.Id == id, cancellation);
        if (row is null)
        {
            return null;
        }

        var before = PlanRows.Read(row);
        var after = Changed(before, change);
        if (after == before)
        {
            return ActionOutcome.Done;
        }

        if (ActionRules.Refusals(after, definitions.DefinitionOf(draft.Notice)) is { Count: > 0 } refusals)
        {
            return new ActionOutcome(refusals);
        }

        if (row.Version != expectedVersion)
        {
            var by = await database.Users.Where(user => user.Id == row.UpdatedByUserId).Select(user => user.DisplayName).FirstOrDefaultAsync(cancellation);
            return new ActionOutcome([], new ActionConflict(before, by));
        }

        var now = clock.GetUtcNow().UtcDateTime;
        PlanRows.Write(row, after with { UpdatedAt = now, Version = before.Version + 1, DoneAt = DoneAt(before, after, now) });
        row.UpdatedByUserId = actor.UserId;
        Record(Kind(before, after), draft.Notice, after, actor, now);
        await database.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
        return ActionOutcome.Done;
    }

    /// <summary>Whether versions published from now on show the plan.</summary>
    public async Task ChoosePublicationAsync(Notice notice, bool publishes, Actor actor, CancellationToken cancellation)
    {
        await using var transaction = await database.Database.BeginTransactionAsync(cancellation);
        var stored = await database.Notices.FirstAsync(row => row.Id == notice.Id, cancellation);
        if (stored.PublishesPlan == publishes)
        {
            return;
        }

        stored.PublishesPlan = publishes;
        Record(publishes ? "plan-made-public" : "plan-kept-internal", notice, null, actor, clock.GetUtcNow().UtcDateTime);
        await database.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
    }

    private async Task<ActionOutcome> TakeUpAsync(
        Draft draft, string questionId, ActionStatus status, string? reason, Actor actor, CancellationToken cancellation)
    {
        var plan = (await LoadAsync(draft, cancellation)).Plan;
        if (plan.Open.FirstOrDefault(open => open.QuestionId == questionId) is not { } suggestion)
        {
            return new ActionOutcome([ActionRefusal.IsNotSuggested]);
        }

        var text = suggestion.Text.In(draft.Notice.Language);
        var change = new ActionChange(text, suggestion.Levers[0], null, null, suggestion.Effort, status, reason);
        return await AddAsync(draft.Notice, NewItem(questionId, change), actor, cancellation);
    }

    private async Task<ActionOutcome> AddAsync(Notice notice, ActionItem item, Actor actor, CancellationToken cancellation)
    {
        if (ActionRules.Refusals(item, definitions.DefinitionOf(notice)) is { Count: > 0 } refusals)
        {
            return new ActionOutcome(refusals);
        }

        var now = item.UpdatedAt;
        var row = new PlanAction
        {
            Id = item.Id,
            NoticeId = notice.Id,
            QuestionId = item.QuestionId,
            Text = item.Text,
            Lever = item.Lever,
            Origin = item.Origin,
            CreatedAt = now,
            UpdatedByUserId = actor.UserId,
        };
        PlanRows.Write(row, item with { DoneAt = item.Status == ActionStatus.Done ? now : null });
        database.PlanActions.Add(row);
        Record(Kind(null, item), notice, item, actor, now);
        try
        {
            await database.SaveChangesAsync(cancellation);
        }
        catch (DbUpdateException) when (item.QuestionId is not null)
        {
            // A colleague took the suggestion up between the reading and the writing: the index of questions refuses a second row.
            return new ActionOutcome([ActionRefusal.IsNotSuggested]);
        }

        return ActionOutcome.Done;
    }

    private ActionItem NewItem(string? questionId, ActionChange change) => Changed(
        new ActionItem
        {
            Id = Guid.CreateVersion7(clock.GetUtcNow()),
            QuestionId = questionId,
            Text = "",
            Lever = "",
            Effort = change.Effort,
            Status = change.Status,
            Origin = questionId is null ? ActionOrigin.Own : ActionOrigin.Suggested,
            UpdatedAt = clock.GetUtcNow().UtcDateTime,
            Version = 1,
        },
        change);

    private static ActionItem Changed(ActionItem item, ActionChange change) => item with
    {
        Text = change.Text,
        Lever = change.Lever,
        Function = change.Function,
        Due = change.Due,
        Effort = change.Effort,
        Status = change.Status,
        Reason = change.Status == ActionStatus.Declined ? change.Reason : null,
    };

    private static DateTime? DoneAt(ActionItem before, ActionItem after, DateTime now) =>
        after.Status == ActionStatus.Done ? before.DoneAt ?? now : null;

    private static string Kind(ActionItem? before, ActionItem after) => (before?.Status == after.Status, after.Status) switch
    {
        (false, ActionStatus.Declined) => "action-declined",
        (false, ActionStatus.Done) => "action-done",
        _ when before is not null => "action-changed",
        _ => after.Origin == ActionOrigin.Own ? "action-added" : "action-kept",
    };

    private void Record(string kind, Notice notice, ActionItem? item, Actor actor, DateTime at) => database.Acts.Add(new Act
    {
        Kind = kind,
        At = at,
        ByUserId = actor.UserId,
        BodyId = notice.BodyId,
        NoticeId = notice.Id,
        Reason = item?.Reason is { } reason ? $"{item.Text} ({reason})" : item?.Text,
    });
}
