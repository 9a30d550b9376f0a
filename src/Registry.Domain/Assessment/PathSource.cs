using System.Text.Json.Nodes;
using Registry.Domain.Notices;
using Registry.Domain.Questionnaire;

namespace Registry.Domain.Assessment;

/// <summary>Names what a step of the path rests on, and reads it.</summary>
internal static class PathSource
{
    private const string HeaderPrefix = "header.";
    private const string DerivedPrefix = "derived.";

    public static string Header(string path) => HeaderPrefix + path;

    public static string Derived(string id) => DerivedPrefix + id;

    /// <summary>The id of the header field that a source names, or null when it names something else.</summary>
    public static string? FieldId(string source) =>
        source.StartsWith(HeaderPrefix, StringComparison.Ordinal) ? source[HeaderPrefix.Length..].Split('.')[0] : null;

    /// <summary>The id of the derived class that a source names, or null when it names something else.</summary>
    public static string? DerivedId(string source) =>
        source.StartsWith(DerivedPrefix, StringComparison.Ordinal) ? source[DerivedPrefix.Length..] : null;

    /// <summary>Something was said of the field, be it only that it is unknown or not public.</summary>
    public static bool IsFilled(this AnswerSet answers, Field field) =>
        answers.Header.TryGetValue(field.Id, out var stated) && (stated.State != DisclosureState.Disclosed || AnswerValue.Of(stated) is not null);

    /// <summary>The answer as it was written; null unless the question is asked and answered.</summary>
    public static PathAnswer Answer(Evaluation evaluation, Question question)
    {
        var said = evaluation.Value(question.Id) is null ? null : evaluation.Answers.Answers[question.Id];
        JsonNode? answer = said?.State switch
        {
            null => null,
            DisclosureState.Unknown when question.Type == AnswerType.Multiple => new JsonArray(AnswerValue.Unknown),
            DisclosureState.Unknown => AnswerValue.Unknown,
            DisclosureState.NotApplicable => AnswerValue.NotApplicable,
            _ => said.Value?.DeepClone(),
        };
        return new PathAnswer(question.Id, answer);
    }

    /// <summary>The one class, or the list of those still possible.</summary>
    public static PathAnswer Class(Evaluation evaluation, DerivedClass derived) =>
        new(Derived(derived.Id), evaluation.Possible(derived) is [var one] ? one : Codes(evaluation.Possible(derived)));

    /// <summary>The header value that a condition reads.</summary>
    public static PathAnswer HeaderValue(Evaluation evaluation, string path) => new(Header(path), evaluation.Header(path) switch
    {
        null => null,
        { Codes: [var one] } => one,
        var several => Codes(several.Codes),
    });

    private static JsonArray Codes(IEnumerable<string> codes) => new([.. codes.Select(code => JsonValue.Create(code))]);
}
