using System.Globalization;
using System.Text.Json.Nodes;
using Registry.Domain.Notices;

namespace Registry.Domain.Exports;

/// <summary>One value of a notice, in the long form of the table.</summary>
/// <param name="Field">A path such as <c>header.contact.email</c>, or the id of a question.</param>
/// <param name="Item">The place in a list, from 1; 1 for what is no list, 0 where there is no value.</param>
public sealed record TidyRow(string Notice, int Version, string Field, int Item, string Value, DisclosureState State, string? Ground)
{
    public static IReadOnlyList<string> Headings { get; } = ["notice", "version", "field", "item", "value", "state", "ground"];

    /// <summary>All that a version says, header first. A value that is not disclosed has one row, with its state and ground.</summary>
    public static IEnumerable<TidyRow> Of(NoticeDocument document) =>
        document.Values.Header.SelectMany(value => Of(document, ExportColumns.HeaderPrefix + value.Key, value.Value))
            .Concat(document.Values.Answers.SelectMany(value => Of(document, value.Key, value.Value)));

    public IReadOnlyList<string> Cells() =>
    [
        Notice, Number(Version), Field, Item == 0 ? "" : Number(Item), Value, StatedValueJson.WriteState(State), Ground ?? "",
    ];

    private static IEnumerable<TidyRow> Of(NoticeDocument document, string field, StatedValue stated)
    {
        TidyRow Row(string path, int item, string value) => new(document.Id.ToString(), document.Version, path, item, value, stated.State, stated.Ground);
        return stated.State == DisclosureState.Disclosed && stated.Value is { } value
            ? Leaves(field, value, 1).Select(leaf => Row(leaf.Path, leaf.Item, leaf.Text))
            : [Row(field, 0, "")];
    }

    private static IEnumerable<(string Path, int Item, string Text)> Leaves(string path, JsonNode? value, int item) => value switch
    {
        JsonArray items => items.SelectMany((inner, index) => Inside(path, inner, index + 1)),
        JsonObject => Inside(path, value, item),
        _ => [(path, item, CellValue.Raw(value))],
    };

    /// <summary>The parts of a group; a list within one keeps the place of the group.</summary>
    private static IEnumerable<(string Path, int Item, string Text)> Inside(string path, JsonNode? value, int item) => value switch
    {
        JsonObject group => group.SelectMany(part => Inside($"{path}.{part.Key}", part.Value, item)),
        JsonArray items => items.SelectMany(inner => Inside(path, inner, item)),
        _ => [(path, item, CellValue.Raw(value))],
    };

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
