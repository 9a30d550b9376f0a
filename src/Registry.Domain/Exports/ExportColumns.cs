using Registry.Domain.Questionnaire;

namespace Registry.Domain.Exports;

/// <summary>The columns that come from the questionnaire: one for each header field, or part of one, and for each question, of every version of the definition.</summary>
public static class ExportColumns
{
    public const string HeaderPrefix = "header.";

    /// <summary>Those of the current definition in its order, then what only older ones know.</summary>
    public static IReadOnlyList<ExportColumn> Of(DefinitionCatalogue definitions)
    {
        QuestionnaireDefinition[] all = [definitions.Current, .. definitions.All.Reverse().Where(definition => definition != definitions.Current)];
        return [.. Merged(all.SelectMany(HeaderColumns)), .. Merged(all.SelectMany(QuestionColumns))];
    }

    private static IEnumerable<ExportColumn> HeaderColumns(QuestionnaireDefinition definition) => definition.Header.SelectMany(field => field switch
    {
        { Type: AnswerType.Group, Repeatable: false } => field.Fields.Select(part => Of(part, $"{HeaderPrefix}{field.Id}.{part.Id}", definition) with
        {
            Label = new LocalisedText($"{field.Label.French} – {part.Label.French}", $"{field.Label.English} – {part.Label.English}"),
            Help = part.Help ?? field.Help,
        }),
        _ => [Of(field, HeaderPrefix + field.Id, definition)],
    });

    private static ExportColumn Of(Field field, string id, QuestionnaireDefinition definition) =>
        new(id, field.Label, field.Repeatable ? ColumnType.List : TypeOf(field.Type, field.Integer))
        {
            Help = field.Help,
            Options = Options(field.Type, field.Options, definition),
            Parts = field.Fields,
        };

    private static IEnumerable<ExportColumn> QuestionColumns(QuestionnaireDefinition definition) => definition.Questions.Select(question =>
        new ExportColumn(
            question.Id,
            new LocalisedText($"{question.Id} – {question.Text.French}", $"{question.Id} – {question.Text.English}"),
            TypeOf(question.Type, question.Integer))
        {
            Help = question.Help,
            Options = Options(question.Type, question.Options, definition),
        });

    private static ColumnType TypeOf(AnswerType type, bool isInteger) => type switch
    {
        AnswerType.Multiple => ColumnType.List,
        AnswerType.Number => isInteger ? ColumnType.Integer : ColumnType.Number,
        AnswerType.Date => ColumnType.Date,
        AnswerType.Url => ColumnType.Address,
        AnswerType.Group => ColumnType.Object,
        _ => ColumnType.Text,
    };

    private static IReadOnlyList<Option> Options(AnswerType type, IReadOnlyList<Option> options, QuestionnaireDefinition definition) => type switch
    {
        AnswerType.YesPartlyNo when options.Count == 0 => definition.YesPartlyNoOptions,
        AnswerType.YesPartlyNo or AnswerType.Single or AnswerType.Multiple => options,
        _ => [],
    };

    /// <summary>A column of several versions takes the codes of them all. Where its type changed, cells are free text.</summary>
    private static IEnumerable<ExportColumn> Merged(IEnumerable<ExportColumn> columns) => columns.GroupBy(column => column.Id).Select(same =>
    {
        var first = same.First();
        return first with
        {
            Type = same.All(column => column.Type == first.Type) ? first.Type : ColumnType.Text,
            Options = same.All(column => column.Options.Count > 0) ? [.. same.SelectMany(column => column.Options).DistinctBy(option => option.Value)] : [],
        };
    });
}
