using Registry.Domain.Questionnaire;

namespace Registry.Domain.Notices;

/// <summary>What reading a value needs to know, whether it belongs to a header field, a part of one, or a question.</summary>
internal sealed record ValueShape(
    string Id,
    LocalisedText Label,
    AnswerType Type,
    IReadOnlyList<Option> Options,
    IReadOnlyList<Field> Fields,
    LocalisedText? Unit)
{
    public static ValueShape Of(Field field) => new(field.Id, field.Label, field.Type, field.Options, field.Fields, null);

    public static ValueShape Of(Question question) => new(question.Id, question.Text, question.Type, question.Options, [], question.Unit);

    /// <summary>A value that the definition does not name: its id is its label.</summary>
    public static ValueShape Unknown(string id) => new(id, new LocalisedText(id, id), AnswerType.Text, [], [], null);
}
