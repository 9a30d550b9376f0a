using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Registry.Web.Persistence;

namespace Registry.Web.Services.Site;

/// <summary>Keeps what an audit found. Every page shows it, so it is read again only when this process changes it or a minute has passed.</summary>
public sealed class AccessibilityService(RegistryDbContext database, DataRevision revisions, TimeProvider clock, AccessibilityMemory memory)
{
    public DateOnly Today => DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);

    public async Task<AccessibilityFinding> CurrentAsync(CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        if (memory.At(now) is { } known)
        {
            return known;
        }

        var setting = await database.SettingAsync(Setting.Accessibility, cancellation);
        var finding = setting is null ? AccessibilityFinding.NotAudited : JsonSerializer.Deserialize<AccessibilityFinding>(setting)!;
        memory.Keep(finding, now);
        return finding;
    }

    /// <returns>Why it is refused; empty once it is saved.</returns>
    public async Task<IReadOnlyList<AccessibilityRefusal>> SaveAsync(AccessibilityFinding finding, Actor by, CancellationToken cancellation)
    {
        var refusals = new AccessibilityFindingCheck(Today).Validate(finding).Errors.Select(error => Enum.Parse<AccessibilityRefusal>(error.ErrorCode)).Distinct().ToList();
        if (refusals.Count > 0)
        {
            return refusals;
        }

        var value = JsonSerializer.Serialize(finding);
        await using var transaction = await database.Database.BeginTransactionAsync(cancellation);
        await revisions.RaiseAsync(cancellation);
        if (await database.Settings.FirstOrDefaultAsync(s => s.Key == Setting.Accessibility, cancellation) is { } setting)
        {
            setting.Value = value;
        }
        else
        {
            database.Settings.Add(new Setting { Key = Setting.Accessibility, Value = value });
        }

        database.Acts.Add(new Act { At = clock.GetUtcNow().UtcDateTime, ByUserId = by.UserId, Kind = "accessibility-status-changed", Reason = finding.Status.ToString() });
        await database.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
        memory.Keep(finding, clock.GetUtcNow());
        return [];
    }
}

/// <summary>The finding as last read, for a minute: another process may have changed it since.</summary>
public sealed class AccessibilityMemory
{
    private static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(1);
    private volatile Reading? _last;

    public AccessibilityFinding? At(DateTimeOffset now) => _last is { } last && now - last.At < Lifetime ? last.Finding : null;

    public void Keep(AccessibilityFinding finding, DateTimeOffset now) => _last = new Reading(finding, now);

    private sealed record Reading(AccessibilityFinding Finding, DateTimeOffset At);
}
