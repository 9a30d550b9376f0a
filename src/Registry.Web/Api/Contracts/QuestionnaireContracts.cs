using System.Text.Json;
using System.Text.Json.Serialization;
using Registry.Domain;
using Registry.Domain.Questionnaire;

namespace Registry.Web.Api.Contracts;

/// <summary>The questionnaire: what a notice may say, and in which form.</summary>
public sealed record QuestionnaireContract(
    string Id,
    string Version,
    TextContract Title,
    string Licence,
    IReadOnlyList<FieldContract> Header,
    IReadOnlyList<ThemeContract> Themes,
    IReadOnlyList<QuestionContract> Questions)
{
    public static QuestionnaireContract Of(QuestionnaireDefinition definition) => new(
        definition.Id,
        definition.Version,
        TextContract.Of(definition.Title),
        definition.Licence,
        [.. definition.Header.Where(field => field.Step is not null).Select(FieldContract.Of)],
        [.. definition.Themes.Select(theme => new ThemeContract(theme.Id, TextContract.Of(theme.Title)))],
        [.. definition.Questions.Select(QuestionContract.Of)]);
}

public sealed record TextContract(string Fr, string En)
{
    public static TextContract Of(LocalisedText text) => new(text.French, text.English);

    public static TextContract? OfAny(LocalisedText? text) => text is null ? null : Of(text);
}

public sealed record ThemeContract(string Id, TextContract Title);

public sealed record OptionContract(string Value, TextContract Label)
{
    public static IReadOnlyList<OptionContract>? OfAny(IReadOnlyList<Option> options) =>
        options.Count == 0 ? null : [.. options.Select(option => new OptionContract(option.Value, TextContract.Of(option.Label)))];
}

/// <summary>A field of the header, or a part of one.</summary>
/// <param name="Required">Needed for publication; of a part: needed where its field is filled.</param>
/// <param name="Repeatable">The value is a list.</param>
public sealed record FieldContract(
    string Id,
    string Type,
    TextContract Label,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] TextContract? Help,
    bool Required,
    bool Repeatable,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] int? MaximumLength,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] IReadOnlyList<OptionContract>? Options,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] IReadOnlyList<FieldContract>? Fields)
{
    public static FieldContract Of(Field field) => new(
        field.Id,
        Word(field.Type),
        TextContract.Of(field.Label),
        TextContract.OfAny(field.Help),
        field.Required,
        field.Repeatable,
        field.MaximumLength,
        OptionContract.OfAny(field.Options),
        field.Fields.Count == 0 ? null : [.. field.Fields.Select(Of)]);

    internal static string Word(AnswerType type) => JsonNamingPolicy.CamelCase.ConvertName(type.ToString());
}

/// <param name="Tier"><c>essential</c>, <c>standard</c> or <c>reinforced</c>.</param>
/// <param name="Required">Needed for publication.</param>
public sealed record QuestionContract(
    string Id,
    string Theme,
    string Tier,
    string Type,
    TextContract Text,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] TextContract? Help,
    bool Required,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] int? MaximumLength,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] TextContract? Unit,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] IReadOnlyList<OptionContract>? Options)
{
    public static QuestionContract Of(Question question) => new(
        question.Id,
        question.Theme,
        JsonNamingPolicy.CamelCase.ConvertName(question.Tier.ToString()),
        FieldContract.Word(question.Type),
        TextContract.Of(question.Text),
        TextContract.OfAny(question.Help),
        question.RequiredForPublication,
        question.MaximumLength,
        TextContract.OfAny(question.Unit),
        OptionContract.OfAny(question.Options));
}
