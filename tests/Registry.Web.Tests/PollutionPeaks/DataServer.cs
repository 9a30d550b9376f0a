using System.Collections.Concurrent;
using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Registry.Web.Tests.PollutionPeaks;

/// <summary>A publisher of data on this machine, as good or as bad as a test wants it.</summary>
public sealed class DataServer : IAsyncDisposable
{
    private readonly WebApplication _app;

    private DataServer(WebApplication app) => _app = app;

    /// <summary>What each request asked for: path, range, who.</summary>
    public ConcurrentQueue<(string Path, string? Range, string Agent)> Requests { get; } = new();

    public byte[] Content { get; set; } = [];

    public string Tag { get; set; } = "\"one\"";

    /// <summary>How many answers break off in the middle before one is whole.</summary>
    public int Breaks { get; set; }

    public string Address => _app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single();

    public static async Task<DataServer> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0, listen => listen.Protocols = HttpProtocols.Http1));
        builder.Logging.ClearProviders();
        var app = builder.Build();
        var server = new DataServer(app);
        app.Run(server.AnswerAsync);
        await app.StartAsync(TestContext.Current.CancellationToken);
        return server;
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task AnswerAsync(HttpContext context)
    {
        var range = context.Request.Headers.Range.FirstOrDefault();
        Requests.Enqueue((context.Request.Path.Value!, range, context.Request.Headers.UserAgent.ToString()));
        if (context.Request.Path == "/moved")
        {
            context.Response.Redirect("/data");
            return;
        }

        if (context.Request.Path == "/missing")
        {
            context.Response.StatusCode = 404;
            return;
        }

        var start = range is not null && context.Request.Headers.IfRange == Tag ? int.Parse(range["bytes=".Length..^1], System.Globalization.CultureInfo.InvariantCulture) : 0;
        context.Response.StatusCode = start > 0 ? 206 : 200;
        context.Response.Headers.ETag = Tag;
        context.Response.ContentLength = Content.Length - start;
        if (Breaks > 0)
        {
            Breaks--;
            await context.Response.Body.WriteAsync(Content.AsMemory(start, (Content.Length - start) / 2));
            await context.Response.Body.FlushAsync();
            // The client reads what was sent before the connection goes.
            await Task.Delay(100);
            context.Abort();
            return;
        }

        await context.Response.Body.WriteAsync(Content.AsMemory(start));
    }
}
