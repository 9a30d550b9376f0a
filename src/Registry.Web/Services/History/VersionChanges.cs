using Registry.Domain.Notices;
using Registry.Domain.Notices.Changes;
using Registry.Domain.Questionnaire;

namespace Registry.Web.Services.History;

/// <summary>Two versions of one notice side by side.</summary>
/// <param name="From">Null when there is no such version; the numbers are then to be chosen again.</param>
/// <param name="To">Likewise.</param>
/// <param name="Changes">Null unless both texts are public.</param>
public sealed record ComparedVersions(PublicNotice Notice, VersionLine? From, VersionLine? To, NoticeChanges? Changes)
{
    /// <summary>What was published after the first of the two, up to the second, the last first.</summary>
    public IEnumerable<VersionLine> Between =>
        From is null || To is null ? [] : Notice.Versions.Where(line => line.Number > Math.Min(From.Number, To.Number) && line.Number <= Math.Max(From.Number, To.Number));
}

/// <summary>Finds what changed from one version of a notice to another.</summary>
public sealed class VersionChanges(NoticeReader notices, DefinitionCatalogue definitions)
{
    /// <param name="from">Null for the version before <paramref name="to"/>.</param>
    /// <param name="to">Null for the current version.</param>
    /// <param name="language">The reading language, <c>fr</c> or <c>en</c>.</param>
    /// <returns>Null when no such notice was ever published.</returns>
    public async Task<ComparedVersions?> FindAsync(NoticeId id, int? from, int? to, string language, CancellationToken cancellation)
    {
        if (await notices.FindAsync(id, null, cancellation) is not { } notice)
        {
            return null;
        }

        var later = Line(notice, to ?? notice.Current.Number);
        var earlier = Line(notice, from ?? (later?.Number ?? notice.Current.Number) - 1);
        if (earlier is null || later is null || notice.IsWithdrawn)
        {
            return new ComparedVersions(notice, earlier, later, null);
        }

        var before = (await notices.FindAsync(id, earlier.Number, cancellation))?.Document;
        var after = (await notices.FindAsync(id, later.Number, cancellation))?.Document;
        return new ComparedVersions(notice, earlier, later, before is null || after is null ? null : NoticeChanges.Between(before, after, language, definitions));
    }

    private static VersionLine? Line(PublicNotice notice, int number) => notice.Versions.FirstOrDefault(line => line.Number == number);
}
