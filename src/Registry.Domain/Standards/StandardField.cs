namespace Registry.Domain.Standards;

/// <summary>What a field of a standard holds.</summary>
public enum FieldType
{
    /// <summary>Text, HTML or not, on any number of lines.</summary>
    Text,

    /// <summary>Text on one line.</summary>
    Line,
    Choice,

    /// <summary>Several texts or choices: an array, a list written as text (<c>['a', 'b']</c>), or parts between semicolons.</summary>
    List,

    /// <summary>A text that may name several laws.</summary>
    References,
    Date,

    /// <summary>A year and a month; read as the first day.</summary>
    Month,
    Number,
    Url,
    Email,
}

/// <summary>One field of a standard.</summary>
public sealed record StandardField
{
    /// <summary>A column, a member, or a path through lists of objects such as <c>owners.email</c>.</summary>
    public required string Name { get; init; }

    /// <summary>Other names of the same field.</summary>
    public IReadOnlyList<string> Aliases { get; init; } = [];
    public FieldType Type { get; init; }

    /// <summary>The standard demands it.</summary>
    public bool Required { get; init; }

    /// <summary>The standard demands it when another field has one of these values.</summary>
    public RequiredWhen? RequiredWhen { get; init; }

    /// <summary>In characters.</summary>
    public int? MaximumLength { get; init; }

    /// <summary>The standard's own list, with what each value is here.</summary>
    public IReadOnlyList<ValueWord> Values { get; init; } = [];

    /// <summary>Null: kept only in the source record.</summary>
    public Target? Target { get; init; }

    /// <summary>Read only where the target has no value yet.</summary>
    public bool IsFallback { get; init; }

    /// <summary>Fields of one item: those that share the word fill the parts of the same item of a repeatable group.</summary>
    public string Item { get; init; } = "";

    /// <summary>Parts of the item that the field implies, such as the kind of a document.</summary>
    public IReadOnlyDictionary<string, string> With { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>Written before the text where several fields are joined under one.</summary>
    public string? Heading { get; init; }
}

/// <param name="Field">The name of another field of the standard.</param>
/// <param name="Values">In the words of the standard.</param>
public sealed record RequiredWhen(string Field, IReadOnlyList<string> Values);

/// <summary>A value of the standard.</summary>
/// <param name="Value">As the standard writes it.</param>
/// <param name="To">Our option; null: it has none.</param>
/// <param name="Back">Other options of ours that are written as this value.</param>
/// <param name="Spellings">Other ways in which records write it.</param>
public sealed record ValueWord(string Value, string? To, IReadOnlyList<string> Back, IReadOnlyList<string> Spellings);
