using System.Text.Json;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.Extensions.Options;
using Registry.Domain.Exports;
using Registry.Domain.Questionnaire;
using Registry.Web.Api.Contracts;

namespace Registry.Web.Exports.Formats;

/// <summary>One notice a line, each as the API gives it (jsonlines.org).</summary>
internal sealed class JsonLinesFormat(DefinitionCatalogue definitions, IOptions<JsonOptions> json) : IExportFormat
{
    public string Extension => "jsonl";

    public string ContentType => "application/jsonl; charset=utf-8";

    public IReadOnlyList<BundleFile> InBundle(string language) => [new("notices.jsonl", new ExportChoice(language))];

    public async Task WriteAsync(Export export, ExportChoice choice, Stream output, CancellationToken cancellation)
    {
        await foreach (var notice in export.Notices.ReadAsync(cancellation))
        {
            await output.WriteAsync(NoticeJson.Bytes(notice, export, definitions, json.Value), cancellation);
            await output.WriteAsync("\n"u8.ToArray(), cancellation);
        }
    }
}

/// <summary>One document: what it is and under which licence, then the notices as the API gives them.</summary>
internal sealed class JsonFormat(DefinitionCatalogue definitions, IOptions<JsonOptions> json) : IExportFormat
{
    public string Extension => "json";

    public string ContentType => "application/json; charset=utf-8";

    public IReadOnlyList<BundleFile> InBundle(string language) => [new("notices.json", new ExportChoice(language))];

    public async Task WriteAsync(Export export, ExportChoice choice, Stream output, CancellationToken cancellation)
    {
        var about = JsonSerializer.SerializeToUtf8Bytes(
            new
            {
                Register = new { Name = export.Register, Url = export.PublicUrl },
                Licence = new { Id = OpenLicence.Id, Title = OpenLicence.Title, Url = OpenLicence.Address },
                export.Page,
                export.Query,
                GeneratedAt = export.MadeAt,
                Total = export.Notices.Count,
            },
            json.Value.SerializerOptions);
        await output.WriteAsync(about.AsMemory(0, about.Length - 1), cancellation);
        await output.WriteAsync(",\"items\":["u8.ToArray(), cancellation);
        var isFirst = true;
        await foreach (var notice in export.Notices.ReadAsync(cancellation))
        {
            await output.WriteAsync(isFirst ? "\n"u8.ToArray() : ",\n"u8.ToArray(), cancellation);
            await output.WriteAsync(NoticeJson.Bytes(notice, export, definitions, json.Value), cancellation);
            isFirst = false;
        }

        await output.WriteAsync("\n]}\n"u8.ToArray(), cancellation);
    }
}

internal static class NoticeJson
{
    public static byte[] Bytes(ExportedNotice notice, Export export, DefinitionCatalogue definitions, JsonOptions json) =>
        JsonSerializer.SerializeToUtf8Bytes(NoticeContract.Of(notice.Document, notice.Status, export.PublicUrl, definitions), json.SerializerOptions);
}
