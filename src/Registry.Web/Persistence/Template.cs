namespace Registry.Web.Persistence;

/// <summary>Answers that all users of one product or practice share, kept by its author. The columns are those of the current version.</summary>
public sealed class Template
{
    public long Id { get; set; }

    /// <summary>The public nine-character id, of the same form as that of a notice.</summary>
    public required string PublicId { get; set; }

    /// <summary>The author: a supplier, an association, or a public body.</summary>
    public long BodyId { get; set; }
    public Body Body { get; set; } = null!;
    public required string Title { get; set; }

    /// <summary>The product or the practice that it is about.</summary>
    public string? Product { get; set; }
    public string? Summary { get; set; }

    /// <summary>Language of the shared answers, ISO 639-1.</summary>
    public required string Language { get; set; }
    public int CurrentVersion { get; set; }

    /// <summary>When the current version was published (UTC).</summary>
    public DateTime PublishedAt { get; set; }

    /// <summary>The author's draft out of which the next version is made; null while there is none.</summary>
    public long? WorkingNoticeId { get; set; }
    public Notice? WorkingNotice { get; set; }

    /// <summary>Id of the record that an imported template was read from; with the author it makes an import repeatable.</summary>
    public string? SourceId { get; set; }
}

/// <summary>An immutable version of a template.</summary>
public sealed class TemplateVersion
{
    public long TemplateId { get; set; }
    public Template Template { get; set; } = null!;

    /// <summary>1, 2, 3 …</summary>
    public int Number { get; set; }
    public required string Title { get; set; }
    public string? Product { get; set; }

    /// <summary>Version of the questionnaire that the shared answers belong to.</summary>
    public required string DefinitionVersion { get; set; }

    /// <summary>In the form of <see cref="Domain.Templates.TemplateContentJson"/>.</summary>
    public required string Content { get; set; }

    /// <summary>What changed, in the author's words; null for a first version.</summary>
    public string? Remark { get; set; }
    public DateTime PublishedAt { get; set; }
    public long? ByUserId { get; set; }
}

/// <summary>A notice that follows a template.</summary>
public sealed class TemplateAdoption
{
    public long NoticeId { get; set; }
    public Notice Notice { get; set; } = null!;
    public long TemplateId { get; set; }
    public Template Template { get; set; } = null!;

    /// <summary>The last version of which every change is decided.</summary>
    public int Version { get; set; }

    /// <summary>
    /// What the template said at each path when the body last decided on it, in the form of <see cref="Domain.Templates.TemplateContentJson"/>:
    /// the next comparison starts there, so that nothing is asked twice.
    /// </summary>
    public required string Decided { get; set; }
    public DateTime AdoptedAt { get; set; }
}
