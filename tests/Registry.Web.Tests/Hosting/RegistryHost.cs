using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Time.Testing;
using Registry.Domain.Bodies;
using Registry.Web.Persistence;
using Registry.Web.Services;

namespace Registry.Web.Tests.Hosting;

/// <summary>The whole application on a data directory of its own: real SQLite, antiforgery on, a clock that tests hold. Share one per test class.</summary>
public sealed class RegistryHost : WebApplicationFactory<Program>
{
    /// <summary>The password of every account made by <see cref="AddUserAsync"/>.</summary>
    public const string Password = "jardin-tempête-crayon";

    public RegistryHost()
    {
        DataDirectory = Directory.CreateTempSubdirectory("registry-tests-").FullName;
        MigratedDatabase.CopyTo(Path.Combine(DataDirectory, "registry.db"));
    }

    public string DataDirectory { get; }

    public FakeTimeProvider Clock { get; } = new(new DateTimeOffset(2026, 11, 2, 9, 0, 0, TimeSpan.Zero));

    /// <summary>Settings as <c>Registry:PublicUrl</c>, to be set before the first request.</summary>
    public Dictionary<string, string> Settings { get; } = new() { ["Registry:SignInsPerMinute"] = "10000" };

    /// <summary>A browser that keeps cookies and does not follow redirects.</summary>
    public HttpClient Browser() => CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false });

    /// <summary>The first visit to the lab trains its models, beside all other tests on the same processors: a person waits seconds, a test may wait minutes.</summary>
    protected override void ConfigureClient(HttpClient client)
    {
        base.ConfigureClient(client);
        client.Timeout = TimeSpan.FromMinutes(10);
    }

    /// <summary>A browser signed in through the form.</summary>
    public async Task<HttpClient> SignInAsync(string email, string password = Password)
    {
        var browser = Browser();
        var form = await FormPoster.OpenAsync(browser, Links.SignIn("en"), "main form[method=post]");
        var answer = await form.Fill("Email", email).Fill("Password", password).PostAsync();
        Assert.Equal(System.Net.HttpStatusCode.Found, answer.StatusCode);
        return browser;
    }

    /// <summary>Adds an account, with roles in a body where given.</summary>
    public Task<long> AddUserAsync(string email, bool isOperator = false, long? bodyId = null, params MemberRole[] roles) => UseAsync(async services =>
    {
        var cancellation = TestContext.Current.CancellationToken;
        var result = await services.GetRequiredService<AccountService>().AddAsync(new NewAccount(email, email, Password, isOperator), by: null, cancellation);
        Assert.Empty(result.Refusals);
        var database = services.GetRequiredService<RegistryDbContext>();
        database.Members.AddRange(roles.Select(role => new Member { BodyId = bodyId!.Value, UserId = result.User!.Id, Role = role }));
        await database.SaveChangesAsync(cancellation);
        return result.User!.Id;
    });

    /// <summary>Adds a body.</summary>
    /// <returns>Its id.</returns>
    public Task<long> AddBodyAsync(string slug, string name, bool fourEyes = false, BodyKind kind = BodyKind.PublicBody) => UseAsync(async services =>
    {
        var database = services.GetRequiredService<RegistryDbContext>();
        var body = new Body { Slug = slug, Name = name, FourEyes = fourEyes, Kind = kind, CreatedAt = Clock.GetUtcNow().UtcDateTime };
        database.Bodies.Add(body);
        await database.SaveChangesAsync(TestContext.Current.CancellationToken);
        return body.Id;
    });

    /// <summary>Runs something with the services of one scope, as one request would have them.</summary>
    public async Task<T> UseAsync<T>(Func<IServiceProvider, Task<T>> use)
    {
        await using var scope = Services.CreateAsyncScope();
        return await use(scope.ServiceProvider);
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment("Testing");
        builder.UseSetting("Registry:DataDirectory", DataDirectory);
        builder.UseSetting("Logging:LogLevel:Default", "Warning");
        // The server of tests has no limit to the size of a request, and says so at each form.
        builder.UseSetting("Logging:LogLevel:Microsoft.AspNetCore.Routing.EndpointRoutingMiddleware", "Error");
        foreach (var (key, value) in Settings)
        {
            builder.UseSetting(key, value);
        }

        builder.ConfigureTestServices(services =>
        {
            services.Replace(ServiceDescriptor.Singleton<TimeProvider>(Clock));
            // Hashing is slow by purpose; tests sign in often.
            services.Configure<PasswordHasherOptions>(hasher => hasher.IterationCount = 1000);
        });
    }

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        if (disposing && Directory.Exists(DataDirectory))
        {
            Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
            Directory.Delete(DataDirectory, recursive: true);
        }
    }
}
