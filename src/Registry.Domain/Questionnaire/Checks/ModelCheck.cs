namespace Registry.Domain.Questionnaire.Checks;

/// <summary>Levels, floors, requirements and derived classes.</summary>
internal static class ModelCheck
{
    private static readonly string[] Statuses = ["not_started", "partial", "met", "to_strengthen", "insufficient"];

    public static void Run(QuestionnaireDefinition definition, Report report)
    {
        CheckLevels(definition.Impact, report);
        CheckSafeguards(definition, report);
        foreach (var derived in definition.Derived)
        {
            CheckDerived(definition, derived, report);
        }
    }

    private static void CheckLevels(ImpactModel impact, Report report)
    {
        var bands = impact.Bands;
        var contiguous = bands.Zip(bands.Skip(1)).All(pair => pair.First.To + 1 == pair.Second.From && pair.First.Level + 1 == pair.Second.Level);
        var whole = bands.Count > 0 && bands[0] is { Level: 1, From: 0 } && bands[^1].To == impact.MaximumPoints;
        report.Expect(contiguous && whole, impact, "impact", "levels follow one another from 1, their bands from 0 to 'maximum_points' without a gap");
        foreach (var rule in impact.Floors.Concat(impact.Ceilings))
        {
            report.Expect(impact.LevelNames.ContainsKey(rule.Level), rule, rule.Id, $"no level {rule.Level}");
            report.Expect(rule.All.Count > 0, rule, rule.Id, "a floor or a ceiling needs a condition");
        }

        report.Expect(
            HoldsBothLevels(impact.BetweenLevels.French) && HoldsBothLevels(impact.BetweenLevels.English),
            impact.BetweenLevels,
            "impact",
            "'between_levels' must hold {level_min} and {level_max}");
    }

    private static bool HoldsBothLevels(string text) =>
        text.Contains("{level_min}", StringComparison.Ordinal) && text.Contains("{level_max}", StringComparison.Ordinal);

    private static void CheckSafeguards(QuestionnaireDefinition definition, Report report)
    {
        var model = definition.Safeguards;
        report.Expect(
            model.Requirements.Select(r => r.Level).SequenceEqual(definition.Impact.Bands.Select(b => b.Level)),
            model,
            "safeguards",
            "each level has one requirement, in order");
        report.Expect(model.StatusNames.Keys.Order().SequenceEqual(Statuses.Order()), model, "safeguards", $"the statuses are: {string.Join(", ", Statuses)}");
        foreach (var requirement in model.Requirements)
        {
            foreach (var must in requirement.Must)
            {
                report.Expect(definition.Question(must)?.Scoring is Safeguard, requirement.Must, "safeguards", $"'{must}' is not a safeguard question");
            }
        }
    }

    private static void CheckDerived(QuestionnaireDefinition definition, DerivedClass derived, Report report)
    {
        var confirming = definition.Question(derived.ConfirmedBy);
        report.Expect(
            confirming is not null && confirming.Options.Select(o => o.Value).SequenceEqual(derived.Classes),
            derived,
            derived.Id,
            $"the options of '{derived.ConfirmedBy}' must be the classes, in the same order");
        foreach (var rule in derived.Rules)
        {
            report.Expect(derived.Classes.Contains(rule.Class), rule, derived.Id, $"no class '{rule.Class}'");
        }

        report.Expect(derived.Rules is [.., { All.Count: 0 }], derived, derived.Id, "the last rule must always hold");
        var read = derived.Rules.SelectMany(r => r.All).SelectMany(c => c.Leaves()).OfType<AnswerCondition>().Select(c => c.QuestionId);
        report.Expect(read.ToHashSet().SetEquals(derived.Inputs), derived.Inputs, derived.Id, "'inputs' must be the questions that the rules read");
    }
}
