using System.IO.Compression;
using System.Net;
using Microsoft.AspNetCore.HostFiltering;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.Extensions.Options;

namespace Registry.Web.Setup;

/// <summary>How the server listens, whom it believes and how much it reads.</summary>
internal static class ServerSetup
{
    private const string DefaultAddress = "http://localhost:5080";
    private const long LargestRequest = 10 * 1024 * 1024;
    private static readonly string[] AddressKeys = ["urls", "http_ports", "https_ports"];

    public static void AddRegistryOptions(this IServiceCollection services)
    {
        services.AddOptions<RegistryOptions>().BindConfiguration(RegistryOptions.Section).ValidateOnStart();
        services.AddSingleton<IValidateOptions<RegistryOptions>, RegistryOptionsCheck>();
    }

    public static void AddServer(this WebApplicationBuilder builder)
    {
        builder.WebHost.UseStaticWebAssets();
        builder.WebHost.UseKestrelHttpsConfiguration();
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = LargestRequest;
        });
        if (!SaysWhereToListen(builder.Configuration))
        {
            builder.WebHost.UseUrls(DefaultAddress);
        }

        // Work in the background that fails is logged; it is no reason to stop a site that people read.
        builder.Services.Configure<HostOptions>(host => host.BackgroundServiceExceptionBehavior = BackgroundServiceExceptionBehavior.Ignore);
        AddHosts(builder.Services, builder.Configuration);
        AddProxies(builder.Services);
        AddCompression(builder.Services, builder.Environment);
    }

    public static void UseTrustedProxies(this WebApplication app)
    {
        if (app.Services.GetRequiredService<IOptions<RegistryOptions>>().Value.TrustedProxies.Count > 0)
        {
            app.UseForwardedHeaders();
        }
    }

    /// <summary>HSTS outside Development; redirection to HTTPS only where the process itself listens on it.</summary>
    public static void UseTransportSecurity(this WebApplication app)
    {
        if (!app.Environment.IsDevelopment())
        {
            app.UseHsts();
        }

        if (ListensOnHttps(app.Configuration))
        {
            app.UseHttpsRedirection();
        }
    }

    /// <summary>Pages of a signed-in person hold secrets beside words of the request, and the length of a compressed answer would betray them (BREACH): only anonymous answers are compressed.</summary>
    public static void UsePublicCompression(this WebApplication app)
    {
        var session = SessionCookies.Session(app.Services.GetRequiredService<IOptions<RegistryOptions>>().Value);
        app.UseWhen(context => !context.Request.Cookies.ContainsKey(session), anonymous => anonymous.UseResponseCompression());
    }

    private static bool SaysWhereToListen(ConfigurationManager configuration) =>
        AddressKeys.Any(key => !string.IsNullOrEmpty(configuration[key]))
        || configuration.GetSection("Kestrel:Endpoints").Exists();

    private static bool ListensOnHttps(IConfiguration configuration) =>
        configuration["urls"]?.Contains("https://", StringComparison.OrdinalIgnoreCase) == true
        || !string.IsNullOrEmpty(configuration["https_ports"])
        || configuration.GetSection("Kestrel:Endpoints").GetChildren().Any(endpoint => endpoint["Url"]?.StartsWith("https://", StringComparison.OrdinalIgnoreCase) == true);

    private static void AddHosts(IServiceCollection services, ConfigurationManager configuration)
    {
        services.AddHsts(hsts =>
        {
            hsts.MaxAge = TimeSpan.FromDays(365);
            hsts.IncludeSubDomains = true;
        });
        if (string.IsNullOrEmpty(configuration["AllowedHosts"]))
        {
            services.AddOptions<HostFilteringOptions>().Configure<IOptions<RegistryOptions>>((filter, registry) =>
                filter.AllowedHosts = [new Uri(registry.Value.PublicUrl).Host, "localhost", "127.0.0.1", "[::1]"]);
        }
    }

    private static void AddProxies(IServiceCollection services) =>
        services.AddOptions<ForwardedHeadersOptions>().Configure<IOptions<RegistryOptions>>((forwarded, registry) =>
        {
            forwarded.ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto;
            // However long the chain, it is followed only from one trusted proxy to the next.
            forwarded.ForwardLimit = null;
            forwarded.KnownProxies.Clear();
            forwarded.KnownIPNetworks.Clear();
            foreach (var proxy in registry.Value.TrustedProxies)
            {
                if (IPAddress.TryParse(proxy, out var address))
                {
                    forwarded.KnownProxies.Add(address);
                }
                else
                {
                    forwarded.KnownIPNetworks.Add(System.Net.IPNetwork.Parse(proxy));
                }
            }
        });

    private static void AddCompression(IServiceCollection services, IHostEnvironment environment)
    {
        services.AddResponseCompression(compression =>
        {
            compression.EnableForHttps = true;
            compression.MimeTypes =
            [
                .. ResponseCompressionDefaults.MimeTypes,
                "application/problem+json", "application/ld+json", "application/atom+xml", "application/rdf+xml",
                "text/turtle", "text/csv", "image/svg+xml",
            ];
        });
        // What is compressed here is sent once; answers that are kept are compressed better, and once. In Development style sheets come through here too,
        // which a published registry has compressed beforehand.
        var level = environment.IsDevelopment() ? CompressionLevel.Optimal : CompressionLevel.Fastest;
        services.Configure<BrotliCompressionProviderOptions>(brotli => brotli.Level = level);
        services.Configure<GzipCompressionProviderOptions>(gzip => gzip.Level = level);
    }
}
