using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Registry.Domain.Notices;
using Registry.Web.Persistence;
using Registry.Web.Search;
using Registry.Web.Services.Directories;

namespace Registry.Web.Services;

/// <summary>What search and directories know of published notices: facets, full text and mentions, kept in step inside the publishing transaction.</summary>
public sealed class PublishedIndex(RegistryDbContext database, MentionIndex mentions)
{
    public async Task ReplaceAsync(IReadOnlyList<(long NoticeId, NoticeDocument Document)> written, CancellationToken cancellation)
    {
        await RemoveFacetsAsync([.. written.Select(pair => pair.NoticeId)], cancellation);
        foreach (var (noticeId, document) in written)
        {
            AddFacets(noticeId, document);
            SearchText.Write(Connection, Transaction, noticeId, PublishedTexts.Of(document));
        }

        await mentions.ReplaceAsync(written, cancellation);
    }

    public async Task RemoveAsync(long noticeId, CancellationToken cancellation)
    {
        await RemoveFacetsAsync([noticeId], cancellation);
        SearchText.Remove(Connection, Transaction, noticeId);
        await mentions.RemoveAsync([noticeId], cancellation);
    }

    private SqliteConnection Connection => (SqliteConnection)database.Database.GetDbConnection();

    private SqliteTransaction? Transaction => (SqliteTransaction?)database.Database.CurrentTransaction?.GetDbTransaction();

    /// <summary>One statement for all: a notice has dozens, and a tracked row costs more than writing it.</summary>
    private void AddFacets(long noticeId, NoticeDocument document)
    {
        using var command = Connection.CreateCommand();
        command.Transaction = Transaction;
        command.CommandText = "INSERT INTO NoticeFacets (NoticeId, Field, Value) VALUES ($notice, $field, $value)";
        command.Parameters.AddWithValue("$notice", noticeId);
        var field = command.Parameters.Add("$field", SqliteType.Text);
        var value = command.Parameters.Add("$value", SqliteType.Text);
        foreach (var facet in NoticeFacets.Of(document))
        {
            (field.Value, value.Value) = (facet.Field, facet.Value);
            command.ExecuteNonQuery();
        }
    }

    private Task<int> RemoveFacetsAsync(IReadOnlyList<long> noticeIds, CancellationToken cancellation) =>
        database.NoticeFacets.Where(facet => noticeIds.Contains(facet.NoticeId)).ExecuteDeleteAsync(cancellation);
}
