using System.Text.Json.Serialization;
using Registry.Domain.Identities;
using Registry.Domain.Publication;
using Registry.Web.Persistence;
using Registry.Web.Services.Directories;

namespace Registry.Web.Api.Contracts;

/// <summary>A public body.</summary>
/// <param name="Imported">The format of the register it is known from; null for a body of this one.</param>
/// <param name="Published">Public notices of algorithms planned or in use.</param>
public sealed record BodyContract(
    string Id, string Name, string? NameEnglish, string? Siren, bool Fictional, string? Imported, int Published, int Retired, int Withdrawn, DateTime? ChangedAt, string Url)
{
    /// <summary>What the body states of all its algorithms, the current statement first; in the answer for one body.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<CoverageContract>? Coverage { get; init; }

    public static BodyContract Of(BodyEntry entry, string publicUrl) => new(
        entry.Body.Slug, entry.Body.Name, entry.Body.NameEnglish, entry.Body.Siren, entry.Body.IsFictional, entry.Body.ImportedFrom,
        entry.Published, entry.Retired, entry.Withdrawn, entry.ChangedAt, publicUrl + Links.Body("fr", entry.Body.Slug));
}

public sealed record CoverageContract(DateTime StatedAt, bool UsesNone, int? Inventory, int? Withheld, string? Note)
{
    public static CoverageContract Of(CoverageStatement statement) => new(statement.At, statement.UsesNone, statement.Inventory, statement.Withheld, statement.Note);
}

/// <summary>A supplier or a dataset in its directory.</summary>
public sealed record MentionContract(string Id, string Name, string? Producer, int Notices, int Bodies, string Url);

/// <summary>A supplier or a dataset with the notices that name it.</summary>
public sealed record MentionedContract(
    string Id,
    string Name,
    IReadOnlyList<string> Names,
    IReadOnlyList<string> Producers,
    IReadOnlyList<string> Products,
    IReadOnlyList<string> Addresses,
    IReadOnlyList<string> PersonalData,
    string Url,
    string Feed,
    ListContract<UseContract> Uses)
{
    internal static MentionedContract Of(MentionedThing thing, ListPage<NoticeMention> uses, string publicUrl)
    {
        var isSupplier = thing.Kind == MentionKind.Supplier;
        return new MentionedContract(
            thing.Id, thing.Name, thing.Names, thing.Producers, thing.Products, thing.Addresses, thing.Personal,
            publicUrl + (isSupplier ? Links.Supplier("fr", thing.Id) : Links.Dataset("fr", thing.Id)),
            publicUrl + Links.Feed(isSupplier ? "suppliers" : "datasets", thing.Id),
            ListContract.Of(uses, mention => UseContract.Of(mention, publicUrl)));
    }
}

/// <summary>How one notice names it.</summary>
public sealed record UseContract(
    string Notice, string Title, string Language, string Status, string Body, string NamedAs, string? Product, string? PersonalData, DateTime? PublishedAt, string Url)
{
    public static UseContract Of(NoticeMention mention, string publicUrl) => new(
        mention.Notice.PublicId,
        mention.Notice.Title,
        mention.Notice.Language,
        mention.Notice.Status == NoticeStatus.Retired ? "retired" : "published",
        mention.Notice.Body.Slug,
        mention.Name,
        mention.Product,
        mention.Personal,
        mention.Notice.PublishedAt,
        publicUrl + Links.Notice("fr", mention.Notice.PublicId));
}
