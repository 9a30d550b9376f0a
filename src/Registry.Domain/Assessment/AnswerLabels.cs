using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Registry.Domain.Questionnaire;

namespace Registry.Domain.Assessment;

/// <summary>Names what a step of the path rests on, and its answer, as the definition words them.</summary>
internal sealed class AnswerLabels(QuestionnaireDefinition definition)
{
    private static readonly CultureInfo French = CultureInfo.GetCultureInfo("fr-FR");
    private static readonly CultureInfo English = CultureInfo.GetCultureInfo("en-GB");

    /// <summary>The text of the question, the label of the field or of the derived class.</summary>
    public LocalisedText Source(string source) =>
        PathSource.FieldId(source) is { } fieldId ? definition.Field(fieldId)!.Label
        : PathSource.DerivedId(source) is { } derivedId ? Derived(derivedId).Label
        : definition.Question(source)!.Text;

    public LocalisedText Answer(PathAnswer answer) => answer switch
    {
        { Masked: true } => new("réponse non publiée", "answer not public"),
        { Answer: null } => new("pas encore de réponse", "not answered yet"),
        { Answer: JsonArray codes } => Join([.. codes.Select(code => Answer(answer.Source, code!))]),
        { Answer: { } code } => Answer(answer.Source, code),
    };

    public LocalisedText Class(DerivedClass derived, string code) => Code(Options(definition.Question(derived.ConfirmedBy)), code);

    public DerivedClass Derived(string id) => definition.Derived.Single(derived => derived.Id == id);

    /// <summary>Labels hold commas: semicolons keep them apart.</summary>
    public static LocalisedText Join(IReadOnlyList<LocalisedText> texts) =>
        new(string.Join("\u00a0; ", texts.Select(text => text.French)), string.Join("; ", texts.Select(text => text.English)));

    /// <summary>"7 points out of 12".</summary>
    public static LocalisedText OutOf(decimal points, decimal maximum)
    {
        var (given, most) = (Number(points), Number(maximum));
        return new(
            $"{given.French} {(points < 2 ? "point" : "points")} sur {most.French}",
            $"{given.English} {(points == 1 ? "point" : "points")} out of {most.English}");
    }

    public static LocalisedText Number(decimal number) => new(number.ToString("#,0.##", French), number.ToString("#,0.##", English));

    private LocalisedText Answer(string source, JsonNode answer)
    {
        if (answer.GetValueKind() == JsonValueKind.Number)
        {
            return Number(decimal.Parse(answer.ToJsonString(), NumberStyles.Float, CultureInfo.InvariantCulture));
        }

        return PathSource.DerivedId(source) is { } derivedId
            ? Class(Derived(derivedId), answer.ToString())
            : Code(PathSource.FieldId(source) is null ? Options(definition.Question(source)) : FieldOptions(source), answer.ToString());
    }

    private IReadOnlyList<Option> Options(Question? question) =>
        question is null or { Type: AnswerType.YesPartlyNo } ? definition.YesPartlyNoOptions : question.Options;

    private IReadOnlyList<Option> FieldOptions(string source)
    {
        var field = definition.Field(PathSource.FieldId(source)!)!;
        return field.Fields.FirstOrDefault(part => source == PathSource.Header($"{field.Id}.{part.Id}"))?.Options ?? field.Options;
    }

    /// <summary>The option's label; the common label of "unknown" where the question has none of its own; else the code as written.</summary>
    private LocalisedText Code(IEnumerable<Option> options, string code) =>
        options.Concat(definition.YesPartlyNoOptions).FirstOrDefault(option => option.Value == code)?.Label ?? new LocalisedText(code, code);
}
