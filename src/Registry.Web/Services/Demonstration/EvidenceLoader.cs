using Registry.Domain.Notices;
using Registry.Web.Demonstration;
using Registry.Web.Persistence;
using Registry.Web.Services.Evidence;

namespace Registry.Web.Services.Demonstration;

/// <summary>Puts what stands behind the answers of a fictional notice into the database.</summary>
internal sealed class EvidenceLoader(RegistryDbContext database, EvidenceService evidence)
{
    /// <returns>What the public may see of it; null where there is none.</returns>
    public async Task<IReadOnlyDictionary<string, PublicEvidence>?> PutAsync(
        Notice notice, DemonstrationVersion version, Actor author, CancellationToken cancellation)
    {
        if (version.Evidence.Count == 0)
        {
            return null;
        }

        if (notice.Id == 0)
        {
            database.Notices.Add(notice);
            await database.SaveChangesAsync(cancellation);
        }

        foreach (var (id, told) in version.Evidence)
        {
            var row = await database.AnswerEvidence.FindAsync([notice.Id, id], cancellation);
            if (row is null)
            {
                row = new AnswerEvidence { NoticeId = notice.Id, QuestionId = id, Links = "[]" };
                database.AnswerEvidence.Add(row);
            }

            row.Links = EvidenceRows.Write(told.Links);
            row.Note = told.Note;
            row.Version++;
            row.UpdatedByUserId = author.UserId;
            row.UpdatedAt = version.PublishedAt;
        }

        await database.SaveChangesAsync(cancellation);
        return await evidence.ForPublicAsync(notice, version.Values, cancellation);
    }
}
