using System.Text.Json.Nodes;
using Registry.Domain.Questionnaire;

namespace Registry.Domain.Exports;

/// <summary>The columns of an export as a Table Schema (Frictionless, version 1), with the root keys of schema.data.gouv.fr.</summary>
/// <param name="language">Of titles and descriptions, <c>fr</c> or <c>en</c>.</param>
/// <param name="address">Absolute address of the schema.</param>
public sealed class TableSchema(DefinitionCatalogue definitions, string language, string address)
{
    private static readonly LocalisedText Title = new("Fiches d’un registre d’algorithmes publics", "Notices of a register of public algorithms");
    private static readonly LocalisedText OneRow = new("Une ligne par fiche, dans sa version actuelle.", "One row for each notice, in its current version.");
    private static readonly LocalisedText LongTitle = new("Valeurs des fiches d’un registre d’algorithmes publics", "Values of the notices of a register of public algorithms");
    private static readonly LocalisedText LongRows = new("Une ligne par valeur.", "One row for each value.");
    private static readonly LocalisedText Codes = new("Codes :", "Codes:");

    private static readonly ExportColumn[] Tidy =
    [
        new("notice", new LocalisedText("Identifiant de la fiche", "Identifier of the notice"), ColumnType.Text) { Required = true },
        new("version", new LocalisedText("Version de la fiche", "Version of the notice"), ColumnType.Integer) { Required = true },
        new("field", new LocalisedText("Champ ou question", "Field or question"), ColumnType.Text) { Required = true },
        new("item", new LocalisedText("Rang dans une liste, à partir de 1", "Place in a list, from 1"), ColumnType.Integer),
        new("value", new LocalisedText("Valeur", "Value"), ColumnType.Text),
        new("state", new LocalisedText("État", "State"), ColumnType.Text)
        {
            Required = true,
            Options = [State("disclosed", "communiqué"), State("withheld", "non communiqué"), State("internal", "gardé par l’organisme"), State("notApplicable", "sans objet"), State("unknown", "ne sait pas")],
        },
        new("ground", new LocalisedText("Fondement juridique", "Legal ground"), ColumnType.Text),
    ];

    /// <summary>Of the table with one row a notice.</summary>
    public JsonObject OfNotices() => Write("notices", Title, OneRow, new NoticeTable(definitions).Columns, new JsonArray("id"));

    /// <summary>Of the long form.</summary>
    public JsonObject OfValues()
    {
        var schema = Write("values", LongTitle, LongRows, Tidy, primaryKey: null);
        schema["foreignKeys"] = new JsonArray(new JsonObject
        {
            ["fields"] = "notice",
            ["reference"] = new JsonObject { ["resource"] = "notices", ["fields"] = "id" },
        });
        return schema;
    }

    private JsonObject Write(string name, LocalisedText title, LocalisedText description, IReadOnlyList<ExportColumn> columns, JsonArray? primaryKey)
    {
        var definition = definitions.Current;
        var schema = new JsonObject
        {
            ["$schema"] = "https://specs.frictionlessdata.io/schemas/table-schema.json",
            ["name"] = $"{definition.Id}-{name}",
            ["title"] = title.In(language),
            ["description"] = description.In(language),
            ["version"] = definition.Version,
            ["lastModified"] = definition.Date.ToString("O", System.Globalization.CultureInfo.InvariantCulture),
            ["homepage"] = address,
            ["licenses"] = new JsonArray(new JsonObject { ["name"] = OpenLicence.Id, ["title"] = OpenLicence.Title, ["path"] = OpenLicence.Address }),
            ["fields"] = new JsonArray([.. columns.Select(Field)]),
            ["missingValues"] = new JsonArray(""),
        };
        if (primaryKey is not null)
        {
            schema["primaryKey"] = primaryKey;
        }

        return schema;
    }

    private JsonObject Field(ExportColumn column)
    {
        var codes = column.Options.Count == 0 ? "" : $"{Codes.In(language)} {string.Join(", ", column.Options.Select(option => $"{option.Value} ({option.Label.In(language)})"))}";
        var field = new JsonObject
        {
            ["name"] = column.Id,
            ["title"] = column.Label.In(language),
            ["type"] = TypeName(column.Type),
        };
        if (string.Join(' ', new[] { column.Help?.In(language), codes }.Where(text => !string.IsNullOrEmpty(text))) is { Length: > 0 } description)
        {
            field["description"] = description;
        }

        if (column.Type == ColumnType.Address)
        {
            field["format"] = "uri";
        }

        var constraints = new JsonObject();
        if (column.Required)
        {
            constraints["required"] = true;
        }

        // The codes of a list bind its items, for which this version of Table Schema has no constraint.
        if (column.Options.Count > 0 && column.Type == ColumnType.Text)
        {
            constraints["enum"] = new JsonArray([.. column.Options.Select(option => JsonValue.Create(option.Value))]);
        }

        if (constraints.Count > 0)
        {
            field["constraints"] = constraints;
        }

        return field;
    }

    internal static string TypeName(ColumnType type) => type switch
    {
        ColumnType.Integer => "integer",
        ColumnType.Number => "number",
        ColumnType.Date => "date",
        ColumnType.Time => "datetime",
        ColumnType.Boolean => "boolean",
        ColumnType.List => "array",
        ColumnType.Object => "object",
        _ => "string",
    };

    private static Option State(string code, string french) => new(code, new LocalisedText(french, code switch { "notApplicable" => "not applicable", _ => code }));
}
