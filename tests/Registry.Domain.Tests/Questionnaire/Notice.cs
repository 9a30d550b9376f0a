using System.Text.Json.Nodes;
using Registry.Domain.Notices;
using Registry.Domain.Questionnaire;

namespace Registry.Domain.Tests.Questionnaire;

/// <summary>A notice under construction: <c>Notice.Empty.With("EXP-01", "learned")</c>.</summary>
internal sealed record Notice(AnswerSet Answers)
{
    public static readonly DateOnly Today = new(2026, 11, 23);

    public static Notice Empty { get; } = new(AnswerSet.Empty);

    public Notice With(string questionId, StatedValue stated) =>
        new(Answers with { Answers = new Dictionary<string, StatedValue>(Answers.Answers) { [questionId] = stated } });

    /// <summary>One code: a single choice, a text, a date.</summary>
    public Notice With(string questionId, string code) => With(questionId, new StatedValue(JsonValue.Create(code)));

    public Notice WithAll(string questionId, params string[] codes) =>
        With(questionId, new StatedValue(new JsonArray([.. codes.Select(code => JsonValue.Create(code))])));

    public Notice WithHeader(string fieldId, JsonNode value) =>
        new(Answers with { Header = new Dictionary<string, StatedValue>(Answers.Header) { [fieldId] = new StatedValue(value) } });

    public Evaluation Evaluate(LevelKnowledge? level = null) => new(Definitions.Current, Answers, Today, level ?? LevelKnowledge.None);

    public Route Route(LevelKnowledge? level = null) => Domain.Questionnaire.Route.For(Evaluate(level));
}
