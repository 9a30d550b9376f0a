using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Registry.Web.Imports;
using Registry.Web.Jobs;
using Registry.Web.Persistence;
using Registry.Web.Setup;

namespace Registry.Web.Services.Imports;

/// <summary>The imports of a body through the browser: a file that was sent, what was said about it, and the job that reads it.</summary>
public sealed class ImportJobs(RegistryDbContext database, DataDirectory directory, JobSignal signal, IOptions<RegistryOptions> options, TimeProvider clock)
{
    private const int Listed = 50;

    public long MostBytes => options.Value.ImportMegabytes * 1024L * 1024L;

    /// <summary>Keeps a file that was sent, to be looked at before it is imported.</summary>
    /// <param name="language">ISO 639-1 code of the language that a table is taken to be written in.</param>
    public async Task<Job> PrepareAsync(long bodyId, Stream content, string fileName, string format, string language, Actor by, CancellationToken cancellation)
    {
        var job = new Job
        {
            Kind = JobKind.InventoryImport,
            State = JobState.Prepared,
            BodyId = bodyId,
            ByUserId = by.UserId,
            Arguments = new ImportArguments(fileName, language, format).Write(),
            CreatedAt = clock.GetUtcNow().UtcDateTime,
        };
        database.Jobs.Add(job);
        await database.SaveChangesAsync(cancellation);
        await using var file = new FileStream(PathOf(job.Id), FileMode.Create, FileAccess.Write, FileShare.None);
        await content.CopyToAsync(file, cancellation);
        return job;
    }

    /// <summary>Null when the body has no such import.</summary>
    public Task<Job?> FindAsync(long bodyId, long id, CancellationToken cancellation) => database.Jobs.AsNoTracking()
        .FirstOrDefaultAsync(job => job.Id == id && job.BodyId == bodyId && job.Kind == JobKind.InventoryImport, cancellation);

    /// <summary>The latest imports of a body, the last one first.</summary>
    public async Task<IReadOnlyList<Job>> OfAsync(long bodyId, CancellationToken cancellation) => await database.Jobs.AsNoTracking()
        .Where(job => job.BodyId == bodyId && job.Kind == JobKind.InventoryImport).OrderByDescending(job => job.Id).Take(Listed).ToListAsync(cancellation);

    /// <exception cref="ImportRefusedException">The file was deleted, some days after the end.</exception>
    public FileStream Open(long id) => HasFile(id) ? ImportFile.Open(PathOf(id)) : throw new ImportRefusedException(ImportFault.UploadIsGone);

    public bool HasFile(long id) => File.Exists(PathOf(id));

    /// <summary>Keeps what was said about the file; nothing once the import has begun.</summary>
    public Task SaveAsync(long id, ImportArguments arguments, CancellationToken cancellation) => database.Jobs
        .Where(job => job.Id == id && job.State == JobState.Prepared)
        .ExecuteUpdateAsync(job => job.SetProperty(one => one.Arguments, arguments.Write()), cancellation);

    /// <summary>Hands the import to the worker; nothing where that was done before.</summary>
    public async Task StartAsync(long id, CancellationToken cancellation)
    {
        await database.Jobs.Where(job => job.Id == id && job.State == JobState.Prepared)
            .ExecuteUpdateAsync(job => job.SetProperty(one => one.State, JobState.Waiting), cancellation);
        signal.Call();
    }

    /// <summary>Asks the worker to stop; what is not begun is cancelled at once. What was imported stays.</summary>
    public async Task CancelAsync(long id, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        await database.Jobs.Where(job => job.Id == id && (job.State == JobState.Waiting || job.State == JobState.Prepared))
            .ExecuteUpdateAsync(job => job.SetProperty(one => one.State, JobState.Cancelled).SetProperty(one => one.EndedAt, now), cancellation);
        await database.Jobs.Where(job => job.Id == id && job.State == JobState.Running)
            .ExecuteUpdateAsync(job => job.SetProperty(one => one.IsCancellationRequested, true), cancellation);
    }

    /// <summary>Deletes the files of imports that ended, or were never started, some days ago.</summary>
    public async Task DeleteOldFilesAsync(CancellationToken cancellation)
    {
        var limit = clock.GetUtcNow().UtcDateTime.AddDays(-options.Value.ImportFileDays);
        foreach (var path in Directory.EnumerateFiles(directory.Imports))
        {
            var isOurs = long.TryParse(Path.GetFileName(path), NumberStyles.None, CultureInfo.InvariantCulture, out var id);
            if (isOurs && !await database.Jobs.AnyAsync(job => job.Id == id && (job.EndedAt ?? (job.State == JobState.Prepared ? job.CreatedAt : DateTime.MaxValue)) > limit, cancellation))
            {
                File.Delete(path);
            }
        }
    }

    private string PathOf(long id) => Path.Combine(directory.Imports, id.ToString(CultureInfo.InvariantCulture));
}
