using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Registry.Domain.Notices;
using Registry.Web.Persistence;
using Registry.Web.Services.Drafts;

namespace Registry.Web.Services.Together;

/// <summary>One proposed answer, read.</summary>
public sealed record Proposal(AnswerProposal Row, StatedValue Stated)
{
    public static Proposal Of(AnswerProposal row) =>
        new(row, new StatedValue(row.Value is null ? null : JsonNode.Parse(row.Value), row.State, row.Ground));
}

/// <summary>Proposals of colleagues: made through a link, decided by officers.</summary>
public sealed class ProposalService(RegistryDbContext database, DraftService drafts, TimeProvider clock)
{
    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <summary>Stores what a colleague proposes. A proposal of the same link that waits for a decision is replaced.</summary>
    public async Task ProposeAsync(SharedLink link, string function, IReadOnlyDictionary<string, StatedValue> answers, CancellationToken cancellation)
    {
        var waiting = await database.AnswerProposals
            .Where(proposal => proposal.LinkId == link.Id && proposal.Decision == ProposalDecision.Pending)
            .ToDictionaryAsync(proposal => proposal.QuestionId, StringComparer.Ordinal, cancellation);
        foreach (var (questionId, stated) in answers)
        {
            if (!waiting.TryGetValue(questionId, out var row))
            {
                row = new AnswerProposal { NoticeId = link.NoticeId, LinkId = link.Id, QuestionId = questionId, ByFunction = function };
                database.AnswerProposals.Add(row);
            }

            row.Value = stated.Value?.ToJsonString();
            row.State = stated.State;
            row.Ground = stated.Ground;
            row.ByFunction = function;
            row.At = Now;
        }

        Record("answers-proposed", link.Notice, string.Join(", ", answers.Keys), null);
        await database.SaveChangesAsync(cancellation);
    }

    /// <summary>What waits for a decision on a notice, in the order it came.</summary>
    public async Task<IReadOnlyList<Proposal>> PendingAsync(long noticeId, CancellationToken cancellation) =>
        await PendingAsync(database.AnswerProposals.Where(proposal => proposal.NoticeId == noticeId), cancellation);

    /// <summary>What waits for a decision among the proposals of one link.</summary>
    public async Task<IReadOnlyList<Proposal>> PendingOfLinkAsync(long linkId, CancellationToken cancellation) =>
        await PendingAsync(database.AnswerProposals.Where(proposal => proposal.LinkId == linkId), cancellation);

    /// <summary>Makes a proposal the answer of the draft.</summary>
    /// <param name="seenVersion">The version of the answer beside which the officer saw the proposal.</param>
    /// <returns>The conflict when the answer changed meanwhile: then nothing is stored.</returns>
    public async Task<DraftConflict?> AcceptAsync(Notice notice, Proposal proposal, int seenVersion, Actor actor, CancellationToken cancellation)
    {
        var change = new DraftChange(proposal.Row.QuestionId, proposal.Stated, seenVersion);
        var conflicts = await drafts.SaveAsync(notice.Id, [change], actor, cancellation);
        if (conflicts.Count > 0)
        {
            return conflicts[0];
        }

        await DecideAsync(notice, proposal, ProposalDecision.Accepted, "proposal-accepted", actor, cancellation);
        return null;
    }

    public Task DeclineAsync(Notice notice, Proposal proposal, Actor actor, CancellationToken cancellation) =>
        DecideAsync(notice, proposal, ProposalDecision.Declined, "proposal-declined", actor, cancellation);

    private static async Task<IReadOnlyList<Proposal>> PendingAsync(IQueryable<AnswerProposal> proposals, CancellationToken cancellation)
    {
        var rows = await proposals.AsNoTracking().Where(proposal => proposal.Decision == ProposalDecision.Pending)
            .OrderBy(proposal => proposal.Id).ToListAsync(cancellation);
        return [.. rows.Select(Proposal.Of)];
    }

    private async Task DecideAsync(Notice notice, Proposal proposal, ProposalDecision decision, string kind, Actor actor, CancellationToken cancellation)
    {
        var row = database.AnswerProposals.Attach(proposal.Row).Entity;
        row.Decision = decision;
        row.DecidedByUserId = actor.UserId;
        row.DecidedAt = Now;
        Record(kind, notice, row.QuestionId, actor.UserId);
        try
        {
            await database.SaveChangesAsync(cancellation);
        }
        catch (DbUpdateConcurrencyException)
        {
            // Another officer decided at the same moment: their decision stands, with its own act.
            database.ChangeTracker.Clear();
        }
    }

    private void Record(string kind, Notice notice, string reason, long? userId) => database.Acts.Add(new Act
    {
        Kind = kind,
        At = Now,
        ByUserId = userId,
        BodyId = notice.BodyId,
        NoticeId = notice.Id,
        Reason = reason,
    });
}
