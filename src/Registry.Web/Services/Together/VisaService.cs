using Microsoft.EntityFrameworkCore;
using Registry.Web.Persistence;

namespace Registry.Web.Services.Together;

/// <summary>A visa as the publisher reads it.</summary>
/// <param name="DraftChangedSince">A value of the draft was saved after the visa was given.</param>
public sealed record VisaRow(Visa Visa, bool DraftChangedSince);

/// <summary>Visas on drafts: given once through a preview link, never changed.</summary>
public sealed class VisaService(RegistryDbContext database, TimeProvider clock)
{
    public Task<Visa?> OfLinkAsync(long linkId, CancellationToken cancellation) =>
        database.Visas.AsNoTracking().FirstOrDefaultAsync(visa => visa.LinkId == linkId, cancellation);

    /// <summary>The visas on a notice, the last one first.</summary>
    public async Task<IReadOnlyList<VisaRow>> OfNoticeAsync(long noticeId, CancellationToken cancellation)
    {
        var visas = await database.Visas.AsNoTracking().Where(visa => visa.NoticeId == noticeId)
            .OrderByDescending(visa => visa.GivenAt).ToListAsync(cancellation);
        var lastSaved = await database.DraftValues.Where(value => value.NoticeId == noticeId)
            .MaxAsync(value => (DateTime?)value.At, cancellation);
        return [.. visas.Select(visa => new VisaRow(visa, lastSaved > visa.GivenAt))];
    }

    /// <summary>Stores the visa of a link; false when the link has one already.</summary>
    /// <param name="inWords">Function and opinion in the language of the person, for the record of acts.</param>
    public async Task<bool> GiveAsync(SharedLink link, Visa visa, string inWords, CancellationToken cancellation)
    {
        await using var transaction = await database.Database.BeginTransactionAsync(cancellation);
        if (await database.Visas.AnyAsync(given => given.LinkId == link.Id, cancellation))
        {
            return false;
        }

        visa.LinkId = link.Id;
        visa.NoticeId = link.NoticeId;
        visa.GivenAt = clock.GetUtcNow().UtcDateTime;
        database.Visas.Add(visa);
        database.Acts.Add(new Act { Kind = "visa-given", At = visa.GivenAt, BodyId = link.Notice.BodyId, NoticeId = link.NoticeId, Reason = inWords });
        await database.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
        return true;
    }
}
