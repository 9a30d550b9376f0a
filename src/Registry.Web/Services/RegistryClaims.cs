using System.Security.Claims;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using Registry.Web.Persistence;

namespace Registry.Web.Services;

/// <summary>What a session knows of its user besides the id: whether they run the instance. Roles in bodies are read at each request.</summary>
internal sealed class RegistryClaims(UserManager<RegistryUser> users, IOptions<IdentityOptions> options)
    : UserClaimsPrincipalFactory<RegistryUser>(users, options)
{
    /// <summary>Name of the claim and of the policy.</summary>
    public const string Operator = "operator";

    protected override async Task<ClaimsIdentity> GenerateClaimsAsync(RegistryUser user)
    {
        var identity = await base.GenerateClaimsAsync(user);
        if (user.IsOperator)
        {
            identity.AddClaim(new Claim(Operator, "true"));
        }

        return identity;
    }
}
