using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using Registry.Domain.Bodies;
using Registry.Domain.Evidence;
using Registry.Domain.Notices;
using Registry.PollutionPeaks.ModelCards;

namespace Registry.Web.Demonstration;

/// <summary>The fictional bodies, their people and their notices, as the embedded files tell them.</summary>
/// <param name="Notices">By date of first publication.</param>
public sealed record DemonstrationContent(
    DemonstrationUser Operator,
    IReadOnlyList<DemonstrationBody> Bodies,
    IReadOnlyList<DemonstrationNotice> Notices,
    IReadOnlyList<DemonstrationTemplate> Templates)
{
    private const string BodiesFile = "demonstration/bodies.yaml";
    private const string TemplatesFile = "demonstration/templates.yaml";
    private const string NoticesFolder = "demonstration/notices/";
    private const string CardsFolder = "demonstration/cards/";

    /// <summary>How the files write the address of the registry that shows them.</summary>
    private const string RegistryAddress = "https://registry.example";

    /// <param name="publicUrl">Address of the registry, for what a notice links to in it.</param>
    /// <exception cref="FormatException">A file does not have the shape of the others; the message names it.</exception>
    public static DemonstrationContent Read(string publicUrl = RegistryAddress)
    {
        var root = ReadFile(BodiesFile, publicUrl, root => root);
        return new DemonstrationContent(
            User(root["operator"]!),
            [.. root["bodies"]!.AsArray().Select(body => Body(body!))],
            [.. Assembly.GetExecutingAssembly().GetManifestResourceNames()
                .Where(name => name.StartsWith(NoticesFolder, StringComparison.Ordinal))
                .Select(name => ReadFile(name, publicUrl, file => DemonstrationNoticeReader.Read(file, publicUrl)))
                .OrderBy(notice => notice.Versions[0].PublishedAt)],
            ReadFile(TemplatesFile, publicUrl, DemonstrationTemplate.ReadAll));
    }

    /// <summary>The card of a model that a notice is made from, as <c>peaks train</c> wrote it.</summary>
    public static ModelCard ReadCard(string name)
    {
        using var file = Open(CardsFolder + name);
        return ModelCard.Read(file);
    }

    private static Stream Open(string name) =>
        Assembly.GetExecutingAssembly().GetManifestResourceStream(name) ?? throw new FormatException($"{name} is not embedded.");

    private static T ReadFile<T>(string name, string publicUrl, Func<JsonObject, T> read)
    {
        using var stream = Open(name);
        using var text = new StreamReader(stream);
        try
        {
            using var addressed = new StringReader(text.ReadToEnd().Replace(RegistryAddress, publicUrl.TrimEnd('/'), StringComparison.Ordinal));
            return read(YamlValues.Read(addressed));
        }
        catch (Exception fault) when (fault is FormatException or InvalidOperationException or NullReferenceException or JsonException or YamlDotNet.Core.YamlException)
        {
            throw new FormatException($"{name} cannot be read: {fault.Message}", fault);
        }
    }

    private static DemonstrationBody Body(JsonNode body) => new(
        Text(body["id"]),
        Text(body["name"]!["fr"]),
        Text(body["name"]!["en"]),
        Text(body["description"]!["fr"]),
        body["four_eyes"]!.GetValue<bool>(),
        Text(body["kind"]) == "association" ? BodyKind.Association : BodyKind.PublicBody,
        [.. body["users"]!.AsArray().Select(user => User(user!))]);

    private static DemonstrationUser User(JsonNode user) => new(
        Text(user["email"]),
        Text(user["name"]),
        [.. (user["roles"]?.AsArray() ?? []).Select(role => Role(Text(role)))]);

    private static MemberRole Role(string word) => word switch
    {
        "contributor" => MemberRole.Contributor,
        "publisher" => MemberRole.Publisher,
        "body_administrator" => MemberRole.Administrator,
        _ => throw new FormatException($"\"{word}\" is not a role."),
    };

    private static string Text(JsonNode? node) => node!.GetValue<string>();
}

/// <param name="Roles">Empty for the operator.</param>
public sealed record DemonstrationUser(string Email, string Name, IReadOnlyList<MemberRole> Roles);

public sealed record DemonstrationBody(
    string Slug, string Name, string NameEnglish, string Description, bool FourEyes, BodyKind Kind, IReadOnlyList<DemonstrationUser> Users);

/// <param name="Versions">From the first to the current one.</param>
public sealed record DemonstrationNotice(string Slug, string BodySlug, string Language, IReadOnlyList<DemonstrationVersion> Versions);

/// <param name="Reason">What changed; null for the first version.</param>
/// <param name="Evidence">By question id.</param>
public sealed record DemonstrationVersion(
    DateTime PublishedAt, string? Reason, AnswerSet Values, IReadOnlyList<NoticeTranslation> Translations, IReadOnlyDictionary<string, DemonstrationEvidence> Evidence);

/// <param name="Note">For the members of the body; null where nothing is noted.</param>
public sealed record DemonstrationEvidence(IReadOnlyList<EvidenceLink> Links, string? Note);
