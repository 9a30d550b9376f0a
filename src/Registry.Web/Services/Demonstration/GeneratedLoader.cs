using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Registry.Domain.Questionnaire;
using Registry.Web.Demonstration.Generated;
using Registry.Web.Persistence;

namespace Registry.Web.Services.Demonstration;

/// <summary>
/// Publishes generated notices the way imports are published. What is there already is left alone: a run that was killed is run again, and a larger number
/// adds the missing ones.
/// </summary>
public sealed class GeneratedLoader(RegistryDbContext database, VersionWriter versions, DefinitionCatalogue definitions, TimeProvider clock)
{
    // As for imports: a person who saves an answer meanwhile waits for one transaction at most.
    private const int RowsPerTransaction = 50;

    /// <summary>Notices of bodies that exist, in drafts too: made-up ones should not stand among them unnoticed.</summary>
    public Task<bool> HasRealNoticesAsync(CancellationToken cancellation) => database.Notices.AnyAsync(notice => !notice.Body.IsFictional, cancellation);

    /// <param name="progress">Told after each transaction how many notices are dealt with, and of how many.</param>
    /// <returns>The number of notices added.</returns>
    public async Task<int> LoadAsync(int notices, int seed, Action<int, int>? progress, CancellationToken cancellation)
    {
        var generated = new GeneratedNotices(seed, clock.GetUtcNow().UtcDateTime, definitions.Current);
        var added = 0;
        foreach (var numbers in Enumerable.Range(0, notices).Chunk(RowsPerTransaction))
        {
            added += await WriteAsync(generated, seed, numbers, cancellation);
            progress?.Invoke(numbers[^1] + 1, notices);
        }

        return added;
    }

    private async Task<int> WriteAsync(GeneratedNotices generated, int seed, int[] numbers, CancellationToken cancellation)
    {
        await using var transaction = await database.Database.BeginTransactionAsync(cancellation);
        string[] ids = [.. numbers.Select(number => generated.IdOf(number).ToString())];
        var known = await database.Notices.Where(notice => ids.Contains(notice.PublicId)).Select(notice => notice.PublicId).ToListAsync(cancellation);
        var missing = numbers.Where((_, index) => !known.Contains(ids[index])).Select(generated.Notice).ToList();
        if (missing.Count == 0)
        {
            return 0;
        }

        var bodies = await BodiesAsync(generated, seed, [.. missing.Select(notice => notice.BodyNumber).Distinct()], cancellation);
        var rows = missing.Select(notice => (Told: notice, Row: Row(notice, bodies[notice.BodyNumber]))).ToList();
        for (var number = 0; rows.Any(row => row.Told.Versions.Count > number); number++)
        {
            var batch = rows.Where(row => row.Told.Versions.Count > number).Select(row => Version(row.Row, row.Told.Versions[number]));
            await versions.WriteAsync([.. batch], Actor.Registry, cancellation);
        }

        await transaction.CommitAsync(cancellation);
        database.ChangeTracker.Clear();
        return missing.Count;
    }

    private async Task<Dictionary<int, Body>> BodiesAsync(GeneratedNotices generated, int seed, int[] numbers, CancellationToken cancellation)
    {
        var slugs = numbers.ToDictionary(number => number, number => Slug(generated.BodyName(number), seed, number));
        var known = await database.Bodies.Where(body => slugs.Values.Contains(body.Slug)).ToDictionaryAsync(body => body.Slug, cancellation);
        return numbers.ToDictionary(number => number, number => known.GetValueOrDefault(slugs[number]) ?? new Body
        {
            Slug = slugs[number],
            Name = generated.BodyName(number),
            IsFictional = true,
            CreatedAt = clock.GetUtcNow().UtcDateTime,
        });
    }

    private static string Slug(string name, int seed, int number) => string.Create(CultureInfo.InvariantCulture, $"{Links.Slug(name)}-fictif-{seed}-{number}");

    private Notice Row(GeneratedNotice told, Body body) => new()
    {
        PublicId = told.Id.ToString(),
        Body = body,
        Title = "",
        Language = GeneratedNotices.Language,
        DefinitionVersion = definitions.Current.Version,
        CreatedAt = told.Versions[0].PublishedAt,
    };

    private static VersionToWrite Version(Notice notice, GeneratedVersion told) =>
        new(notice, told.Values, [], Source: null, told.PublishedAt, told.Reason, "notice-published");
}
