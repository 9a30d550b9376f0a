using System.Text;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Registry.Domain.Notices;
using Registry.Domain.Publication;
using Registry.Domain.Questionnaire;
using Registry.Web.Services;

namespace Registry.Web.Api.Contracts;

/// <summary>
/// One version of a notice. It is the hashed document with eight members added: <c>title</c>, <c>summary</c>, <c>status</c>, <c>level</c>,
/// <c>levelMin</c>, <c>levelMax</c>, <c>url</c> and <c>sha256</c>. Without them, written by RFC 8785, its hash is <c>sha256</c>.
/// Members are added over time, never removed nor changed.
/// </summary>
public sealed record NoticeContract
{
    public required string Id { get; init; }
    public required int Version { get; init; }

    /// <summary>In the language of the notice.</summary>
    public required string Title { get; init; }
    public required string? Summary { get; init; }

    /// <summary>ISO 639-1.</summary>
    public required string Language { get; init; }
    public required JsonNode Body { get; init; }

    /// <summary><c>published</c> or <c>retired</c>.</summary>
    public required string Status { get; init; }

    /// <summary>Impact level, 1 to 4; null while it is open or not assessed.</summary>
    public required int? Level { get; init; }
    public required int? LevelMin { get; init; }
    public required int? LevelMax { get; init; }
    public required string PublishedAt { get; init; }

    /// <summary>The page for people.</summary>
    public required string Url { get; init; }
    public required string Sha256 { get; init; }

    /// <summary>Where an imported notice was copied from.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public JsonNode? Source { get; init; }

    /// <summary>By field id: <c>value</c>, <c>state</c> and, where withheld, <c>ground</c>.</summary>
    public required JsonNode Header { get; init; }

    /// <summary>By question id, like <see cref="Header"/>.</summary>
    public required JsonNode Answers { get; init; }
    public required JsonNode? Assessment { get; init; }

    /// <summary>False where the body keeps the safeguard profile, which is then left out of <see cref="Assessment"/>.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public bool? ProfilePublished { get; init; }
    public required JsonNode Definition { get; init; }

    /// <summary>What the body will do; absent where it does not publish its plan.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public JsonNode? Plan { get; init; }

    /// <summary>By question id: <c>declared</c>, <c>evidenced</c> or <c>reviewed</c>, and the links.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public JsonNode? Evidence { get; init; }

    /// <summary>The template that the notice follows, and the <c>paths</c> at which it says the same; absent where it follows none.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public JsonNode? Template { get; init; }

    /// <summary>The body that declared the notice on behalf of <see cref="Body"/>; absent where a body speaks for itself.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public JsonNode? DeclaredBy { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public JsonNode? Translations { get; init; }
    public required string Schema { get; init; }
    public required string Salt { get; init; }

    /// <param name="publicUrl">Public address of the instance, without a slash at its end.</param>
    public static NoticeContract Of(NoticeDocument document, NoticeStatus status, string publicUrl, DefinitionCatalogue definitions) =>
        Of(Encoding.UTF8.GetBytes(document.ToCanonicalJson()), new HitReading(document, document.Language, definitions), status, publicUrl);

    /// <param name="canonical">As stored and hashed, in UTF-8.</param>
    /// <param name="reading">In the language of the notice.</param>
    /// <param name="publicUrl">Public address of the instance, without a slash at its end.</param>
    public static NoticeContract Of(ReadOnlySpan<byte> canonical, HitReading reading, NoticeStatus status, string publicUrl)
    {
        var stored = JsonNode.Parse(canonical)!;
        var level = reading.Level;
        return new NoticeContract
        {
            Id = reading.Id,
            Version = stored["version"]!.GetValue<int>(),
            Title = reading.Title.Text,
            Summary = reading.Summary?.Text,
            Language = reading.Language,
            Body = stored["body"]!,
            Status = status == NoticeStatus.Retired ? "retired" : "published",
            Level = level.Level,
            LevelMin = level.Minimum ?? level.Level,
            LevelMax = level.Maximum ?? level.Level,
            PublishedAt = stored["publishedAt"]!.GetValue<string>(),
            Url = publicUrl + Links.Notice(reading.Language == "en" ? "en" : "fr", reading.Id, reading.Title.Text),
            Sha256 = NoticeDocument.Hash(canonical),
            Source = stored["source"],
            Header = stored["header"]!,
            Answers = stored["answers"]!,
            Assessment = stored["assessment"],
            ProfilePublished = stored["profilePublished"]?.GetValue<bool>(),
            Definition = stored["definition"]!,
            Plan = stored["plan"],
            Evidence = stored["evidence"],
            Template = stored["template"],
            DeclaredBy = stored["declaredBy"],
            Translations = stored["translations"],
            Schema = stored["schema"]!.GetValue<string>(),
            Salt = stored["salt"]!.GetValue<string>(),
        };
    }
}
