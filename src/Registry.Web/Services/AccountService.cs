using System.Globalization;
using System.Security.Cryptography;
using FluentValidation;
using Microsoft.AspNetCore.Identity;
using Registry.Web.Persistence;

namespace Registry.Web.Services;

/// <summary>Why an account or a password is refused; the name is the key of the text shown.</summary>
public enum AccountRefusal
{
    EmailIsInvalid,
    EmailIsTaken,
    NameIsMissing,
    NameIsTooLong,
    PasswordIsTooShort,
    PasswordIsCommon,
    PasswordIsTooLong,
    CurrentPasswordIsWrong,
}

/// <param name="Password">Null to have one made.</param>
public sealed record NewAccount(string Email, string DisplayName, string? Password = null, bool IsOperator = false);

/// <param name="User">Null when refused.</param>
/// <param name="Password">The password made for the user, to be shown once; null when it was given.</param>
public sealed record AccountResult(RegistryUser? User, string? Password, IReadOnlyList<AccountRefusal> Refusals);

/// <summary>Creates accounts and changes passwords. There is no registration: operators create accounts.</summary>
public sealed class AccountService(RegistryDbContext database, UserManager<RegistryUser> users, TimeProvider clock)
{
    // Without letters and digits that are mistaken for one another when read aloud or copied.
    private const string PasswordAlphabet = "abcdefghjkmnpqrstuvwxyz23456789";

    private static readonly NewAccountCheck Check = new();

    /// <param name="by">The operator; null for a verb or the demonstration.</param>
    public async Task<AccountResult> AddAsync(NewAccount account, long? by, CancellationToken cancellation)
    {
        var made = account.Password is null ? MakePassword() : null;
        account = account with { Email = account.Email.Trim(), DisplayName = account.DisplayName.Trim(), Password = account.Password ?? made };
        var refusals = Check.Validate(account).Errors.Select(error => Enum.Parse<AccountRefusal>(error.ErrorCode)).Distinct().ToList();
        if (refusals.Count > 0)
        {
            return new AccountResult(null, null, refusals);
        }

        var user = new RegistryUser { UserName = account.Email, Email = account.Email, DisplayName = account.DisplayName, IsOperator = account.IsOperator };
        await using var transaction = await database.Database.BeginTransactionAsync(cancellation);
        var created = await users.CreateAsync(user, account.Password!);
        if (!created.Succeeded)
        {
            return new AccountResult(null, null, [Refusal(created)]);
        }

        await RecordAsync("user-added", by, user, cancellation);
        await transaction.CommitAsync(cancellation);
        return new AccountResult(user, made, []);
    }

    /// <summary>Null when changed. Other sessions of the user end within a minute.</summary>
    public async Task<AccountRefusal?> ChangePasswordAsync(long userId, string current, string next, CancellationToken cancellation)
    {
        var user = await users.FindByIdAsync(userId.ToString(CultureInfo.InvariantCulture));
        if (user is null || !await users.CheckPasswordAsync(user, current))
        {
            return AccountRefusal.CurrentPasswordIsWrong;
        }

        await using var transaction = await database.Database.BeginTransactionAsync(cancellation);
        var changed = await users.ChangePasswordAsync(user, current, next);
        if (!changed.Succeeded)
        {
            return Refusal(changed);
        }

        await RecordAsync("password-changed", userId, user, cancellation);
        await transaction.CommitAsync(cancellation);
        return null;
    }

    private static string MakePassword() => string.Join('-', Enumerable.Range(0, 4).Select(_ => RandomNumberGenerator.GetString(PasswordAlphabet, 5)));

    private static AccountRefusal Refusal(IdentityResult result) => result.Errors.First().Code switch
    {
        nameof(IdentityErrorDescriber.DuplicateEmail) or nameof(IdentityErrorDescriber.DuplicateUserName) => AccountRefusal.EmailIsTaken,
        nameof(IdentityErrorDescriber.InvalidEmail) or nameof(IdentityErrorDescriber.InvalidUserName) => AccountRefusal.EmailIsInvalid,
        nameof(IdentityErrorDescriber.PasswordTooShort) => AccountRefusal.PasswordIsTooShort,
        var code => Enum.Parse<AccountRefusal>(code),
    };

    private async Task RecordAsync(string kind, long? by, RegistryUser user, CancellationToken cancellation)
    {
        database.Acts.Add(new Act { At = clock.GetUtcNow().UtcDateTime, ByUserId = by, Kind = kind, Reason = ActSubject.Of(user) });
        await database.SaveChangesAsync(cancellation);
    }

    private sealed class NewAccountCheck : AbstractValidator<NewAccount>
    {
        public NewAccountCheck()
        {
            RuleFor(account => account.Email).NotEmpty().MaximumLength(254).EmailAddress().WithErrorCode(nameof(AccountRefusal.EmailIsInvalid));
            RuleFor(account => account.DisplayName).NotEmpty().WithErrorCode(nameof(AccountRefusal.NameIsMissing));
            RuleFor(account => account.DisplayName).MaximumLength(120).WithErrorCode(nameof(AccountRefusal.NameIsTooLong));
            RuleFor(account => account.Password!).SetValidator(account => new PasswordCheck(account.Email));
        }
    }
}
