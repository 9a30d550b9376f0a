using System.CommandLine;
using System.CommandLine.Parsing;
using Registry.Domain.Bodies;
using Registry.Web.Services;

namespace Registry.Web.Commands;

/// <summary><c>user add</c>: creates an account; the way to the first operator.</summary>
internal static class UserAddCommand
{
    private static readonly Option<string> Email = new("--email") { Description = "The e-mail address with which the person signs in.", Required = true };
    private static readonly Option<string> Name = new("--name") { Description = "The name or function that colleagues see.", Required = true };
    private static readonly Option<bool> IsOperator = new("--operator") { Description = "The person runs the instance: creates bodies and their first administrators." };
    private static readonly Option<string?> BodySlug = new("--body") { Description = "The body, by its name in addresses, in which the person gets the roles." };
    private static readonly Option<MemberRole[]> Roles = new("--role") { Description = "contributor, publisher or administrator; may be given several times.", AllowMultipleArgumentsPerToken = true };
    private static readonly Option<bool> PasswordFromInput = new("--password-stdin") { Description = "Read the password from the first line of standard input; without it one is made and printed once." };
    private static readonly Option<bool> Json = new("--json") { Description = "Print a summary for machines on standard output." };

    public static Command Create(VerbRunner runner)
    {
        var command = new Command("add", "Create an account.") { Email, Name, IsOperator, BodySlug, Roles, PasswordFromInput, Json };
        command.Validators.Add(CheckRoles);
        command.SetAction((parsed, cancellation) => runner.RunAsync((services, stop) => AddAsync(runner, parsed, services, stop), cancellation));
        return command;
    }

    private static async Task<int> AddAsync(VerbRunner runner, ParseResult parsed, IServiceProvider services, CancellationToken cancellation)
    {
        var bodySlug = parsed.GetValue(BodySlug);
        var body = bodySlug is null ? null : await services.GetRequiredService<BodyService>().FindAsync(bodySlug, cancellation);
        if (bodySlug is not null && body is null)
        {
            return await runner.RefuseAsync($"No body is named “{bodySlug}” in addresses: give the last part of its address.");
        }

        var password = parsed.GetValue(PasswordFromInput) ? await runner.Terminal.Input.ReadLineAsync(cancellation) ?? "" : null;
        var account = new NewAccount(parsed.GetRequiredValue(Email), parsed.GetRequiredValue(Name), password, parsed.GetValue(IsOperator));
        var result = await services.GetRequiredService<AccountService>().AddAsync(account, by: null, cancellation);
        if (result.User is not { } user)
        {
            return await runner.RefuseAsync(string.Join(Environment.NewLine, result.Refusals.Select(Sentence)));
        }

        foreach (var role in parsed.GetValue(Roles) ?? [])
        {
            await services.GetRequiredService<MemberService>().AddAsync(body!.Id, user.Email!, role, Actor.Registry, cancellation);
        }

        await runner.Terminal.Error.WriteLineAsync($"The account {user.Email} is created.");
        await ReportAsync(runner, parsed.GetValue(Json), user.Email!, result.Password);
        return ExitCode.Done;
    }

    /// <summary>A role is held in a body, and a body without a role gives nothing.</summary>
    private static void CheckRoles(CommandResult command)
    {
        if (command.GetValue(BodySlug) is null != (command.GetValue(Roles) is not { Length: > 0 }))
        {
            command.AddError("--body and --role go together: give both or none.");
        }
    }

    private static async Task ReportAsync(VerbRunner runner, bool json, string email, string? password)
    {
        if (json)
        {
            await runner.WriteJsonAsync(new { email, password });
        }
        else if (password is not null)
        {
            await runner.Terminal.Error.WriteLineAsync("Its password, shown only now:");
            await runner.Terminal.Output.WriteLineAsync(password);
        }
    }

    private static string Sentence(AccountRefusal refusal) => refusal switch
    {
        AccountRefusal.EmailIsInvalid => "--email is not an e-mail address: give one such as first.last@example.org.",
        AccountRefusal.EmailIsTaken => "--email belongs to an account already: give another address.",
        AccountRefusal.NameIsMissing => "--name is empty: give the name or function that colleagues see.",
        AccountRefusal.NameIsTooLong => "--name is too long: give at most 120 characters.",
        AccountRefusal.PasswordIsTooShort => $"The password is too short: give at least {PasswordRule.ShortestLength} characters.",
        AccountRefusal.PasswordIsTooLong => $"The password is too long: give at most {PasswordRule.LongestLength} characters.",
        _ => "The password is among the first that are tried: choose one without the e-mail name, common words or repeated characters.",
    };
}
