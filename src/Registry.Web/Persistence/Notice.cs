using Registry.Domain.Publication;

namespace Registry.Web.Persistence;

/// <summary>A notice: its public name, where it stands, and the few columns that lists need.</summary>
public sealed class Notice
{
    /// <summary>Internal row id, also the row id of the search table.</summary>
    public long Id { get; set; }

    /// <summary>The public nine-character id.</summary>
    public required string PublicId { get; set; }
    public long BodyId { get; set; }
    public Body Body { get; set; } = null!;
    public NoticeStatus Status { get; set; }
    public DraftStage DraftStage { get; set; }

    /// <summary>Title of the draft until published, then of the current version.</summary>
    public required string Title { get; set; }

    /// <summary>Main language, ISO 639-1.</summary>
    public required string Language { get; set; }

    /// <summary>Version of the questionnaire that the draft is filled with.</summary>
    public required string DefinitionVersion { get; set; }

    /// <summary>The body wants its safeguard profile in the versions it publishes from now on.</summary>
    public bool PublishesProfile { get; set; }

    /// <summary>Number of the current published version; 0 before the first.</summary>
    public int CurrentVersion { get; set; }

    /// <summary>When the current version was published (UTC).</summary>
    public DateTime? PublishedAt { get; set; }
    public DateTime? FirstPublishedAt { get; set; }

    /// <summary>Legal ground of a withdrawal.</summary>
    public string? WithdrawalGround { get; set; }

    /// <summary>Remark of the publisher who returned the draft; cleared when it is submitted again.</summary>
    public string? ReturnRemark { get; set; }
    /// <summary>The body shows its action plan with the versions it publishes.</summary>
    public bool PublishesPlan { get; set; }

    /// <summary>The body that declares on behalf of <see cref="Body"/>: who started the draft, then who submitted it. Null where the body does so itself.</summary>
    public long? DeclaredByBodyId { get; set; }
    public Body? DeclaredByBody { get; set; }
    public long? SubmittedByUserId { get; set; }
    public long? CreatedByUserId { get; set; }
    public DateTime CreatedAt { get; set; }
    public DateTime ChangedAt { get; set; }
    public string? SourceFormat { get; set; }
    public string? SourceId { get; set; }

    /// <summary>Hash of the source record, to tell an unchanged one.</summary>
    public string? SourceHash { get; set; }

    /// <summary>The data revision at which the published side last changed; what caches and the facet index follow.</summary>
    public long Revision { get; set; }
}
