using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using Registry.Domain.Questionnaire;

namespace Registry.Domain.Standards.Columns;

/// <summary>The targets of a column that are no field of the header and no question.</summary>
public static class ColumnTarget
{
    /// <summary>The id of the row in its source.</summary>
    public const string Id = "id";

    /// <summary>The column stays in the source record only.</summary>
    public const string Ignore = "ignore";

    /// <summary>The department of the inventory; the same fact as <c>header.department</c>.</summary>
    public const string Department = "inventory.department";

    /// <summary>What the algorithm is called in the inventory; the same fact as <c>header.title</c>.</summary>
    public const string Title = "inventory.title";

    /// <summary>The path of the header field that holds the fact.</summary>
    public static string Resolve(string target) => target switch
    {
        Department => "header.department",
        Title => "header.title",
        _ => target,
    };
}

/// <summary>Where each column of a table goes; a small JSON document that the officer may correct.</summary>
public sealed record ColumnMapping(IReadOnlyList<MappedColumn> Columns)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        WriteIndented = true,
    };

    /// <exception cref="FormatException">Not JSON, or not of this form.</exception>
    public static ColumnMapping Parse(string json)
    {
        try
        {
            var mapping = JsonSerializer.Deserialize<ColumnMapping>(json, Json);
            return mapping?.Columns is { } columns && columns.All(column => column is { Column: not null, Target: not null })
                ? mapping
                : throw new FormatException("columns");
        }
        catch (JsonException fault)
        {
            throw new FormatException(fault.Message, fault);
        }
    }

    public string Write() => JsonSerializer.Serialize(this, Json);

    /// <summary>What is wrong with it: targets that do not exist, recodings to options that do not. None when it can be used.</summary>
    /// <returns>The column and the word that is unknown.</returns>
    public IReadOnlyList<(string Column, string Word)> Mistakes(QuestionnaireDefinition questionnaire) =>
        [.. Columns.SelectMany(column => Mistakes(column, questionnaire).Select(word => (column.Column, word)))];

    private static IEnumerable<string> Mistakes(MappedColumn column, QuestionnaireDefinition questionnaire)
    {
        if (column.Target is ColumnTarget.Id or ColumnTarget.Ignore)
        {
            return [];
        }

        return Target.Find(ColumnTarget.Resolve(column.Target), questionnaire) is { } target
            ? (column.Values ?? new Dictionary<string, string?>()).Values.OfType<string>().Where(option => target.IsChoice && target.Options.All(known => known.Value != option))
            : [column.Target];
    }

    /// <summary>The mapping as a standard of its own, so that one engine reads both.</summary>
    /// <param name="id">The format that entries are known by.</param>
    /// <param name="language">ISO 639-1 code of the language of the table.</param>
    public Standard ToStandard(string id, string language, QuestionnaireDefinition questionnaire) => new()
    {
        Id = id,
        Name = new LocalisedText("Tableau", "Table"),
        Register = "",
        Language = language,
        Recognition = new Recognition(null, [], []),
        Record = RecordIdentity.Nameless with { Id = [.. Columns.Where(column => column.Target == ColumnTarget.Id).Select(column => column.Column)] },
        Fields = [.. Columns.Select(column => Field(column, questionnaire))],
        Fingerprint = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Write())))[..16],
    };

    private static StandardField Field(MappedColumn column, QuestionnaireDefinition questionnaire)
    {
        var target = Target.Find(ColumnTarget.Resolve(column.Target), questionnaire);
        return new StandardField
        {
            Name = column.Column,
            Type = Type(target),
            Target = target,
            Item = column.Item ?? "1",
            Values = [.. (column.Values ?? new Dictionary<string, string?>()).Select(value => new ValueWord(value.Key, value.Value, [], []))],
        };
    }

    private static FieldType Type(Target? target) => target switch
    {
        null => FieldType.Line,
        { Path: "header.legal_basis.reference" } => FieldType.References,
        { IsRepeatable: true, Part: null } => FieldType.List,
        { Path: "header.title" or "header.department" } or { Part.MaximumLength: <= 200 } => FieldType.Line,
        { IsChoice: true } => FieldType.Choice,
        _ => FieldType.Text,
    };
}

/// <param name="Target">A header field, a part, a question, or one of <see cref="ColumnTarget"/>.</param>
/// <param name="Values">Raw values to our options; null leaves the raw value in the source record.</param>
/// <param name="Item">Columns with the same word fill one item of a repeatable group.</param>
public sealed record MappedColumn(string Column, string Target, IReadOnlyDictionary<string, string?>? Values = null, string? Item = null);
