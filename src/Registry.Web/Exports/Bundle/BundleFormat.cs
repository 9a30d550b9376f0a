using System.IO.Compression;
using System.Text;
using System.Text.Json.Nodes;
using Registry.Domain.Exports;
using Registry.Domain.Notices;
using Registry.Domain.Questionnaire;
using Registry.Web.Exports.Standards;

namespace Registry.Web.Exports.Bundle;

/// <summary>
/// A ZIP with every other format, what explains them, and the checksums of all (as <c>sha256sum -c checksums.txt</c> reads them). That of one notice
/// holds its versions too, byte for byte as they were published and hashed, and the current one in the formats of other registers with their losses.
/// </summary>
internal sealed class BundleFormat(IReadOnlyList<IExportFormat> formats, DefinitionCatalogue definitions, StandardExports standards) : IExportFormat
{
    public string Extension => "zip";

    public string ContentType => "application/zip";

    public IReadOnlyList<BundleFile> InBundle(string language) => [];

    public async Task WriteAsync(Export export, ExportChoice choice, Stream output, CancellationToken cancellation)
    {
        await using var gathered = new GatheringStream(output);
        await using var archive = await ZipArchive.CreateAsync(gathered, ZipArchiveMode.Create, leaveOpen: true, entryNameEncoding: null, cancellation);
        var checksums = new StringBuilder();
        foreach (var (name, text) in await TextsAsync(export, choice.Language, cancellation))
        {
            await AddAsync(name, stream => stream.WriteAsync(Encoding.UTF8.GetBytes(text), cancellation).AsTask());
        }

        foreach (var format in formats)
        {
            foreach (var file in format.InBundle(choice.Language))
            {
                await AddAsync(file.Name, stream => format.WriteAsync(export, file.Choice with { IsRaw = choice.IsRaw }, stream, cancellation));
            }
        }

        var sums = checksums.ToString();
        await AddAsync("checksums.txt", stream => stream.WriteAsync(Encoding.ASCII.GetBytes(sums), cancellation).AsTask());

        async Task AddAsync(string name, Func<Stream, Task> write)
        {
            var entry = archive.CreateEntry(name, CompressionLevel.Fastest);
            entry.LastWriteTime = export.MadeAt;
            await using var content = await entry.OpenAsync(cancellation);
            await using var hashing = new HashingStream(content);
            await write(hashing);
            checksums.Append(hashing.Hash()).Append("  ").Append(name).Append('\n');
        }
    }

    private async Task<IReadOnlyList<(string Name, string Text)>> TextsAsync(Export export, string language, CancellationToken cancellation)
    {
        var schema = new TableSchema(definitions, language, export.PublicUrl + Links.TableSchema());
        var texts = new List<(string, string)>
        {
            ("README.md", BundleReadme.Of(export)),
            ("notices.schema.json", Indented(schema.OfNotices())),
            ("values.schema.json", Indented(schema.OfValues())),
            ("datapackage.json", Indented(DataPackage.Of(export, definitions))),
            ("dictionary.csv", ColumnDictionary.Csv(definitions)),
        };
        if (export.IsOfOneNotice)
        {
            var versions = await export.Notices.VersionsAsync(cancellation);
            texts.AddRange(versions.Select(version => ($"versions/{version.Number}.json", version.Document)));
            texts.AddRange(StandardFiles.Of(NoticeDocument.Parse(versions[^1].Document), language, standards));
        }

        return texts;
    }

    private static string Indented(JsonObject json) => ExportJson.Indented(json) + "\n";
}
