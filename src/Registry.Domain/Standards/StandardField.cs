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

    /// <summary>As the standard's own form or sheet names it; null: by its name.</summary>
    public string? Label { get; init; }

    /// <summary>The heading of the form or sheet that it stands under.</summary>
    public string? Section { get; init; }

    /// <summary>The text is written as a fragment of HTML; the limit counts its tags.</summary>
    public bool IsHtml { get; init; }

    /// <summary>Older or foreign to the standard: read where it occurs, never written.</summary>
    public bool IsReadOnly { get; init; }

    /// <summary>What the registry itself knows of a notice and writes here.</summary>
    public NoticeFact? Fact { get; init; }

    /// <summary>Paths of header fields and questions that have no field of their own in the standard, and are worded after this field's text.</summary>
    public IReadOnlyList<string> Gather { get; init; } = [];

    /// <summary>Written where we have nothing that the standard knows, such as its version.</summary>
    public string? Otherwise { get; init; }

    /// <summary>The record has it once for each of several things, such as models: see <see cref="RepeatedBlock"/>.</summary>
    public bool IsRepeated { get; init; }

    /// <summary>Values that follow from several answers together; the first rule that holds counts, before the list of values.</summary>
    public IReadOnlyList<DerivedValue> Derived { get; init; } = [];

    public string Heads => Label ?? Name;
}

/// <param name="Value">As the standard writes it.</param>
/// <param name="When">By path of a header field, a part of a group or a question: the options of which it has one, <see cref="Blank"/> for none.</param>
public sealed record DerivedValue(string Value, IReadOnlyDictionary<string, IReadOnlyList<string>> When)
{
    public const string Blank = "blank";
}

/// <summary>What is known of a notice beside its values.</summary>
public enum NoticeFact
{
    /// <summary>The id in the register that the record came from, else the NoticeId.</summary>
    Id,

    /// <summary>Name of the body.</summary>
    Body,
    Siren,

    /// <summary>Address of the public page.</summary>
    Url,

    /// <summary>The day of publication.</summary>
    Published,
}

/// <param name="Field">The name of another field of the standard.</param>
/// <param name="Values">In the words of the standard.</param>
public sealed record RequiredWhen(string Field, IReadOnlyList<string> Values);

/// <summary>A value of the standard.</summary>
/// <param name="Value">As the standard writes it.</param>
/// <param name="To">Our option; null: it has none.</param>
/// <param name="Back">Other options of ours that are written as this value.</param>
/// <param name="Spellings">Other ways in which records write it.</param>
/// <param name="IsReadOnly">Records hold it, but it is not in the standard's list: it is never written.</param>
public sealed record ValueWord(string Value, string? To, IReadOnlyList<string> Back, IReadOnlyList<string> Spellings, bool IsReadOnly = false);
