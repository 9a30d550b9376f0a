using Registry.Domain.Inventories;

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
    /// <summary>The member of the body who looks after the entry.</summary>
    public long? AssignedUserId { get; set; }

    public TriageAnswer? AboutPeople { get; set; }
    public TriageAnswer? Automatic { get; set; }
    public TriageAnswer? Fragile { get; set; }
    public TriageAnswer? People { get; set; }
    public TriageAnswer? Learned { get; set; }
    public TriageAnswer? Mention { get; set; }

    /// <summary>Derived from the triage, kept for filters; null until the entry is first read.</summary>
    public UrgencyLevel? Urgency { get; set; }

    /// <summary>Derived from the triage, kept for sorting: higher is more pressing.</summary>
    public int UrgencyScore { get; set; }

    /// <summary>Planned minutes until the notice is complete; derived.</summary>
    public int Minutes { get; set; }

    /// <summary>Required answers that the draft lacks; null where there is no draft.</summary>
    public int? MissingAnswers { get; set; }

    /// <summary>The triage was read from <see cref="Values"/> since they last changed. Whoever writes the values from outside sets it back.</summary>
    public bool IsRead { get; set; }

    /// <summary><see cref="Notice.ChangedAt"/> of the notice when it was last read.</summary>
    public DateTime? NoticeReadAt { get; set; }
    public DateTime CreatedAt { get; set; }
    public DateTime ChangedAt { get; set; }

    /// <summary>The six columns as one; not a column itself.</summary>
    public Triage Triage
    {
        get => TriageQuestions.All.Aggregate(new Triage(), (triage, question) => triage.With(question, Answer(question)));
        set
        {
            AboutPeople = value[TriageQuestion.AboutPeople];
            Automatic = value[TriageQuestion.Automatic];
            Fragile = value[TriageQuestion.Fragile];
            People = value[TriageQuestion.People];
            Learned = value[TriageQuestion.Learned];
            Mention = value[TriageQuestion.Mention];
        }
    }

    private TriageAnswer? Answer(TriageQuestion question) => question switch
    {
        TriageQuestion.AboutPeople => AboutPeople,
        TriageQuestion.Automatic => Automatic,
        TriageQuestion.Fragile => Fragile,
        TriageQuestion.People => People,
        TriageQuestion.Learned => Learned,
        _ => Mention,
    };
}
