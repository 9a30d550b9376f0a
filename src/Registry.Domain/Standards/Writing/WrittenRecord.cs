using System.Text.Json.Nodes;

namespace Registry.Domain.Standards.Writing;

/// <summary>A record of another standard, before it is put into a container.</summary>
/// <param name="Fields">Those that are filled, in the order of the standard.</param>
/// <param name="Kept">Members of the source record that neither the standard's definition nor this registry knows, by their names.</param>
public sealed record WrittenRecord(Standard Standard, IReadOnlyList<WrittenField> Fields, IReadOnlyDictionary<string, JsonNode?> Kept, LossReport Report)
{
    public WrittenField? Field(string name) => Fields.FirstOrDefault(field => field.Field.Name == name);
}

/// <param name="Texts">One, or as many as the list has items; null is a gap that keeps the parts of an item in their place.</param>
public sealed record WrittenField(StandardField Field, IReadOnlyList<string?> Texts)
{
    /// <summary>The field holds a list, even of one.</summary>
    public bool IsList => Field.Type == FieldType.List;

    /// <summary>The list of objects that the field is a member of, as <c>owners</c> in <c>owners.email</c>; null for a field of the record itself.</summary>
    public string? List => ListOf(Field);

    public static string? ListOf(StandardField field) =>
        field.Name.IndexOf('.', StringComparison.Ordinal) is > 0 and var dot && dot + 1 < field.Name.Length && !char.IsWhiteSpace(field.Name[dot + 1]) ? field.Name[..dot] : null;
}
