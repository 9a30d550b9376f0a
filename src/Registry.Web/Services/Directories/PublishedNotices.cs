using Microsoft.EntityFrameworkCore;
using Registry.Domain.Notices;
using Registry.Domain.Questionnaire;
using Registry.Web.Persistence;
using Registry.Web.Search;

namespace Registry.Web.Services.Directories;

/// <summary>The current versions of notices, as lists show them.</summary>
public sealed class PublishedNotices(RegistryDbContext database, DefinitionCatalogue definitions)
{
    /// <summary>Those that are public, by row id.</summary>
    /// <param name="language">The reading language, <c>fr</c> or <c>en</c>.</param>
    public async Task<IReadOnlyDictionary<long, NoticeHit>> HitsAsync(IReadOnlyCollection<long> noticeIds, string language, CancellationToken cancellation)
    {
        var rows = await database.PublishedVersions.AsNoTracking()
            .Where(version => noticeIds.Contains(version.NoticeId) && version.Number == version.Notice.CurrentVersion && version.Document != null)
            .Select(version => new { version.NoticeId, version.Notice.Status, version.Document })
            .ToListAsync(cancellation);
        return rows.ToDictionary(row => row.NoticeId, row => Hit(new CurrentDocument(row.Document!, row.Status), language));
    }

    private NoticeHit Hit(CurrentDocument notice, string language)
    {
        var reading = notice.Reading(language, definitions);
        return new NoticeHit(notice, Plain(reading.Title), reading.Summary is { } summary ? Plain(summary) : new MarkedText([], "und"), reading);
    }

    private static MarkedText Plain(WrittenText text) => new([new HighlightedText(text.Text, false)], text.Language);
}
