using System.Text.Json;
using Registry.Domain.Notices;

namespace Registry.Domain.Standards.Reading;

/// <summary>What a record says in the words of this registry.</summary>
public sealed record RecordReading
{
    public required AnswerSet Values { get; init; }

    /// <summary>What was read, by the names that <see cref="Kept"/> has: those of the standard for one thing, where the record is about several.</summary>
    public required JsonElement Record { get; init; }

    /// <summary>Null when the record has none.</summary>
    public string? Id { get; init; }
    public string? Title { get; init; }
    public string? Department { get; init; }
    public string? Body { get; init; }
    public string? Url { get; init; }
    public DateOnly? PublishedAt { get; init; }

    /// <summary>ISO 639-1 code.</summary>
    public required string Language { get; init; }
    public IReadOnlyList<Recoding> Recodings { get; init; } = [];
    public IReadOnlyList<ReadingProblem> Problems { get; init; } = [];

    /// <summary>Names of the filled members that nothing was read from, or not all: they stay in the source record.</summary>
    public IReadOnlyList<string> Kept { get; init; } = [];
}

/// <summary>A value of a list, written in another way here.</summary>
/// <param name="Value">The code of our option, <c>unknown</c> and <c>na</c> among them; null when the raw value was not understood.</param>
public sealed record Recoding(string Field, string Raw, string? Value);

public enum ReadingFault
{
    /// <summary>An object, a list or a truth value stands where a text should.</summary>
    NotText,

    /// <summary>No date, number or address can be read in the text.</summary>
    NotUnderstood,

    /// <summary>The target holds one value, and another field gave it.</summary>
    NoRoom,
}

public sealed record ReadingProblem(string Field, ReadingFault Fault);
