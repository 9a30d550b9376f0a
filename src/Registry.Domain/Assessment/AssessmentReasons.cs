using System.Text.Json;
using Registry.Domain.Questionnaire;

namespace Registry.Domain.Assessment;

/// <summary>Puts a result into sentences, in the words of the definition that it was computed with.</summary>
public sealed class AssessmentReasons(QuestionnaireDefinition definition, AssessmentResult result)
{
    private readonly AnswerLabels _labels = new(definition);
    private readonly LevelReason _level = new(definition, result.Impact);

    /// <summary>
    /// The level and why: the floors behind it, the ceiling that holds it down, or the three dimensions that weigh most;
    /// "at least n, up to m" while something is unknown or blank.
    /// </summary>
    public LocalisedText Level() => _level.Text();

    /// <summary>The question, the field or the derived class that a step of the path rests on.</summary>
    public LocalisedText Source(string source) => _labels.Source(source);

    /// <summary>The answer in the words of its options; that it is missing or not public, where it is.</summary>
    public LocalisedText Answer(PathAnswer answer) => _labels.Answer(answer);

    /// <summary>Why a floor or a ceiling holds, or may hold.</summary>
    public LocalisedText Why(RuleStep step) => _level.Why(step);

    /// <summary>One line of the path: the question, the answer, its points.</summary>
    public LocalisedText Points(PointStep step)
    {
        var (question, answer) = (_labels.Source(step.From.Source), _labels.Answer(step.From));
        var points = AnswerLabels.OutOf(step.Points, step.Maximum);
        var (counted, least) = (AnswerLabels.Number(step.Points), AnswerLabels.Number(step.PointsMinimum));
        return step.PointsMinimum == step.Points
            ? new($"«\u00a0{question.French}\u00a0» {answer.French}\u00a0: {points.French}.", $"‘{question.English}’ {answer.English}: {points.English}.")
            : new($"«\u00a0{question.French}\u00a0» {answer.French}\u00a0: de {least.French} à {points.French}, compté {counted.French} par précaution.",
                $"‘{question.English}’ {answer.English}: {least.English} to {points.English}, counted {counted.English} as a precaution.");
    }

    public LocalisedText Floor(RuleStep step)
    {
        var why = _level.Why(step);
        return new($"Niveau {step.Level} au moins\u00a0: {why.French}.", $"Level {step.Level} at least: {why.English}.");
    }

    public LocalisedText Ceiling(RuleStep step)
    {
        var why = _level.Why(step);
        return new($"Niveau {step.Level} au plus\u00a0: {why.French}.", $"Level {step.Level} at most: {why.English}.");
    }

    /// <summary>The class and why: confirmed, proposed, or still open between several.</summary>
    public LocalisedText Derived(DerivedFinding finding)
    {
        if (finding.Masked)
        {
            return new("Classe non publiée.", "Class not public.");
        }

        var derived = _labels.Derived(finding.Id);
        var proposed = AnswerLabels.Join([.. finding.Proposed.Select(code => _labels.Class(derived, code))]);
        if (finding.Confirmed is not null)
        {
            var confirmed = _labels.Class(derived, finding.Confirmed);
            return new(
                $"Classe confirmée\u00a0: {confirmed.French}. Classe proposée d’après les réponses\u00a0: {proposed.French}.",
                $"Confirmed class: {confirmed.English}. Class proposed from the answers: {proposed.English}.");
        }

        if (finding.Proposed.Count > 1)
        {
            return new($"Classe à déterminer parmi\u00a0: {proposed.French}.", $"Class to be determined among: {proposed.English}.");
        }

        var why = derived.Rules[finding.Rules[^1].Index].Why;
        return new(
            $"Classe proposée, à confirmer\u00a0: {proposed.French}. {why.French}.",
            $"Proposed class, to be confirmed: {proposed.English}. {why.English}.");
    }

    /// <summary>The status of the safeguards; for a project, that they are conditions to be met before use.</summary>
    public LocalisedText Safeguards()
    {
        if (result.Safeguards.Status == SafeguardStatus.NotPublished)
        {
            return new("Profil évalué, non publié.", "Profile assessed, not published.");
        }

        var status = definition.Safeguards.StatusNames[JsonNamingPolicy.SnakeCaseLower.ConvertName(result.Safeguards.Status.ToString())];
        var project = definition.Safeguards.Project;
        return result.Mode == AssessmentMode.BeforeUse
            ? new($"{status.French}. {project.French}", $"{status.English}. {project.English}")
            : new($"{status.French}.", $"{status.English}.");
    }
}
