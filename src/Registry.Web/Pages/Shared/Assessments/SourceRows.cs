using System.Text.Json.Nodes;
using Registry.Domain.Assessment;
using Registry.Domain.Notices;
using Registry.Domain.Questionnaire;

namespace Registry.Web.Pages.Shared.Assessments;

/// <summary>Puts the answers behind figures into words, each with its place.</summary>
/// <param name="placeOf">Address of what a source of the path names; null where there is none.</param>
public sealed class SourceRows(AssessmentReasons reasons, AnswerSet answers, string language, Func<string, string?> placeOf)
{
    public SourceRow Of(PathAnswer answer) => new(
        answer.Source,
        reasons.Source(answer.Source).In(language),
        reasons.Answer(answer).In(language),
        answer.Masked,
        placeOf(answer.Source));

    /// <summary>A question with the answer as it stands.</summary>
    public SourceRow Of(string questionId) => Of(Said(questionId));

    public bool IsAnswered(string questionId) => answers.Answers.ContainsKey(questionId);

    private PathAnswer Said(string questionId) => answers.Answers.GetValueOrDefault(questionId) switch
    {
        null => new PathAnswer(questionId, null),
        { State: DisclosureState.Unknown } => new PathAnswer(questionId, AnswerValue.Unknown),
        { State: DisclosureState.NotApplicable } => new PathAnswer(questionId, AnswerValue.NotApplicable),
        { Value: null } => new PathAnswer(questionId, null, Masked: true),
        { Value: JsonNode value } => new PathAnswer(questionId, value),
    };
}
