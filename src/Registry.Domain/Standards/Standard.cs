namespace Registry.Domain.Standards;

/// <summary>Another register's format: how its records are known, and where each of its fields lands here.</summary>
public sealed record Standard
{
    public required string Id { get; init; }
    public required LocalisedText Name { get; init; }

    /// <summary>The register that publishes in this standard, as a source is named on a notice.</summary>
    public required string Register { get; init; }

    /// <summary>The licence of its records: an SPDX identifier or the licence's own name; null where each record has its own.</summary>
    public string? Licence { get; init; }

    /// <summary>ISO 639-1 code of the language that records are written in, unless they say otherwise.</summary>
    public required string Language { get; init; }

    /// <summary>Where the fields and limits were read: a document or a file of the publisher.</summary>
    public string? Reference { get; init; }
    public required Recognition Recognition { get; init; }
    public required RecordIdentity Record { get; init; }

    /// <summary>In 3/4/2025 the month comes first.</summary>
    public bool MonthFirst { get; init; }
    public IReadOnlyList<StandardField> Fields { get; init; } = [];

    /// <summary>How records are written; null for a standard that is read only.</summary>
    public WritingRules? Writing { get; init; }

    /// <summary>The days from which it binds, as its source states them: they move, so they are data.</summary>
    public IReadOnlyList<StandardDate> Dates { get; init; } = [];

    /// <summary>Changes whenever the definition does: part of the hash of what was read with it.</summary>
    public string Fingerprint { get; init; } = "";
}

/// <summary>How a file in the standard is told from others: by the names of its columns or members.</summary>
/// <param name="List">The member of a JSON object that holds the records; null where records stand in the root.</param>
/// <param name="All">Every one of them is there; a name may be one of several, separated by <c>|</c>.</param>
/// <param name="None">None of them is there.</param>
public sealed record Recognition(string? List, IReadOnlyList<string> All, IReadOnlyList<string> None);

/// <summary>Which members say what a record is. The first of them that is filled counts.</summary>
/// <param name="Id">None: the id is derived from title and department.</param>
/// <param name="IdIsAddress">The id is the last part of the address that the member holds.</param>
/// <param name="Languages">Words of the language member to ISO 639-1 codes.</param>
public sealed record RecordIdentity(
    IReadOnlyList<string> Id,
    bool IdIsAddress,
    IReadOnlyList<string> Body,
    IReadOnlyList<string> Url,
    IReadOnlyList<string> PublishedAt,
    IReadOnlyList<string> Language,
    IReadOnlyList<ValueWord> Languages)
{
    public static RecordIdentity Nameless { get; } = new([], false, [], [], [], [], []);
}

/// <param name="Formats">The containers, the usual one first.</param>
/// <param name="Delimiter">Between the cells of CSV.</param>
/// <param name="IsVertical">CSV has a line for each field, <c>field, value</c>, instead of a column.</param>
/// <param name="NameSets">Other sets of names for the same standard, each a standard of its own, by the word that asks for it.</param>
public sealed record WritingRules(
    IReadOnlyList<RecordFormat> Formats,
    char Delimiter,
    bool IsVertical,
    IReadOnlyDictionary<string, string> NameSets);

/// <summary>A container of records.</summary>
public enum RecordFormat
{
    Json,
    Csv,
    Markdown,
}

/// <param name="Name">What begins.</param>
public sealed record StandardDate(DateOnly Day, LocalisedText Name);
