using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using Registry.Web.Persistence;
using Registry.Web.Services;

namespace Registry.Web.Setup;

/// <summary>Accounts, the session and the keys that seal it.</summary>
internal static class AccountSetup
{
    public static void AddAccounts(this IServiceCollection services)
    {
        services.AddIdentityCore<RegistryUser>(Rules)
            .AddEntityFrameworkStores<RegistryDbContext>()
            .AddSignInManager()
            .AddPasswordValidator<PasswordRuleValidator>()
            .AddClaimsPrincipalFactory<RegistryClaims>();
        // The figure that OWASP's Password Storage Cheat Sheet gives for PBKDF2 with HMAC-SHA-512.
        services.Configure<PasswordHasherOptions>(hasher => hasher.IterationCount = 210_000);
        services.Configure<SecurityStampValidatorOptions>(stamp => stamp.ValidationInterval = TimeSpan.FromMinutes(1));
        services.AddAuthentication(IdentityConstants.ApplicationScheme).AddApplicationCookie();
        services.AddOptions<CookieAuthenticationOptions>(IdentityConstants.ApplicationScheme).Configure<IOptions<RegistryOptions>>(Session);
        services.AddOptions<AntiforgeryOptions>().Configure<IOptions<RegistryOptions>>((antiforgery, registry) =>
            SessionCookies.Harden(antiforgery.Cookie, SessionCookies.Antiforgery(registry.Value), registry.Value));
        services.AddAuthorizationBuilder().AddPolicy(RegistryClaims.Operator, policy => policy.RequireClaim(RegistryClaims.Operator));
        services.AddHttpContextAccessor();
        AddKeys(services);
    }

    private static void Rules(IdentityOptions identity)
    {
        identity.User.RequireUniqueEmail = true;
        identity.Lockout.MaxFailedAccessAttempts = 5;
        identity.Lockout.DefaultLockoutTimeSpan = TimeSpan.FromMinutes(10);
        // Length and what is refused stand in PasswordRule; composition rules only make passwords harder to remember (ASVS 5.0, 6.2.5).
        identity.Password.RequiredLength = PasswordRule.ShortestLength;
        identity.Password.RequireDigit = false;
        identity.Password.RequireLowercase = false;
        identity.Password.RequireUppercase = false;
        identity.Password.RequireNonAlphanumeric = false;
    }

    private static void Session(CookieAuthenticationOptions cookie, IOptions<RegistryOptions> registry)
    {
        SessionCookies.Harden(cookie.Cookie, SessionCookies.Session(registry.Value), registry.Value);
        cookie.Cookie.SameSite = SameSiteMode.Lax;
        cookie.ExpireTimeSpan = TimeSpan.FromHours(8);
        cookie.SlidingExpiration = true;
        cookie.Events.OnRedirectToLogin = context =>
        {
            var request = context.Request;
            if (RequestLanguage.InPath(request.Path) is not { } language)
            {
                context.Response.StatusCode = StatusCodes.Status401Unauthorized;
                return Task.CompletedTask;
            }

            var returnUrl = HttpMethods.IsGet(request.Method) ? request.Path + request.QueryString : null;
            context.Response.Redirect(Links.SignIn(language, returnUrl));
            return Task.CompletedTask;
        };
        // The refusal is shown at the address that was refused, with its proper status.
        cookie.Events.OnRedirectToAccessDenied = context =>
        {
            context.Response.StatusCode = StatusCodes.Status403Forbidden;
            return Task.CompletedTask;
        };
    }

    private static void AddKeys(IServiceCollection services)
    {
        services.AddDataProtection().SetApplicationName("Registry");
        services.AddOptions<KeyManagementOptions>().Configure<DataDirectory, ILoggerFactory>((keys, directory, loggers) =>
            keys.XmlRepository = new FileSystemXmlRepository(new DirectoryInfo(directory.Keys), loggers));
    }
}
