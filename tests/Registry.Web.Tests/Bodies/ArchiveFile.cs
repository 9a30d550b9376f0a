using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;

namespace Registry.Web.Tests.Bodies;

/// <summary>An archive taken apart, changed, and put together again as somebody with bad intentions would.</summary>
internal sealed class ArchiveFile
{
    private readonly List<(string Path, byte[] Content)> _entries = [];

    public static ArchiveFile Read(string path)
    {
        var file = new ArchiveFile();
        using var zip = ZipFile.OpenRead(path);
        foreach (var entry in zip.Entries)
        {
            using var content = new MemoryStream();
            using var stream = entry.Open();
            stream.CopyTo(content);
            file._entries.Add((entry.FullName, content.ToArray()));
        }

        return file;
    }

    public IEnumerable<string> Paths => _entries.Select(entry => entry.Path);

    public string Text(string path) => Encoding.UTF8.GetString(_entries.Single(entry => entry.Path == path).Content);

    public string FirstDocument => Paths.First(path => path.StartsWith("versions/", StringComparison.Ordinal));

    public ArchiveFile Add(string path, string text)
    {
        _entries.Add((path, Encoding.UTF8.GetBytes(text)));
        return this;
    }

    public ArchiveFile Remove(string path)
    {
        _entries.RemoveAll(entry => entry.Path == path);
        return this;
    }

    public ArchiveFile Replace(string path, Func<string, string> change)
    {
        var text = change(Text(path));
        return Remove(path).Add(path, text);
    }

    /// <summary>Changes the manifest.</summary>
    public ArchiveFile Manifest(Action<JsonObject> change) => Replace("manifest.json", text =>
    {
        var manifest = JsonNode.Parse(text)!.AsObject();
        change(manifest);
        return manifest.ToJsonString();
    });

    /// <summary>Makes the manifest tell the truth of a changed file, so that only what it says is wrong.</summary>
    public ArchiveFile Sealed(string path)
    {
        var content = _entries.Single(entry => entry.Path == path).Content;
        return Manifest(manifest =>
        {
            var file = manifest["files"]!.AsArray().Single(file => file!["path"]!.GetValue<string>() == path)!;
            file["bytes"] = content.Length;
            file["sha256"] = Convert.ToHexStringLower(SHA256.HashData(content));
        });
    }

    public void Write(string path)
    {
        using var zip = ZipFile.Open(path, ZipArchiveMode.Create);
        foreach (var (name, content) in _entries)
        {
            using var stream = zip.CreateEntry(name).Open();
            stream.Write(content);
        }
    }
}
