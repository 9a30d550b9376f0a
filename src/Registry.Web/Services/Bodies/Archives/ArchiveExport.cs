using System.Text.Json.Nodes;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Registry.Web.Persistence;

namespace Registry.Web.Services.Bodies.Archives;

/// <summary>Writes all that a body has into one file: notices with every version, drafts, evidence, questions, inventory, roles, history of acts.</summary>
public sealed class ArchiveExport(RegistryDbContext database, TimeProvider clock)
{
    /// <summary>Word of the act.</summary>
    private const string Exported = "body-exported";

    /// <summary>Reads everything at one moment. The act that tells of it comes after, so that the archive does not hold it.</summary>
    public async Task<ArchiveManifest> WriteAsync(Body body, Stream target, Actor by, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        ArchiveManifest manifest;
        await database.Database.OpenConnectionAsync(cancellation);
        try
        {
            // Deferred: it only reads, and keeps nobody from writing.
            await using var moment = ((SqliteConnection)database.Database.GetDbConnection()).BeginTransaction(deferred: true);
            await database.Database.UseTransactionAsync(moment, cancellation);
            manifest = await WriteFilesAsync(body, target, now, cancellation);
            await database.Database.UseTransactionAsync(null, cancellation);
        }
        finally
        {
            await database.Database.CloseConnectionAsync();
        }

        database.Acts.Add(new Act { At = now, ByUserId = by.UserId, Kind = Exported, BodyId = body.Id, Reason = manifest.ContentSha256() });
        await database.SaveChangesAsync(cancellation);
        return manifest;
    }

    private async Task<ArchiveManifest> WriteFilesAsync(Body body, Stream target, DateTime now, CancellationToken cancellation)
    {
        using var files = new ArchiveFiles(target, now);
        var notices = await database.Notices.Where(notice => notice.BodyId == body.Id).ToDictionaryAsync(notice => notice.Id, notice => notice.PublicId, cancellation);
        var people = new Dictionary<long, int>();
        int PersonOf(long user) => people.TryGetValue(user, out var number) ? number : people[user] = people.Count + 1;

        files.Add(ArchiveManifest.ReadmePath, ArchiveReadme.Text);
        files.Add(ArchiveManifest.BodyPath, Rows(typeof(Body), []).Write(body, _ => null, PersonOf).ToJsonString(ArchiveManifest.Json));
        var documents = database.PublishedVersions.AsNoTracking().Where(version => version.Notice.BodyId == body.Id && version.Document != null)
            .OrderBy(version => version.NoticeId).ThenBy(version => version.Number);
        await foreach (var version in documents.Select(version => new { version.NoticeId, version.Number, version.Document }).AsAsyncEnumerable().WithCancellation(cancellation))
        {
            files.Add(ArchiveManifest.DocumentPath(notices[version.NoticeId], version.Number), version.Document!);
        }

        foreach (var table in ArchiveTables.All)
        {
            var rows = Rows(table.Entity, table.Without);
            await files.AddLinesAsync(table.Path, table.Rows(database, body.Id).AsNoTracking().AsAsyncEnumerable()
                .Select(row => rows.Write(row, id => notices.GetValueOrDefault(id), PersonOf).ToJsonString(ArchiveManifest.Json)));
        }

        var members = await database.Members.AsNoTracking().Where(member => member.BodyId == body.Id)
            .OrderBy(member => member.UserId).ThenBy(member => member.Role).ToListAsync(cancellation);
        await files.AddLinesAsync(ArchiveManifest.MembersPath, members
            .Select(member => Line(("person", PersonOf(member.UserId)), ("role", member.Role.ToString()))).ToAsyncEnumerable());
        var ids = people.Keys.ToList();
        var names = await database.Users.AsNoTracking().Where(user => ids.Contains(user.Id)).Select(user => new { user.Id, user.DisplayName }).ToListAsync(cancellation);
        await files.AddLinesAsync(ArchiveManifest.PeoplePath, names.OrderBy(user => people[user.Id])
            .Select(user => Line(("person", people[user.Id]), ("name", user.DisplayName))).ToAsyncEnumerable());
        return files.Finish(body.Slug, body.Name);
    }

    private ArchiveRows Rows(Type entity, IReadOnlyList<string> without) => new(database.Model.FindEntityType(entity)!, without);

    private static string Line(params (string Name, JsonNode? Value)[] members) =>
        new JsonObject(members.Select(member => KeyValuePair.Create(member.Name, member.Value))).ToJsonString(ArchiveManifest.Json);
}
