using Registry.Domain.Questionnaire;

namespace Registry.Domain.Assessment;

/// <summary>"Level 3, because …" in one or two sentences.</summary>
internal sealed class LevelReason(QuestionnaireDefinition definition, ImpactResult impact)
{
    /// <summary>How many dimensions are named among those that weigh.</summary>
    private const int Named = 3;

    private readonly AnswerLabels _labels = new(definition);

    public LocalisedText Text() => (impact.Level, impact.LevelMinimum < impact.LevelMaximum) switch
    {
        ({ } level, false) => Because(level),
        ({ } level, true) => Sentences(
            Between(), Because(level), new("C’est le niveau retenu, par précaution.", "This is the level kept, as a precaution.")),
        (null, true) => Sentences(Between(), StillToAnswer()),
        (null, false) => Sentences(InAnyCase(), StillToAnswer()),
    };

    /// <summary>A floor that only may hold counts: the level of an unknown is the dearest one.</summary>
    private LocalisedText Because(int level)
    {
        var byPoints = definition.Impact.Band(impact.PointsMaximum);
        var ceilings = impact.Ceilings.Where(ceiling => ceiling.Certain && ceiling.Level == level && byPoints > level).ToArray();
        var floors = impact.Floors.Where(floor => floor.Level == level).ToArray();
        var (name, weighs) = (Name(level), Weighs());
        var why = AnswerLabels.Join([.. floors.Concat(ceilings).Select(Why)]);
        if (floors.Length > 0)
        {
            return new($"{name.French}, parce que\u00a0: {why.French}.", $"{name.English}, because: {why.English}.");
        }

        return ceilings.Length > 0
            ? new($"{name.French} et pas plus, malgré {weighs.French}, parce que\u00a0: {why.French}.",
                $"{name.English} and no more, in spite of {weighs.English}, because: {why.English}.")
            : new($"{name.French}, parce que les réponses donnent {weighs.French}.", $"{name.English}, because the answers give {weighs.English}.");
    }

    /// <summary>The reason of a floor or a ceiling, as the definition words it.</summary>
    public LocalisedText Why(RuleStep step)
    {
        var why = definition.Impact.Floors.Concat(definition.Impact.Ceilings).Single(rule => rule.Id == step.RuleId).Why;
        return step.Certain ? why : new($"{why.French} (possible, à vérifier)", $"{why.English} (possible, to be checked)");
    }

    /// <summary>The points, and the dimensions that give most of them.</summary>
    private LocalisedText Weighs()
    {
        var points = AnswerLabels.OutOf(impact.PointsMaximum, definition.Impact.MaximumPoints);
        var dimensions = impact.Scored.Where(step => step.Points > 0)
            .GroupBy(step => step.Dimension)
            .OrderByDescending(dimension => dimension.Sum(step => step.Points))
            .Take(Named)
            .Select(Dimension)
            .ToArray();
        var most = AnswerLabels.Join(dimensions);
        return dimensions.Length == 0
            ? points
            : new($"{points.French} (surtout {most.French})", $"{points.English} (mostly {most.English})");
    }

    /// <summary>A dimension is named by the question that weighs most in it.</summary>
    private LocalisedText Dimension(IGrouping<string, PointStep> steps)
    {
        var label = _labels.Source(steps.MaxBy(step => step.Points)!.From.Source);
        var points = AnswerLabels.OutOf(steps.Sum(step => step.Points), steps.Sum(step => step.Maximum));
        return new($"«\u00a0{label.French}\u00a0»\u00a0: {points.French}", $"‘{label.English}’: {points.English}");
    }

    private LocalisedText Name(int level)
    {
        var name = definition.Impact.LevelNames[level];
        return new($"Niveau {level} ({name.French.ToLowerInvariant()})", $"Level {level} ({name.English.ToLowerInvariant()})");
    }

    private LocalisedText Between()
    {
        string Fill(string text) => text
            .Replace("{level_min}", $"{impact.LevelMinimum}", StringComparison.Ordinal)
            .Replace("{level_max}", $"{impact.LevelMaximum}", StringComparison.Ordinal);
        return new(Fill(definition.Impact.BetweenLevels.French), Fill(definition.Impact.BetweenLevels.English));
    }

    private LocalisedText InAnyCase()
    {
        var name = Name(impact.LevelMaximum);
        return new($"{name.French}, quelles que soient les réponses qui manquent.", $"{name.English}, whatever the missing answers.");
    }

    private LocalisedText StillToAnswer() =>
        new($"Réponses encore à donner\u00a0: {impact.Undetermined.Count}.", $"Answers still to be given: {impact.Undetermined.Count}.");

    private static LocalisedText Sentences(params LocalisedText[] sentences) =>
        new(string.Join(' ', sentences.Select(text => text.French)), string.Join(' ', sentences.Select(text => text.English)));
}
