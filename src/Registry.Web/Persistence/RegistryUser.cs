using Microsoft.AspNetCore.Identity;

namespace Registry.Web.Persistence;

/// <summary>A person who signs in. What they may do in a body stands in <see cref="Member"/>.</summary>
public sealed class RegistryUser : IdentityUser<long>
{
    /// <summary>Shown to colleagues beside what the person did; a function rather than a name where the body prefers.</summary>
    public string DisplayName { get; set; } = "";

    /// <summary>Runs the instance: creates bodies and their first administrator.</summary>
    public bool IsOperator { get; set; }
}
