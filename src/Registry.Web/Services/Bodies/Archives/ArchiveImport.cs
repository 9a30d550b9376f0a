using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Registry.Domain.Notices;
using Registry.Domain.Publication;
using Registry.Domain.Questionnaire;
using Registry.Web.Persistence;

namespace Registry.Web.Services.Bodies.Archives;

/// <param name="Unchanged">The same content is here already: nothing was written.</param>
/// <param name="Roles">Roles that the archive tells of; they are given anew, since accounts do not travel.</param>
public sealed record ArchiveReport(string Body, bool Unchanged, int Notices, int Versions, int Rows, int Roles);

/// <summary>Brings the archive of a body into this registry: as a whole, in one transaction, or not at all.</summary>
public sealed class ArchiveImport(RegistryDbContext database, ArchiveArrival arrival, DefinitionCatalogue definitions, PublishedIndex index, DataRevision revisions, TimeProvider clock)
{
    /// <summary>Word of the act; its reason is the checksum of the content.</summary>
    private const string Imported = "body-imported";
    private const int MostNamed = 5;
    private const int Batch = 200;

    /// <exception cref="ArchiveRefusedException">Nothing was written.</exception>
    public async Task<ArchiveReport> RunAsync(Stream stream, Actor by, CancellationToken cancellation)
    {
        using var archive = await ArchiveReader.OpenAsync(stream, cancellation);
        await using var transaction = await database.Database.BeginTransactionAsync(cancellation);
        try
        {
            return await RunAsync(archive, by, cancellation) is { Unchanged: false } done ? await CommitAsync(done) : Same(archive);
        }
        catch (Exception fault) when (fault is FormatException or JsonException or InvalidOperationException or DbUpdateException or SqliteException)
        {
            throw new ArchiveRefusedException($"The archive does not fit this registry: {(fault.InnerException ?? fault).Message} Nothing was written.", fault);
        }

        async Task<ArchiveReport> CommitAsync(ArchiveReport done)
        {
            await transaction.CommitAsync(cancellation);
            return done;
        }
    }

    private static ArchiveReport Same(ArchiveReader archive) => new(archive.Manifest.Body, true, 0, 0, 0, 0);

    private async Task<ArchiveReport> RunAsync(ArchiveReader archive, Actor by, CancellationToken cancellation)
    {
        var content = archive.Manifest.ContentSha256();
        if (await database.Acts.AnyAsync(act => act.Kind == Imported && act.Reason == content, cancellation))
        {
            return Same(archive);
        }

        var body = await ReceiveBodyAsync(archive, cancellation);
        var notices = archive.Lines(ArchiveTables.All[0].Path).Select(line => line.Row).ToList();
        await CheckNoticesAsync(notices, cancellation);
        var rows = await arrival.ReceiveAsync(archive, body.Id, cancellation);
        var versions = await CheckVersionsAsync(archive, body.Id, cancellation);
        await IndexAsync(body, cancellation);
        database.Acts.Add(new Act { At = clock.GetUtcNow().UtcDateTime, ByUserId = by.UserId, Kind = Imported, BodyId = body.Id, Reason = content });
        await database.SaveChangesAsync(cancellation);
        return new ArchiveReport(body.Slug, false, notices.Count, versions, rows, archive.Lines(ArchiveManifest.MembersPath).Count());
    }

    /// <summary>A body that the operator created beforehand receives what is its own; another one by the same address or number does not.</summary>
    private async Task<Body> ReceiveBodyAsync(ArchiveReader archive, CancellationToken cancellation)
    {
        var text = archive.Text(ArchiveManifest.BodyPath) ?? throw new ArchiveRefusedException($"The archive lacks “{ArchiveManifest.BodyPath}”.");
        var arriving = (Body)new ArchiveRows(database.Model.FindEntityType(typeof(Body))!, []).Read(JsonNode.Parse(text)!.AsObject(), 0, _ => null, (_, _) => null);
        var there = await database.Bodies.FirstOrDefaultAsync(body => body.Slug == arriving.Slug || (body.Siren != null && body.Siren == arriving.Siren), cancellation);
        if (there is null)
        {
            database.Bodies.Add(arriving);
            await database.SaveChangesAsync(cancellation);
            return arriving;
        }

        return there.Slug == arriving.Slug && there.Siren == arriving.Siren && there.MergedIntoId is null && (there.Siren is not null || there.Name == arriving.Name)
            ? there
            : throw new ArchiveRefusedException(
                $"“{there.Name}” ({there.Slug}, SIREN {there.Siren ?? "–"}) is here already and is not “{arriving.Name}” ({arriving.Slug}, SIREN {arriving.Siren ?? "–"}): "
                + "a body arrives only where its address and its SIREN are free, or where both are its own.");
    }

    private async Task CheckNoticesAsync(IReadOnlyList<JsonObject> notices, CancellationToken cancellation)
    {
        var ids = notices.Select(notice => notice["publicId"]?.GetValue<string>() ?? "").ToList();
        if (ids.FirstOrDefault(id => !NoticeId.TryParse(id, out var read) || read.ToString() != id) is { } wrong)
        {
            throw new ArchiveRefusedException($"“{wrong}” is no notice id.");
        }

        if (ids.CountBy(id => id).FirstOrDefault(pair => pair.Value > 1).Key is { } twice)
        {
            throw new ArchiveRefusedException($"Notice {twice} is twice in the archive.");
        }

        List<string> taken = [];
        foreach (var part in ids.Chunk(Batch))
        {
            taken.AddRange(await database.Notices.Where(notice => part.Contains(notice.PublicId)).Select(notice => notice.PublicId).ToListAsync(cancellation));
        }

        if (taken.Count > 0)
        {
            throw new ArchiveRefusedException(
                $"{taken.Count} notices of the archive are here already ({string.Join(", ", taken.Take(MostNamed))}{(taken.Count > MostNamed ? " …" : "")}): an archive adds, and never changes what is here.");
        }

        if (notices.Select(notice => notice["definitionVersion"]?.ToString() ?? "").Distinct().FirstOrDefault(version => definitions.Find(version) is null) is { } unknown)
        {
            throw new ArchiveRefusedException($"The archive uses version “{unknown}” of the questionnaire, which this registry does not have: bring this registry up to date first.");
        }
    }

    /// <summary>Puts each document to its version, byte for byte.</summary>
    private async Task<int> CheckVersionsAsync(ArchiveReader archive, long bodyId, CancellationToken cancellation)
    {
        var versions = await database.PublishedVersions.Where(version => version.Notice.BodyId == bodyId && version.Document == null)
            .Select(version => new { version.NoticeId, version.Notice.PublicId, version.Notice.Status, version.Number, version.Sha256 }).ToListAsync(cancellation);
        foreach (var version in versions.Where(version => version.Status != NoticeStatus.Withdrawn))
        {
            var path = ArchiveManifest.DocumentPath(version.PublicId, version.Number);
            var text = archive.Text(path) ?? throw new ArchiveRefusedException($"The archive lacks “{path}”, a published version.");
            var document = NoticeDocument.Parse(text);
            if (NoticeDocument.Hash(text) != version.Sha256 || document.Id.ToString() != version.PublicId || document.Version != version.Number)
            {
                throw new ArchiveRefusedException($"“{path}” is not the version that was published: its hash, notice or number differs.");
            }

            await database.PublishedVersions.Where(one => one.NoticeId == version.NoticeId && one.Number == version.Number)
                .ExecuteUpdateAsync(set => set.SetProperty(one => one.Document, text), cancellation);
        }

        return versions.Count;
    }

    /// <summary>Reading pages, search and directories know the notices from now on.</summary>
    private async Task IndexAsync(Body body, CancellationToken cancellation)
    {
        var bodyId = body.Id;
        var revision = await revisions.RaiseAsync(cancellation);
        await database.Notices.Where(notice => notice.BodyId == bodyId).ExecuteUpdateAsync(set => set.SetProperty(notice => notice.Revision, revision), cancellation);
        var shown = await database.Notices.Where(notice => notice.BodyId == bodyId && (notice.Status == NoticeStatus.Published || notice.Status == NoticeStatus.Retired))
            .Select(notice => notice.Id).ToListAsync(cancellation);
        foreach (var ids in shown.Chunk(Batch))
        {
            var current = await database.PublishedVersions.AsNoTracking()
                .Where(version => ids.Contains(version.NoticeId) && version.Number == version.Notice.CurrentVersion)
                .Select(version => new { version.NoticeId, version.Document }).ToListAsync(cancellation);
            if (current.Count < ids.Length)
            {
                throw new ArchiveRefusedException("A public notice of the archive has no version of its current number.");
            }

            List<(long NoticeId, NoticeDocument Document)> read = [.. current.Select(version => (version.NoticeId, NoticeDocument.Parse(version.Document!)))];
            if (read.FirstOrDefault(pair => pair.Document.Body.Id != body.Slug).Document is { } foreign)
            {
                throw new ArchiveRefusedException($"Notice {foreign.Id} speaks for “{foreign.Body.Name}” and not for {body.Name}.");
            }

            await index.ReplaceAsync(read, cancellation);
            await database.SaveChangesAsync(cancellation);
        }
    }
}
