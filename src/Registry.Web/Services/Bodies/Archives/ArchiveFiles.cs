using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Registry.Web.Services.Bodies.Archives;

/// <summary>Writes the files of an archive one after the other, and at the end the manifest that lists them.</summary>
internal sealed class ArchiveFiles(Stream target, DateTime now) : IDisposable
{
    private readonly ZipArchive _zip = new(target, ZipArchiveMode.Create, leaveOpen: true);
    private readonly List<ArchiveFile> _files = [];

    public void Add(string path, string text) => Write(path, Encoding.UTF8.GetBytes(text), listed: true);

    /// <summary>A table: one line each.</summary>
    public async Task AddLinesAsync(string path, IAsyncEnumerable<string> lines)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        long bytes = 0;
        var rows = 0;
        await using (var stream = Entry(path).Open())
        {
            await foreach (var line in lines)
            {
                var text = Encoding.UTF8.GetBytes(line + "\n");
                hash.AppendData(text);
                await stream.WriteAsync(text);
                bytes += text.Length;
                rows++;
            }
        }

        _files.Add(new ArchiveFile(path, bytes, Convert.ToHexStringLower(hash.GetHashAndReset()), rows));
    }

    public ArchiveManifest Finish(string slug, string name)
    {
        var manifest = new ArchiveManifest(ArchiveManifest.FormatName, ArchiveManifest.CurrentVersion, slug, name, now, _files);
        Write(ArchiveManifest.Path, JsonSerializer.SerializeToUtf8Bytes(manifest, ArchiveManifest.Json), listed: false);
        return manifest;
    }

    public void Dispose() => _zip.Dispose();

    private void Write(string path, byte[] content, bool listed)
    {
        using (var stream = Entry(path).Open())
        {
            stream.Write(content);
        }

        if (listed)
        {
            _files.Add(new ArchiveFile(path, content.Length, Convert.ToHexStringLower(SHA256.HashData(content)), null));
        }
    }

    private ZipArchiveEntry Entry(string path)
    {
        var entry = _zip.CreateEntry(path, CompressionLevel.Optimal);
        entry.LastWriteTime = now;
        return entry;
    }
}
