using Microsoft.EntityFrameworkCore;
using Registry.Domain.Identities;
using Registry.Web.Persistence;

namespace Registry.Web.Services.Directories;

/// <summary>Which keys lead to which. There are as many as an operator can merge by hand: they are read whole.</summary>
internal sealed class MergedKeys(IReadOnlyDictionary<(MentionKind Kind, string Key), string> into)
{
    public static async Task<MergedKeys> LoadAsync(RegistryDbContext database, CancellationToken cancellation) => new(
        await database.MergedMentions.AsNoTracking().ToDictionaryAsync(merged => (merged.Kind, merged.Key), merged => merged.IntoKey, cancellation));

    /// <summary>The key that it is shown under: its own where it was not merged.</summary>
    public string Resolve(MentionKind kind, string key)
    {
        // Nothing is merged into something that leads back to it.
        while (into.TryGetValue((kind, key), out var next))
        {
            key = next;
        }

        return key;
    }

    /// <summary>The key and all that lead to it.</summary>
    public IReadOnlyList<string> LeadingTo(MentionKind kind, string key)
    {
        var found = new List<string> { key };
        for (var i = 0; i < found.Count; i++)
        {
            found.AddRange(into.Where(merged => merged.Key.Kind == kind && merged.Value == found[i]).Select(merged => merged.Key.Key));
        }

        return found;
    }
}
