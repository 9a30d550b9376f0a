using Registry.Domain.Questionnaire;

namespace Registry.Domain.Exports;

/// <summary>What the cells of a column hold.</summary>
public enum ColumnType
{
    Text,
    Integer,
    Number,

    /// <summary>yyyy-mm-dd.</summary>
    Date,

    /// <summary>UTC, ISO 8601.</summary>
    Time,
    Boolean,

    /// <summary>An absolute http or https address.</summary>
    Address,

    /// <summary>A JSON array.</summary>
    List,

    /// <summary>A JSON object.</summary>
    Object,
}

/// <summary>One column of the table of notices.</summary>
/// <param name="Id">The heading that programs read: a name of the table, a path such as <c>header.contact.email</c>, or the id of a question.</param>
public sealed record ExportColumn(string Id, LocalisedText Label, ColumnType Type)
{
    public LocalisedText? Help { get; init; }

    /// <summary>The only codes that a cell, or an item of a list, may hold; empty for any.</summary>
    public IReadOnlyList<Option> Options { get; init; } = [];

    /// <summary>Every row has a value.</summary>
    public bool Required { get; init; }

    /// <summary>What a list holds, where it holds groups: the names of their parts.</summary>
    public IReadOnlyList<Field> Parts { get; init; } = [];
}
