using FluentValidation;

namespace Registry.Web.Services;

/// <summary><see cref="PasswordRule"/> for forms and commands; the error code is the name of an <see cref="AccountRefusal"/>.</summary>
public sealed class PasswordCheck : AbstractValidator<string>
{
    public PasswordCheck(string email)
    {
        RuleFor(password => password).Cascade(CascadeMode.Stop)
            .Must(password => !PasswordRule.IsTooShort(password)).WithErrorCode(nameof(AccountRefusal.PasswordIsTooShort))
            .MaximumLength(PasswordRule.LongestLength).WithErrorCode(nameof(AccountRefusal.PasswordIsTooLong))
            .Must(password => !PasswordRule.IsCommon(password, email)).WithErrorCode(nameof(AccountRefusal.PasswordIsCommon));
    }
}
