using Registry.Domain.Bodies;

namespace Registry.Web.Persistence;

/// <summary>Something that happened to a body itself, recorded by the operator; its public page tells it. Where two bodies are concerned, each has a row.</summary>
public sealed class BodyEvent
{
    public long Id { get; set; }
    public long BodyId { get; set; }
    public Body Body { get; set; } = null!;
    public BodyEventKind Kind { get; set; }

    /// <summary>The day from which it holds, by the official act.</summary>
    public DateOnly On { get; set; }

    /// <summary>The official act in words.</summary>
    public required string Reference { get; set; }

    /// <summary>Null where the other body is not in this register, as after an archive was brought in.</summary>
    public long? OtherBodyId { get; set; }
    public Body? OtherBody { get; set; }

    /// <summary>Name of the other body on that day.</summary>
    public string? OtherName { get; set; }
    public string? OtherSiren { get; set; }

    /// <summary>Of a renaming: the name that ended.</summary>
    public string? FormerName { get; set; }
    public string? FormerNameEnglish { get; set; }

    /// <summary>The SIREN that ended, where it changed with the name.</summary>
    public string? FormerSiren { get; set; }

    /// <summary>Notices that changed body with it.</summary>
    public int Notices { get; set; }
    public DateTime RecordedAt { get; set; }
    public long? RecordedByUserId { get; set; }
}
