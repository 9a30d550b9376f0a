using Microsoft.EntityFrameworkCore;
using Registry.Web.Persistence;

namespace Registry.Web.Services;

/// <summary>The names of a body.</summary>
/// <param name="English">Null where it has only one.</param>
public sealed record BodyName(string Name, string? English)
{
    public string In(string language) => language == "en" && English is not null ? English : Name;
}

/// <summary>The names of all bodies by their slug, read again when the data revision has risen.</summary>
public sealed class BodyNames
{
    private volatile Known _known = new(-1, new Dictionary<string, BodyName>());

    public async Task<IReadOnlyDictionary<string, BodyName>> AtAsync(long revision, RegistryDbContext database, CancellationToken cancellation)
    {
        if (_known.Revision < revision)
        {
            _known = new Known(revision, await database.Bodies.AsNoTracking()
                .Select(body => new { body.Slug, body.Name, body.NameEnglish })
                .ToDictionaryAsync(body => body.Slug, body => new BodyName(body.Name, body.NameEnglish), StringComparer.Ordinal, cancellation));
        }

        return _known.Names;
    }

    private sealed record Known(long Revision, Dictionary<string, BodyName> Names);
}
