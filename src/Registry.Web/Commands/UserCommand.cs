using System.CommandLine;

namespace Registry.Web.Commands;

/// <summary><c>user …</c>: accounts.</summary>
internal static class UserCommand
{
    public static Command Create(VerbRunner runner) => new("user", "Accounts.") { UserAddCommand.Create(runner) };
}
