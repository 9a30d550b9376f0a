using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Primitives;
using Registry.Domain.Notices;
using Registry.Domain.Questionnaire;

namespace Registry.Web.Pages.Workspace.Forms;

/// <summary>Reads what a person posted for one item, both as typed (to show again) and as a value (to validate and store).</summary>
public sealed class FormReader(IFormCollection form)
{
    private const int MostRows = 60;

    /// <summary>As typed: nothing is lost when the page comes back with an error.</summary>
    public FormValue Typed(FormItem item)
    {
        var names = Names(item).ToHashSet(StringComparer.Ordinal);
        var inputs = form.Where(pair => names.Contains(pair.Key))
            .ToDictionary(pair => pair.Key, pair => (IReadOnlyList<string>)[.. pair.Value.Select(text => text ?? "")], StringComparer.Ordinal);
        return new FormValue
        {
            Item = item,
            Inputs = inputs,
            State = PostedState(item),
            Ground = Trimmed(form[FormNames.Ground(item.Path)]),
            Version = int.TryParse(form[FormNames.Version(item.Path)], NumberStyles.None, CultureInfo.InvariantCulture, out var version) ? version : 0,
            Rows = RowCount(item),
        };
    }

    /// <summary>As a value; null for a blank.</summary>
    public StatedValue? Read(FormItem item)
    {
        var state = PostedState(item);
        if (state is DisclosureState.Unknown or DisclosureState.NotApplicable)
        {
            return new StatedValue(null, state);
        }

        var value = ReadField(item.Path, item.Field);
        return value is null && state == DisclosureState.Disclosed
            ? null
            : new StatedValue(value, state, state == DisclosureState.Withheld ? Trimmed(form[FormNames.Ground(item.Path)]) : null);
    }

    /// <summary>Every input name that the item may post.</summary>
    public IEnumerable<string> Names(FormItem item)
    {
        var path = item.Path;
        return Inputs(path, item.Field, RowCount(item))
            .Concat([FormNames.State(path), FormNames.Ground(path), FormNames.Version(path), FormNames.Rows(path)]);
    }

    private static IEnumerable<string> Inputs(string name, Field field, int rows) => field.Type != AnswerType.Group
        ? [name]
        : Enumerable.Range(0, field.Repeatable ? rows : 1)
            .SelectMany(row => field.Fields.SelectMany(part => Inputs(FormNames.Part(name, field, row, part), part, 1)));

    private int RowCount(FormItem item) =>
        int.TryParse(form[FormNames.Rows(item.Path)], NumberStyles.None, CultureInfo.InvariantCulture, out var rows) ? Math.Clamp(rows, 1, MostRows) : 1;

    private DisclosureState PostedState(FormItem item)
    {
        var options = form[item.Path];
        if (item.Field.Options.Count > 0 && options.Count == 1)
        {
            if (options[0] == FormStates.UnknownOption)
            {
                return DisclosureState.Unknown;
            }

            if (options[0] == FormStates.NotApplicableOption)
            {
                return DisclosureState.NotApplicable;
            }
        }

        return form[FormNames.State(item.Path)].ToString() switch
        {
            "withheld" => DisclosureState.Withheld,
            "internal" => DisclosureState.Internal,
            "unknown" => DisclosureState.Unknown,
            "notApplicable" => DisclosureState.NotApplicable,
            _ => DisclosureState.Disclosed,
        };
    }

    private JsonNode? ReadField(string name, Field field) => field switch
    {
        { Type: AnswerType.Group, Repeatable: true } => ReadRows(name, field),
        { Type: AnswerType.Group } => ReadGroup(name, field, 0),
        { Type: AnswerType.Multiple } => ToArray(form[name].Where(text => !string.IsNullOrEmpty(text))),
        { Repeatable: true } => ToArray((Trimmed(form[name]) ?? "").Split([',', ';', ' '], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)),
        { Type: AnswerType.Number } => ReadNumber(Trimmed(form[name])),
        _ => Trimmed(form[name]) is { } text ? JsonValue.Create(text) : null,
    };

    private JsonArray? ReadRows(string name, Field field)
    {
        var rows = Enumerable.Range(0, MostRows).Select(row => ReadGroup(name, field, row)).OfType<JsonNode>().ToArray();
        return rows.Length == 0 ? null : new JsonArray(rows);
    }

    private JsonObject? ReadGroup(string name, Field field, int row)
    {
        var group = new JsonObject();
        foreach (var part in field.Fields)
        {
            if (ReadField(FormNames.Part(name, field, row, part), part) is { } value)
            {
                group[part.Id] = value;
            }
        }

        return group.Count == 0 ? null : group;
    }

    // A number as people type it: spaces between thousands, a comma or a point. What is no number stays text, for the validation to say so.
    private static JsonValue? ReadNumber(string? text)
    {
        if (text is null)
        {
            return null;
        }

        var plain = string.Concat(text.Where(character => !char.IsWhiteSpace(character))).Replace(',', '.');
        const NumberStyles style = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint;
        return decimal.TryParse(plain, style, CultureInfo.InvariantCulture, out var number)
            ? number == decimal.Truncate(number) && Math.Abs(number) < 1e15m
                ? JsonValue.Create((long)number)
                : JsonValue.Create(number.ToString(CultureInfo.InvariantCulture))
            : JsonValue.Create(text);
    }

    private static JsonArray? ToArray(IEnumerable<string?> texts)
    {
        var items = texts.Select(text => (JsonNode?)JsonValue.Create(text)).ToArray();
        return items.Length == 0 ? null : new JsonArray(items);
    }

    private static string? Trimmed(StringValues values)
    {
        var text = values.ToString().ReplaceLineEndings("\n").Trim();
        return text.Length == 0 ? null : text;
    }
}
