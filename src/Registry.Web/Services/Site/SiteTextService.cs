using Microsoft.EntityFrameworkCore;
using Registry.Web.Persistence;

namespace Registry.Web.Services.Site;

/// <param name="ChangedAt">UTC; null while the page shows the text that the registry ships and nobody ever wrote another.</param>
/// <param name="IsDefault">The text that the registry ships.</param>
public sealed record CurrentSiteText(string Text, bool IsDefault, DateTime? ChangedAt);

/// <param name="Text">Null where the shipped text was restored.</param>
/// <param name="By">Display name of the operator.</param>
public sealed record SiteTextVersion(long Id, string? Text, DateTime At, string? By);

/// <summary>The texts of the pages about the site: what the operator wrote, else what the registry ships.</summary>
public sealed class SiteTextService(RegistryDbContext database, DataRevision revisions, TimeProvider clock)
{
    public const int LongestText = 40_000;

    public async Task<CurrentSiteText> CurrentAsync(SiteTopic topic, string language, CancellationToken cancellation)
    {
        var last = await database.SiteTexts.AsNoTracking()
            .Where(text => text.Topic == topic && text.Language == language)
            .OrderByDescending(text => text.Id)
            .FirstOrDefaultAsync(cancellation);
        return new CurrentSiteText(last?.Text ?? DefaultSiteTexts.Of(topic, language), last?.Text is null, last?.At);
    }

    /// <summary>Every text that the page had, the last one first.</summary>
    public async Task<IReadOnlyList<SiteTextVersion>> HistoryAsync(SiteTopic topic, string language, CancellationToken cancellation) =>
        await (from text in database.SiteTexts.AsNoTracking()
               where text.Topic == topic && text.Language == language
               join user in database.Users on text.ByUserId equals user.Id into users
               from user in users.DefaultIfEmpty()
               orderby text.Id descending
               select new SiteTextVersion(text.Id, text.Text, text.At, user == null ? null : user.DisplayName))
            .ToListAsync(cancellation);

    /// <param name="text">Null to restore the text that the registry ships.</param>
    /// <returns>False when the page says so already: nothing is recorded.</returns>
    public async Task<bool> SaveAsync(SiteTopic topic, string language, string? text, Actor by, CancellationToken cancellation)
    {
        text = text?.ReplaceLineEndings("\n").Trim();
        var current = await CurrentAsync(topic, language, cancellation);
        if (text is null ? current.IsDefault : text == current.Text.ReplaceLineEndings("\n").Trim())
        {
            return false;
        }

        var now = clock.GetUtcNow().UtcDateTime;
        await using var transaction = await database.Database.BeginTransactionAsync(cancellation);
        await revisions.RaiseAsync(cancellation);
        database.SiteTexts.Add(new SiteText { Topic = topic, Language = language, Text = text, At = now, ByUserId = by.UserId });
        database.Acts.Add(new Act { At = now, ByUserId = by.UserId, Kind = text is null ? "site-text-restored" : "site-text-changed", Reason = $"{topic.Word()} {language}" });
        await database.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
        return true;
    }
}
