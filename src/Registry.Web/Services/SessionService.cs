using System.Security.Claims;
using Microsoft.AspNetCore.Identity;
using Registry.Web.Persistence;

namespace Registry.Web.Services;

/// <summary>Opens and closes sessions.</summary>
public sealed class SessionService(UserManager<RegistryUser> users, SignInManager<RegistryUser> sessions, IPasswordHasher<RegistryUser> hasher)
{
    private static readonly RegistryUser Nobody = new();
    private static string? nobodysHash;

    /// <summary>
    /// Opens a session; false when refused. An unknown account and a locked one cost the same work as a wrong password,
    /// and the caller cannot tell which it was.
    /// </summary>
    public async Task<bool> SignInAsync(string email, string password)
    {
        var user = await users.FindByEmailAsync(email.Trim());
        if (user is null || await users.IsLockedOutAsync(user))
        {
            nobodysHash ??= hasher.HashPassword(Nobody, Guid.NewGuid().ToString());
            hasher.VerifyHashedPassword(Nobody, nobodysHash, password);
            return false;
        }

        var result = await sessions.PasswordSignInAsync(user, password, isPersistent: false, lockoutOnFailure: true);
        return result.Succeeded;
    }

    /// <summary>Keeps this session open after its user's password changed, which ends every other one.</summary>
    public async Task RenewAsync(ClaimsPrincipal principal)
    {
        if (await users.GetUserAsync(principal) is { } user)
        {
            await sessions.RefreshSignInAsync(user);
        }
    }

    public Task SignOutAsync() => sessions.SignOutAsync();
}
