namespace Registry.Web.Persistence;

/// <summary>What a job does.</summary>
public enum JobKind
{
    InventoryImport,
}

public enum JobState
{
    /// <summary>Described by a person who has not started it yet.</summary>
    Prepared,
    Waiting,
    Running,
    Done,
    Failed,
    Cancelled,
}

/// <summary>Long work that one worker carries out after the answer to the person who asked for it.</summary>
public sealed class Job
{
    public long Id { get; set; }
    public JobKind Kind { get; set; }
    public JobState State { get; set; }
    public long BodyId { get; set; }
    public Body Body { get; set; } = null!;

    /// <summary>Who asked for it.</summary>
    public long? ByUserId { get; set; }

    /// <summary>What the kind of job needs to know: a JSON object.</summary>
    public required string Arguments { get; set; }

    /// <summary>The last row that is dealt with for good; where the job goes on after an interruption.</summary>
    public int DoneRows { get; set; }

    /// <summary>Null until it is known.</summary>
    public int? TotalRows { get; set; }

    /// <summary>What came of it so far: a JSON object of the kind of job. Null before the first rows.</summary>
    public string? Result { get; set; }
    public bool IsCancellationRequested { get; set; }
    public DateTime CreatedAt { get; set; }
    public DateTime? StartedAt { get; set; }

    /// <summary>The last sign of life while it runs.</summary>
    public DateTime? HeartbeatAt { get; set; }
    public DateTime? EndedAt { get; set; }
}
