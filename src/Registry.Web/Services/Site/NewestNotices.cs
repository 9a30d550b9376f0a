using Microsoft.Data.Sqlite;
using Registry.Domain.Questionnaire;
using Registry.Web.Persistence;

namespace Registry.Web.Services.Site;

/// <summary>The notices published last. Unlike a search, they need neither facets nor synonyms: the home page is ready before those are read.</summary>
public sealed class NewestNotices(RegistryDbContext database, RevisionWatch revisions, CurrentDocuments documents, DefinitionCatalogue definitions)
{
    /// <summary>Each status by itself, so that the index gives its notices in order.</summary>
    private const string Statement = """
        SELECT Id FROM (
            SELECT * FROM (SELECT Id, PublishedAt FROM Notices WHERE Status = 'Published' ORDER BY PublishedAt DESC, Id DESC LIMIT $count)
            UNION ALL
            SELECT * FROM (SELECT Id, PublishedAt FROM Notices WHERE Status = 'Retired' ORDER BY PublishedAt DESC, Id DESC LIMIT $count)
        )
        ORDER BY PublishedAt DESC, Id DESC LIMIT $count
        """;

    /// <param name="language">The reading language, <c>fr</c> or <c>en</c>.</param>
    public async Task<IReadOnlyList<NoticeHit>> FirstAsync(int count, string language, CancellationToken cancellation)
    {
        var revision = revisions.Current();
        var ids = await database.ReadAsync(Statement, row => row.GetInt64(0), cancellation, new SqliteParameter("$count", count));
        var current = await documents.OfAsync(ids, revision, cancellation);
        return [.. current.Select(notice => NoticeHit.Unmarked(notice, notice.Reading(language, definitions)))];
    }
}
