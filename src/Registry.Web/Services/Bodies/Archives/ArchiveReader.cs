using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Registry.Web.Imports.Files;

namespace Registry.Web.Services.Bodies.Archives;

/// <summary>
/// An archive whose manifest, sizes and checksums were found right before anything of it is used. Files are read from within the ZIP and never
/// unpacked, so that no name in it can lead anywhere.
/// </summary>
public sealed class ArchiveReader : IDisposable
{
    /// <summary>Unpacked, all files together: one gibibyte.</summary>
    public const long MostBytes = 1L << 30;
    public const int MostFiles = 200_000;

    /// <summary>Bytes of one line, and of the files that are read whole.</summary>
    private const int LongestText = 64 * 1024 * 1024;

    private readonly ZipArchive _zip;
    private readonly Dictionary<string, ZipArchiveEntry> _entries = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ArchiveFile> _listed;

    private ArchiveReader(ZipArchive zip)
    {
        _zip = zip;
        if (zip.Entries.Count > MostFiles)
        {
            throw new ArchiveRefusedException($"The archive holds {zip.Entries.Count} files, more than the {MostFiles} that an archive may hold.");
        }

        foreach (var entry in zip.Entries)
        {
            if (!_entries.TryAdd(entry.FullName, entry))
            {
                throw new ArchiveRefusedException($"The archive holds “{Shown(entry.FullName)}” twice: make it anew with “body export”.");
            }
        }

        Manifest = ReadManifest();
        _listed = CheckNames(Manifest);
    }

    public ArchiveManifest Manifest { get; }

    /// <exception cref="ArchiveRefusedException">It is no archive, or not whole.</exception>
    public static async Task<ArchiveReader> OpenAsync(Stream stream, CancellationToken cancellation)
    {
        ArchiveReader? reader = null;
        try
        {
            reader = new ArchiveReader(new ZipArchive(stream, ZipArchiveMode.Read, leaveOpen: true));
            await reader.CheckContentAsync(cancellation);
            return reader;
        }
        catch (Exception fault) when (fault is InvalidDataException or IOException or NotSupportedException)
        {
            reader?.Dispose();
            throw new ArchiveRefusedException("The file is no ZIP archive, or a damaged one: copy it again from where it was made.", fault);
        }
        catch (ArchiveRefusedException)
        {
            reader?.Dispose();
            throw;
        }
    }

    /// <summary>Null where the archive has no such file.</summary>
    public string? Text(string path)
    {
        if (!_listed.TryGetValue(path, out var file))
        {
            return null;
        }

        if (file.Bytes > LongestText)
        {
            throw new ArchiveRefusedException($"“{path}” is longer than the {LongestText / (1024 * 1024)} MB that can be read at once.");
        }

        using var reader = new StreamReader(_entries[path].Open(), new UTF8Encoding(false, throwOnInvalidBytes: true), detectEncodingFromByteOrderMarks: false);
        return reader.ReadToEnd();
    }

    /// <summary>The rows of a table with their line numbers.</summary>
    public IEnumerable<(int Line, JsonObject Row)> Lines(string path)
    {
        if (!_listed.ContainsKey(path))
        {
            throw new ArchiveRefusedException($"The archive lacks “{path}”: make it anew with “body export”.");
        }

        using var reader = new StreamReader(_entries[path].Open(), Encoding.UTF8);
        var number = 0;
        while (reader.ReadLine() is { } line)
        {
            number++;
            yield return (number, Parse(path, number, line));
        }
    }

    public void Dispose() => _zip.Dispose();

    private static JsonObject Parse(string path, int number, string line)
    {
        var notAnObject = $"{path}, line {number}, is no JSON object.";
        try
        {
            return JsonNode.Parse(line) as JsonObject ?? throw new ArchiveRefusedException(notAnObject);
        }
        catch (JsonException fault)
        {
            throw new ArchiveRefusedException(notAnObject, fault);
        }
    }

    private ArchiveManifest ReadManifest()
    {
        if (!_entries.TryGetValue(ArchiveManifest.Path, out var entry))
        {
            throw new ArchiveRefusedException($"The file holds no {ArchiveManifest.Path}: it is no archive of a body.");
        }

        if (entry.Length > LongestText)
        {
            throw new ArchiveRefusedException($"{ArchiveManifest.Path} is too long.");
        }

        ArchiveManifest? manifest;
        try
        {
            using var stream = entry.Open();
            manifest = JsonSerializer.Deserialize<ArchiveManifest>(Bounded(stream, LongestText), ArchiveManifest.Json);
        }
        catch (JsonException fault)
        {
            throw new ArchiveRefusedException($"{ArchiveManifest.Path} cannot be read: {fault.Message}", fault);
        }

        return manifest switch
        {
            { Format: not ArchiveManifest.FormatName } or null => throw new ArchiveRefusedException($"The archive is of the format “{Shown(manifest?.Format ?? "")}”; this registry reads “{ArchiveManifest.FormatName}”."),
            { FormatVersion: not ArchiveManifest.CurrentVersion } => throw new ArchiveRefusedException($"The archive is of version {manifest.FormatVersion} of its format; this registry reads version {ArchiveManifest.CurrentVersion}."),
            { Files: null } or { Body: null } => throw new ArchiveRefusedException($"{ArchiveManifest.Path} does not list the files."),
            _ => manifest,
        };
    }

    private Dictionary<string, ArchiveFile> CheckNames(ArchiveManifest manifest)
    {
        var listed = new Dictionary<string, ArchiveFile>(StringComparer.Ordinal);
        long bytes = 0;
        foreach (var file in manifest.Files)
        {
            if (file is not { Path: { } path, Sha256: not null, Bytes: >= 0 } || !IsPlain(path) || !listed.TryAdd(path, file))
            {
                throw new ArchiveRefusedException($"The manifest lists a file under a name that it may not have, or twice: “{Shown(file?.Path ?? "")}”.");
            }

            if (!_entries.ContainsKey(path))
            {
                throw new ArchiveRefusedException($"The archive lacks “{path}”, which its manifest lists: copy it again from where it was made.");
            }

            bytes += file.Bytes;
            if (file.Bytes > MostBytes || bytes > MostBytes)
            {
                throw new ArchiveRefusedException($"Unpacked, the archive is larger than the {MostBytes / (1024 * 1024)} MB that are read.");
            }
        }

        foreach (var path in _entries.Keys.Where(path => path != ArchiveManifest.Path && !listed.ContainsKey(path)))
        {
            throw new ArchiveRefusedException($"The archive holds “{Shown(path)}”, which its manifest does not list.");
        }

        return listed;
    }

    /// <summary>Reads every file once: its length and its checksum must be those of the manifest, whatever the ZIP claims.</summary>
    private async Task CheckContentAsync(CancellationToken cancellation)
    {
        foreach (var file in Manifest.Files)
        {
            await using var stream = Bounded(_entries[file.Path].Open(), file.Bytes);
            var sha256 = Convert.ToHexStringLower(await SHA256.HashDataAsync(stream, cancellation));
            if (stream.Count != file.Bytes || sha256 != file.Sha256)
            {
                throw new ArchiveRefusedException($"“{file.Path}” is not what the manifest says (SHA-256 differs): the archive is damaged or was changed. Copy it again from where it was made.");
            }
        }
    }

    /// <summary>No more than was announced.</summary>
    private static BoundedStream Bounded(Stream inner, long limit) => new(
        inner, limit, () => new ArchiveRefusedException($"A file of the archive is longer than its manifest says ({limit} bytes): the archive is damaged or was made to do harm."));

    /// <summary>Relative, without steps upwards: it is never used as a path, and yet nothing else is let in.</summary>
    private static bool IsPlain(string path) =>
        path.Length is > 0 and <= 200 && path.All(character => char.IsAsciiLetterOrDigit(character) || character is '.' or '-' or '_' or '/')
        && path.Split('/').All(part => part.Length > 0 && part.Trim('.').Length > 0);

    private static string Shown(string name) => name.Length > 100 ? name[..100] + "…" : name;
}
