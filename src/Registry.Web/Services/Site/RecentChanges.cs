using Microsoft.Data.Sqlite;
using Registry.Web.Persistence;

namespace Registry.Web.Services.Site;

/// <param name="Title">Of the current version, in the language of the notice.</param>
/// <param name="Reason">What changed, in the publisher's words and in the language of the notice.</param>
public sealed record RecentChange(string NoticeId, string Title, string Language, string Body, bool IsFictional, int Version, DateTime At, string? Reason);

/// <summary>The last new versions of notices that were published before.</summary>
public sealed class RecentChanges(RegistryDbContext database)
{
    /// <summary>Each status by itself, so that the index of changed notices gives them in order.</summary>
    private const string Statement = """
        WITH Changed(Id, PublishedAt) AS (
            SELECT * FROM (SELECT Id, PublishedAt FROM Notices WHERE Status = 'Published' AND CurrentVersion > 1 ORDER BY PublishedAt DESC, Id DESC LIMIT $count)
            UNION ALL
            SELECT * FROM (SELECT Id, PublishedAt FROM Notices WHERE Status = 'Retired' AND CurrentVersion > 1 ORDER BY PublishedAt DESC, Id DESC LIMIT $count)
        )
        SELECT n.PublicId, n.Title, n.Language, b.Name, b.IsFictional, v.Number, v.PublishedAt, v.Reason
        FROM Changed c JOIN Notices n ON n.Id = c.Id JOIN Bodies b ON b.Id = n.BodyId JOIN PublishedVersions v ON v.NoticeId = n.Id AND v.Number = n.CurrentVersion
        ORDER BY c.PublishedAt DESC, c.Id DESC LIMIT $count
        """;

    public Task<IReadOnlyList<RecentChange>> LastAsync(int count, CancellationToken cancellation) => database.ReadAsync(
        Statement,
        row => new RecentChange(
            row.GetString(0), row.GetString(1), row.GetString(2), row.GetString(3), row.GetBoolean(4), row.GetInt32(5),
            DateTime.SpecifyKind(row.GetDateTime(6), DateTimeKind.Utc), row.IsDBNull(7) ? null : row.GetString(7)),
        cancellation,
        new SqliteParameter("$count", count));
}
