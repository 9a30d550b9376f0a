using Microsoft.AspNetCore.Builder;

namespace Registry.Benchmarks;

/// <summary>The least that a page can be: Kestrel that answers every request with the same compressed bytes from memory.</summary>
internal static class BytesRival
{
    public const string Verb = "rival-bytes";

    public static async Task RunAsync(string file, string address)
    {
        var bytes = await File.ReadAllBytesAsync(file);
        var app = WebApplication.CreateSlimBuilder().Build();
        app.Urls.Add(address);
        app.Run(context =>
        {
            context.Response.ContentType = "text/html; charset=utf-8";
            context.Response.Headers.ContentEncoding = "br";
            context.Response.ContentLength = bytes.Length;
            return context.Response.Body.WriteAsync(bytes).AsTask();
        });
        await app.RunAsync();
    }
}
