using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Registry.Web.Persistence;

namespace Registry.Web.Imports;

/// <summary>The bodies known only through another register, by their name there.</summary>
public sealed class ImportedBodies(RegistryDbContext database, TimeProvider clock)
{
    /// <summary>Finds each name among the bodies of this format, or adds it to what the caller saves.</summary>
    public async Task<IReadOnlyDictionary<string, Body>> FindOrAddAsync(string format, IReadOnlyCollection<string> names, CancellationToken cancellation)
    {
        var found = await database.Bodies
            .Where(body => body.ImportedFrom == format && names.Contains(body.Name))
            .ToDictionaryAsync(body => body.Name, StringComparer.Ordinal, cancellation);
        foreach (var name in names.Where(name => !found.ContainsKey(name)).Distinct(StringComparer.Ordinal).ToList())
        {
            var body = new Body
            {
                Name = name,
                Slug = await FreeSlugAsync($"{format}-{Links.Slug(name)}".TrimEnd('-'), cancellation),
                ImportedFrom = format,
                CreatedAt = clock.GetUtcNow().UtcDateTime,
            };
            database.Bodies.Add(body);
            found[name] = body;
        }

        return found;
    }

    private async Task<string> FreeSlugAsync(string slug, CancellationToken cancellation)
    {
        var candidate = slug;
        // Names that differ in their accents or signs only meet here.
        for (var number = 2; await IsTakenAsync(candidate, cancellation); number++)
        {
            candidate = string.Create(CultureInfo.InvariantCulture, $"{slug}-{number}");
        }

        return candidate;
    }

    private async Task<bool> IsTakenAsync(string slug, CancellationToken cancellation) =>
        database.Bodies.Local.Any(body => body.Slug == slug) || await database.Bodies.AnyAsync(body => body.Slug == slug, cancellation);
}
