using System.Globalization;
using Registry.Domain.Bodies;
using Registry.Web.Persistence;

namespace Registry.Web.Services;

/// <summary>How an act names the account it concerns: by number, so that the record of acts holds no name or address.</summary>
internal static class ActSubject
{
    public static string Of(RegistryUser user) => string.Create(CultureInfo.InvariantCulture, $"user:{user.Id}");

    public static string Of(long userId, MemberRole role) => string.Create(CultureInfo.InvariantCulture, $"user:{userId} role:{role}");
}
