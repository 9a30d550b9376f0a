namespace Registry.Web.Persistence;

/// <summary>How an entry came into the inventory.</summary>
public enum InventoryOrigin
{
    Typed,
    Imported,
    Campaign,
    Notice,
}

/// <summary>One algorithm on the private list of a body, declared or not yet.</summary>
public sealed class InventoryEntry
{
    public long Id { get; set; }
    public long BodyId { get; set; }
    public Body Body { get; set; } = null!;

    /// <summary>What the algorithm is called inside the body.</summary>
    public required string Title { get; set; }
    public string? Department { get; set; }
    public InventoryOrigin Origin { get; set; }

    /// <summary>What is known for the notice, in the form of <see cref="Domain.Notices.AnswerSetJson"/>; taken over by the draft that is started from the entry.</summary>
    public required string Values { get; set; }

    /// <summary>The draft or notice that declares the algorithm; null while it is not declared.</summary>
    public long? NoticeId { get; set; }
    public Notice? Notice { get; set; }

    /// <summary>The standard that an imported entry was read in, such as <c>nl</c>, or <c>table</c>.</summary>
    public string? SourceFormat { get; set; }

    /// <summary>The id of the record in its source; with body and format it makes an import repeatable.</summary>
    public string? SourceId { get; set; }

    /// <summary>Of the record and of how it was mapped, to tell an unchanged one.</summary>
    public string? SourceHash { get; set; }

    /// <summary>The record as it was read, every cell of it: a JSON object, member names as in the source.</summary>
    public string? SourceRecord { get; set; }
    public long? AssignedUserId { get; set; }
    public DateTime CreatedAt { get; set; }
    public DateTime ChangedAt { get; set; }
}
