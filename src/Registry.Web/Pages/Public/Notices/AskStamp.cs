using System.Globalization;
using Microsoft.AspNetCore.DataProtection;

namespace Registry.Web.Pages.Public.Notices;

/// <summary>When a form was opened, sealed into it: whoever sends it at once has not read it.</summary>
public sealed class AskStamp(IDataProtectionProvider protection, TimeProvider clock)
{
    /// <summary>Nobody reads the form and writes a sentence faster.</summary>
    public static readonly TimeSpan Shortest = TimeSpan.FromSeconds(4);

    public static readonly TimeSpan Longest = TimeSpan.FromHours(24);

    private readonly IDataProtector _seal = protection.CreateProtector("Registry.Ask");

    /// <summary>A stamp for a form opened now.</summary>
    public string New() => _seal.Protect(clock.GetUtcNow().Ticks.ToString(CultureInfo.InvariantCulture));

    /// <summary>How long ago the form was opened; null for a stamp that is not ours.</summary>
    public TimeSpan? AgeOf(string? stamp)
    {
        try
        {
            return stamp is null ? null : clock.GetUtcNow() - new DateTimeOffset(long.Parse(_seal.Unprotect(stamp), CultureInfo.InvariantCulture), TimeSpan.Zero);
        }
        catch (System.Security.Cryptography.CryptographicException)
        {
            return null;
        }
    }
}
