using Microsoft.AspNetCore.Identity;
using Registry.Web.Persistence;

namespace Registry.Web.Services;

/// <summary>Holds <see cref="PasswordCheck"/> wherever a password is set, whoever calls.</summary>
internal sealed class PasswordRuleValidator : IPasswordValidator<RegistryUser>
{
    public Task<IdentityResult> ValidateAsync(UserManager<RegistryUser> manager, RegistryUser user, string? password)
    {
        var errors = new PasswordCheck(user.Email ?? "").Validate(password ?? "").Errors
            .Select(error => new IdentityError { Code = error.ErrorCode, Description = error.ErrorMessage })
            .ToArray();
        return Task.FromResult(errors.Length == 0 ? IdentityResult.Success : IdentityResult.Failed(errors));
    }
}
