using System.Text.Json.Nodes;
using Registry.Domain.Notices;
using Registry.Domain.Questionnaire;

namespace Registry.Domain.Assessment;

public enum AnswerEdit
{
    /// <summary>The option takes the place of the answer.</summary>
    Replaced,

    /// <summary>The option is ticked as well.</summary>
    Added,

    /// <summary>The option is no longer ticked.</summary>
    Removed,
}

/// <summary>One other answer to one question, and the level that follows from it.</summary>
/// <param name="Source">A question id, or <c>header.</c> and a field id.</param>
/// <param name="Option">The option put, ticked or taken away; null for a number.</param>
/// <param name="Band">The numbers that would do; null for an option.</param>
/// <param name="Value">The whole answer after the change.</param>
/// <param name="Level">1 to 4, other than the present one.</param>
public sealed record LevelChange(string Source, AnswerEdit Edit, string? Option, PointBand? Band, StatedValue Value, int Level)
{
    /// <summary>The answers with this one changed.</summary>
    public AnswerSet ApplyTo(AnswerSet answers) => PathSource.FieldId(Source) is { } field
        ? answers with { Header = With(answers.Header, field) }
        : answers with { Answers = With(answers.Answers, Source) };

    private Dictionary<string, StatedValue> With(IReadOnlyDictionary<string, StatedValue> values, string id) =>
        new(values, StringComparer.Ordinal) { [id] = Value };
}

/// <summary>What would change the level: every other answer to every question behind it is tried, one at a time.</summary>
public static class LevelSensitivity
{
    /// <summary>
    /// For each question, the change of fewest points that lowers the level and the one that raises it, where there is one. None while
    /// the level is undetermined. A change that would leave the level open, because it opens a question not answered yet, is left out.
    /// </summary>
    public static IReadOnlyList<LevelChange> Of(QuestionnaireDefinition definition, AnswerSet answers, DateOnly today)
    {
        var evaluation = new Evaluation(definition, answers, today);
        var now = ImpactScoring.Score(evaluation);
        if (now.Level is not { } level)
        {
            return [];
        }

        var tried = from change in Fields(evaluation).Concat(Sources(definition, evaluation).SelectMany(question => Options(evaluation, question)))
                    let then = ImpactScoring.Score(new Evaluation(definition, change.ApplyTo(answers), today))
                    where Settled(then) is { } other && other != level
                    select (Change: change with { Level = Settled(then)!.Value }, Distance: Math.Abs(then.PointsMaximum - now.PointsMaximum));
        return [.. tried.GroupBy(one => (one.Change.Source, one.Change.Level > level)).Select(group => group.MinBy(one => one.Distance).Change)];
    }

    /// <summary>The questions that give points and those that a floor, a ceiling or a derived class reads.</summary>
    public static IReadOnlyList<Question> Questions(QuestionnaireDefinition definition)
    {
        var read = definition.Impact.Floors.Concat(definition.Impact.Ceilings).SelectMany(rule => rule.All)
            .SelectMany(condition => condition.Leaves()).OfType<AnswerCondition>().Select(condition => condition.QuestionId)
            .Concat(definition.Derived.SelectMany(derived => derived.Inputs.Append(derived.ConfirmedBy)))
            .ToHashSet(StringComparer.Ordinal);
        return [.. definition.Questions.Where(question => question.Scoring is ImpactByOptions || read.Contains(question.Id))];
    }

    private static int? Settled(ImpactResult impact) => impact.Level ?? (impact.LevelMinimum == impact.LevelMaximum ? impact.LevelMaximum : null);

    /// <summary>A class that nobody has confirmed is left to the plain answers.</summary>
    private static IEnumerable<Question> Sources(QuestionnaireDefinition definition, Evaluation evaluation) => Questions(definition).Where(question =>
        evaluation.IsEnabled(question.Id)
        && (evaluation.Value(question.Id) is not null || definition.Derived.All(derived => derived.ConfirmedBy != question.Id)));

    private static IEnumerable<LevelChange> Fields(Evaluation evaluation) =>
        from field in evaluation.Definition.Header
        where field.Scoring is ImpactByBands
        let scoring = (ImpactByBands)field.Scoring!
        let written = evaluation.Answers.Header.GetValueOrDefault(field.Id)?.Value as JsonObject
        from band in scoring.Bands
        select new LevelChange(PathSource.Header(field.Id), AnswerEdit.Replaced, null, band, Amount(written, scoring.Reads, band.From), 0);

    private static StatedValue Amount(JsonObject? written, string part, decimal number)
    {
        var changed = written?.DeepClone().AsObject() ?? [];
        changed[part] = number;
        return new StatedValue(changed);
    }

    private static IEnumerable<LevelChange> Options(Evaluation evaluation, Question question)
    {
        string[] chosen = [.. evaluation.Value(question.Id)?.Codes ?? []];
        var alone = chosen.Length == 0 || question.Options.Any(option => option.Exclusive && chosen.Contains(option.Value));
        foreach (var option in question.Options.Where(option => option.Value is not (AnswerValue.Unknown or AnswerValue.NotApplicable)))
        {
            var ticked = chosen.Contains(option.Value);
            if (question.Type != AnswerType.Multiple || option.Exclusive || alone)
            {
                if (!ticked)
                {
                    yield return Change(question, AnswerEdit.Replaced, option.Value, [option.Value]);
                }
            }
            else if (!ticked)
            {
                yield return Change(question, AnswerEdit.Added, option.Value, [.. chosen, option.Value]);
            }
            else if (chosen.Length > 1)
            {
                yield return Change(question, AnswerEdit.Removed, option.Value, [.. chosen.Where(code => code != option.Value)]);
            }
        }
    }

    private static LevelChange Change(Question question, AnswerEdit edit, string option, string[] codes) =>
        new(question.Id, edit, option, null, StatedOptions.Of(question, codes), 0);
}
