using System.Globalization;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;
using Registry.Domain.Exports;
using Registry.Web.Api;
using Registry.Web.Services;
using Registry.Web.Setup;

namespace Registry.Web.Exports;

/// <summary>Answers with an export: its headers, and its content while it is read.</summary>
internal sealed class ExportAnswer(
    IHttpContextAccessor http, ExportFormats formats, RevisionWatch revisions, IOptions<RegistryOptions> options, TimeProvider clock)
{
    /// <summary>Another build may write another file.</summary>
    private static readonly string Build = typeof(ExportAnswer).Module.ModuleVersionId.ToString("N")[..8];

    /// <param name="name">Of the file, without day and extension.</param>
    /// <param name="fill">Puts the notices into an export that knows its register.</param>
    public async Task<IResult> WriteAsync(string extension, string name, Func<ExportParameters, Export, Task<Export>> fill, CancellationToken cancellation)
    {
        var context = http.HttpContext!;
        if (formats.Find(extension) is not { } format)
        {
            return ApiProblems.FormatNotOffered(extension, [.. formats.All.Select(offered => offered.Extension)]);
        }

        var parameters = ExportParameters.Read(context.Request.Query);
        var choice = parameters.Choice;
        LanguageSetup.Speak(choice.Language);
        var tag = new EntityTagHeaderValue(string.Create(CultureInfo.InvariantCulture, $"\"{revisions.Current()}-{Build}\""), isWeak: true);
        var now = clock.GetUtcNow().UtcDateTime;
        WriteHeaders(context.Response, format, choice, $"{name}-{now:yyyy-MM-dd}.{extension}", tag);
        if (context.Request.GetTypedHeaders().IfNoneMatch.Any(known => known.Compare(tag, useStrongComparison: false)))
        {
            return TypedResults.StatusCode(StatusCodes.Status304NotModified);
        }

        if (HttpMethods.IsHead(context.Request.Method))
        {
            return TypedResults.Empty;
        }

        var site = new Export(null!, options.Value.NameIn(choice.Language), options.Value.PublicUrl.TrimEnd('/'), "", "", now);
        await format.WriteAsync(await fill(parameters, site), choice, context.Response.Body, cancellation);
        return TypedResults.Empty;
    }

    private void WriteHeaders(HttpResponse response, IExportFormat format, ExportChoice choice, string file, EntityTagHeaderValue tag)
    {
        var schema = options.Value.PublicUrl.TrimEnd('/') + Links.TableSchema() + (choice.IsLong ? "?form=long" : "");
        response.ContentType = format.ContentType;
        response.Headers.ContentDisposition = $"attachment; filename={file}";
        response.Headers.Link = $"<{OpenLicence.Address}>; rel=\"license\", <{schema}>; rel=\"describedby\"; type=\"application/json\"";
        response.Headers.CacheControl = "no-cache";
        response.GetTypedHeaders().ETag = tag;
    }
}
