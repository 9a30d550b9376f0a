using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Registry.Web.Services.Bodies.Archives;

/// <summary>One file of an archive.</summary>
/// <param name="Sha256">Lower-case hexadecimal.</param>
/// <param name="Rows">Lines of a table; null for other files.</param>
public sealed record ArchiveFile(string Path, long Bytes, string Sha256, int? Rows);

/// <summary>What an archive says of itself. Nothing in it counts that is not listed here.</summary>
/// <param name="Body">Slug of the body.</param>
/// <param name="CreatedAt">UTC.</param>
public sealed record ArchiveManifest(string Format, int FormatVersion, string Body, string Name, DateTime CreatedAt, IReadOnlyList<ArchiveFile> Files)
{
    public const string FormatName = "registry-body-archive";
    public const int CurrentVersion = 1;
    public const string Path = "manifest.json";
    public const string ReadmePath = "README.txt";
    public const string BodyPath = "body.json";
    public const string PeoplePath = "people.jsonl";
    public const string MembersPath = "members.jsonl";

    /// <summary>How rows and files are written.</summary>
    public static JsonSerializerOptions Json { get; } = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new System.Text.Json.Serialization.JsonStringEnumConverter() },
    };

    /// <summary>Where the canonical document of a version is.</summary>
    public static string DocumentPath(string noticeId, int version) => FormattableString.Invariant($"versions/{noticeId}/{version}.json");

    /// <summary>Of all files but the readme: two archives with the same hold the same, whenever they were made.</summary>
    public string ContentSha256()
    {
        var lines = Files.Where(file => file.Path != ReadmePath).OrderBy(file => file.Path, StringComparer.Ordinal).Select(file => $"{file.Sha256} {file.Path}\n");
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Concat(lines))));
    }
}
