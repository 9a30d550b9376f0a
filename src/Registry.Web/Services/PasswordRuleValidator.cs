using Microsoft.AspNetCore.Identity;
using Registry.Web.Persistence;

namespace Registry.Web.Services;

/// <summary>Holds <see cref="PasswordRule"/> wherever a password is set, whoever calls.</summary>
internal sealed class PasswordRuleValidator : IPasswordValidator<RegistryUser>
{
    public Task<IdentityResult> ValidateAsync(UserManager<RegistryUser> manager, RegistryUser user, string? password) => Task.FromResult(
        password is not null && password.Length <= PasswordRule.LongestLength && !PasswordRule.IsCommon(password, user.Email ?? "")
            ? IdentityResult.Success
            : IdentityResult.Failed(new IdentityError { Code = nameof(AccountRefusal.PasswordIsCommon), Description = "The password is among the first that are tried." }));
}
