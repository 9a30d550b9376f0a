using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Registry.Web.Persistence;

namespace Registry.Web.Services;

/// <summary>A number that rises with every change of published data, whichever process makes it. Caches are keyed by it.</summary>
public sealed class DataRevision(RegistryDbContext database)
{
    public async Task<long> CurrentAsync(CancellationToken cancellation) =>
        await database.SettingAsync(Setting.DataRevision, cancellation) is { } value ? Parse(value) : 0;

    /// <summary>The next revision, reserved inside the caller's transaction.</summary>
    public async Task<long> RaiseAsync(CancellationToken cancellation)
    {
        var setting = await database.Settings.FirstOrDefaultAsync(s => s.Key == Setting.DataRevision, cancellation);
        if (setting is null)
        {
            setting = new Setting { Key = Setting.DataRevision, Value = "0" };
            database.Settings.Add(setting);
        }
        else
        {
            // Another process may have raised it since this context first read it.
            await database.Entry(setting).ReloadAsync(cancellation);
        }

        var next = Parse(setting.Value) + 1;
        setting.Value = next.ToString(CultureInfo.InvariantCulture);
        return next;
    }

    private static long Parse(string value) => long.Parse(value, CultureInfo.InvariantCulture);
}
