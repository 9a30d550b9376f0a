using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;

namespace Registry.Domain.Notices;

/// <summary>
/// One published version, whole: what pages, API, exports and search read, and what is hashed. It never changes.
/// It holds no address of the registry (the public URL may change) and no withheld or internal value.
/// </summary>
public sealed record NoticeDocument
{
    public required NoticeId Id { get; init; }

    /// <summary>1, 2, 3 …</summary>
    public required int Version { get; init; }

    /// <summary>ISO 639-1 code of the language the body writes in.</summary>
    public required string Language { get; init; }
    public required DefinitionReference Definition { get; init; }
    public required BodyReference Body { get; init; }

    /// <summary>UTC.</summary>
    public required DateTime PublishedAt { get; init; }

    /// <summary>Where an imported notice was copied from; null for a notice declared here.</summary>
    public NoticeSource? Source { get; init; }

    /// <summary>Header and answers as the public may see them: masked values keep their state and ground.</summary>
    public required AnswerSet Values { get; init; }
    public IReadOnlyList<NoticeTranslation> Translations { get; init; } = [];

    /// <summary>The public form of the assessment with its decision path; null while there is nothing to assess, as for imported notices.</summary>
    public JsonObject? Assessment { get; init; }

    /// <summary>The body publishes its safeguard profile in this version; null where nothing was assessed, and in versions that say nothing of it.</summary>
    public bool? ProfilePublished { get; init; }

    /// <summary>What the body will do; null where it chose not to publish its plan.</summary>
    public IReadOnlyList<PlannedAction>? Plan { get; init; }

    /// <summary>By question id, for disclosed answers; null in versions that know none.</summary>
    public IReadOnlyDictionary<string, PublicEvidence>? Evidence { get; init; }

    /// <summary>The template whose answers it took over; null where it follows none.</summary>
    public TemplateOrigin? Template { get; init; }

    /// <summary>The body that declared it on behalf of <see cref="Body"/>; null where a body speaks for itself.</summary>
    public DeclaringBody? DeclaredBy { get; init; }

    /// <summary>Sixteen random bytes in base64, so that a hash alone tells nothing about a short text.</summary>
    public required string Salt { get; init; }

    /// <summary>The canonical text (RFC 8785) that is stored and hashed.</summary>
    public string ToCanonicalJson() => CanonicalJson.Write(NoticeDocumentJson.Write(this));

    /// <summary>Lower-case hexadecimal SHA-256 of the canonical text in UTF-8.</summary>
    public static string Hash(string canonicalJson) => Hash(Encoding.UTF8.GetBytes(canonicalJson));

    /// <summary>The same of a text that is in UTF-8 already.</summary>
    public static string Hash(ReadOnlySpan<byte> canonicalJson) => Convert.ToHexStringLower(SHA256.HashData(canonicalJson));

    /// <exception cref="FormatException">The text is not a document written by <see cref="ToCanonicalJson"/>.</exception>
    public static NoticeDocument Parse(string canonicalJson) => NoticeDocumentJson.Read(canonicalJson);

    public static string NewSalt() => Convert.ToBase64String(RandomNumberGenerator.GetBytes(16));
}

/// <summary>The questionnaire that the answers belong to.</summary>
public sealed record DefinitionReference(string Id, string Version);

/// <param name="Id">Slug in addresses.</param>
/// <param name="Siren">Nine digits, null for a body without one.</param>
/// <param name="Fictional">The body was made up for demonstration.</param>
public sealed record BodyReference(string Id, string Name, string? Siren = null, bool Fictional = false);

/// <param name="Id">Slug in addresses.</param>
public sealed record DeclaringBody(string Id, string Name);

/// <param name="Format">The standard it was read from, such as <c>nl</c> or <c>atrs</c>.</param>
/// <param name="Id">The record's id in its own register.</param>
/// <param name="Register">Name of that register.</param>
/// <param name="PublishedAt">When its register published it, where known.</param>
/// <param name="CopiedAt">When it was copied here, UTC.</param>
public sealed record NoticeSource(
    string Format,
    string Id,
    string Register,
    string? Url,
    string? Licence,
    DateOnly? PublishedAt,
    DateTime CopiedAt);

/// <summary>The translated texts of a version: same paths as the original, only what is text.</summary>
/// <param name="By">Who translated: a person's function, or the name of the machine.</param>
public sealed record NoticeTranslation(
    string Language,
    string By,
    bool ByMachine,
    IReadOnlyDictionary<string, JsonNode?> Header,
    IReadOnlyDictionary<string, JsonNode?> Answers);
