using System.Globalization;
using Microsoft.Extensions.Localization;
using Registry.Domain.Questionnaire;
using Registry.Web.Resources;

namespace Registry.Web.Exports.Spreadsheets;

/// <summary>
/// The workbook that a body fills to import its algorithms: a row for each, a column for each header field and essential question, with
/// drop-down lists and help. Row 1, hidden, holds the ids (<c>header.title</c>, <c>FIN-01</c>); row 2 the labels in the current language.
/// </summary>
public sealed class TemplateWorkbook(DefinitionCatalogue definitions, IStringLocalizer<ImportTexts> texts)
{
    private const double Width = 28;
    private const double HelpWidth = 70;
    private const int HeaderRows = 2;

    /// <summary>The column by which a row is known when it is imported again.</summary>
    public const string ReferenceId = "id";

    public void Write(Stream output)
    {
        var columns = Columns(CultureInfo.CurrentUICulture.TwoLetterISOLanguageName);
        var lists = columns.Where(column => column.Options.Count > 0).ToList();
        using var workbook = new SpreadsheetWriter(output);
        var layout = new SheetLayout(texts["TemplateSheet"], [.. columns.Select(_ => Width)], HeaderRows, HidesFirstRow: true)
        {
            Help = [.. columns.Select((column, index) => new CellHelp(index, column.Label, column.Help, ListOf(column, lists.IndexOf(column))))],
        };
        workbook.AddSheet(layout, [[.. columns.Select(column => column.Id)], [.. columns.Select(column => column.Label)]]);
        workbook.AddSheet(new SheetLayout(texts["HelpSheet"], [Width, HelpWidth, HelpWidth]), HelpRows(columns));
        workbook.AddSheet(new SheetLayout(texts["ListsSheet"], [.. lists.Select(_ => Width)]), ListRows(lists));
    }

    private List<Column> Columns(string language)
    {
        var definition = definitions.Current;
        var fields = definition.Header.Where(field => field.Step is not null).SelectMany(field => Parts(field, "header." + field.Id, "", language));
        var questions = definition.Questions.Where(question => question.Tier == Tier.Essential).OrderBy(question => question.Order ?? int.MaxValue)
            .Select(question => Of(
                question.Id,
                question.Text.In(language),
                question.Help?.In(language),
                question.Example?.In(language),
                question.Type == AnswerType.YesPartlyNo && question.Options.Count == 0 ? definition.YesPartlyNoOptions : question.Options,
                question.Type == AnswerType.Multiple,
                language));
        return [new Column(ReferenceId, texts["TemplateReference"], texts["TemplateReferenceHelp"], "", []), .. fields, .. questions];
    }

    /// <summary>A group has no column of its own, but one for each of its parts.</summary>
    private IEnumerable<Column> Parts(Field field, string id, string group, string language)
    {
        var label = group.Length == 0 ? field.Label.In(language) : $"{group} – {field.Label.In(language)}";
        return field.Type == AnswerType.Group
            ? field.Fields.SelectMany(part => Parts(part, $"{id}.{part.Id}", label, language))
            : [Of(id, label, field.Help?.In(language), field.Example?.In(language), field.Options, field.Repeatable || field.Type == AnswerType.Multiple, language)];
    }

    private Column Of(string id, string label, string? help, string? example, IReadOnlyList<Option> options, bool isSeveral, string language)
    {
        var several = isSeveral ? texts["TemplateSeveral"].Value : "";
        return new Column(id, label, string.Join(' ', new[] { help, several }.Where(text => !string.IsNullOrEmpty(text))), example ?? "", [.. options.Select(option => option.Label.In(language))]);
    }

    private string? ListOf(Column column, int list) => list < 0
        ? null
        : string.Create(CultureInfo.InvariantCulture, $"'{texts["ListsSheet"].Value}'!${SheetWriter.ColumnLetters(list)}$2:${SheetWriter.ColumnLetters(list)}${column.Options.Count + 1}");

    private IEnumerable<IReadOnlyList<string>> HelpRows(List<Column> columns) =>
    [
        [texts["HelpColumnField"], texts["HelpColumnHelp"], texts["HelpColumnExample"]],
        ["", texts["TemplateIntroduction", texts["TemplateSheet"].Value], ""],
        .. columns.Select(column => (string[])[column.Label, column.Help, column.Example]),
    ];

    private static IEnumerable<IReadOnlyList<string>> ListRows(List<Column> lists)
    {
        yield return [.. lists.Select(list => list.Label)];
        for (var row = 0; row < lists.Max(list => list.Options.Count); row++)
        {
            yield return [.. lists.Select(list => list.Options.ElementAtOrDefault(row) ?? "")];
        }
    }

    private sealed record Column(string Id, string Label, string Help, string Example, IReadOnlyList<string> Options);
}
